import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import type { OperationName } from '#contract/rights.ts';
import { useLine } from './context.tsx';
import { useOfficeVersion } from './use-office-version.ts';

export interface AnswerTo<N extends OperationName> {
  /** The answer to this very question: undefined while it is on its way, never that of the question before. */
  readonly value: AnswerFor<N> | undefined;
  readonly refusal: RefusalSeen | undefined;
  again(): void;
}

/** As `useRead`, for questions whose old answer would mislead under a new question; null: nothing is asked. */
export function useAnswer<N extends OperationName>(name: N, input: InputFor<N> | null, version?: unknown): AnswerTo<N> {
  const { client } = useLine();
  const question = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<Pick<AnswerTo<N>, 'value' | 'refusal'> & { readonly to: string | null }>({
    to: null,
    value: undefined,
    refusal: undefined,
  });
  const officeVersion = useOfficeVersion(name);
  const asked = useRef(0);
  const latest = useRef(input);
  latest.current = input;
  const again = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const now = latest.current;
    if (now === null) return;
    const to = JSON.stringify(now);
    void client.call(name, now).then((answer) => {
      if (mine !== asked.current) return;
      setState(answer.ok ? { to, value: answer.value, refusal: undefined } : { to, value: undefined, refusal: answer.refusal });
    });
  }, [client, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question and its version say when to ask again
  useEffect(again, [again, question, version, officeVersion]);
  const isOurs = question !== null && state.to === question;
  return { value: isOurs ? state.value : undefined, refusal: isOurs ? state.refusal : undefined, again };
}
