import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import type { OperationName } from '#contract/rights.ts';
import { useLine } from './context.tsx';
import { useOfficeVersion } from './use-office-version.ts';

export interface Read<N extends OperationName> {
  /** The last answer, kept while a newer one is on its way. */
  readonly value: AnswerFor<N> | undefined;
  readonly refusal: RefusalSeen | undefined;
  again(): void;
}

/**
 * What an operation that only reads answers; read again when the input or `version` changes. Late answers to old questions are
 * dropped. Null: nothing is asked, what was answered stays.
 */
export function useRead<N extends OperationName>(name: N, input: InputFor<N> | null, version?: unknown): Read<N> {
  const { client } = useLine();
  const [state, setState] = useState<Pick<Read<N>, 'value' | 'refusal'>>({ value: undefined, refusal: undefined });
  const officeVersion = useOfficeVersion(name);
  const asked = useRef(0);
  const latest = useRef(input);
  latest.current = input;
  const again = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    if (latest.current === null) return;
    void client.call(name, latest.current).then((answer) => {
      if (mine !== asked.current) return;
      setState(answer.ok ? { value: answer.value, refusal: undefined } : (before) => ({ ...before, refusal: answer.refusal }));
    });
  }, [client, name]);
  const question = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question and its version say when to ask again
  useEffect(again, [again, question, version, officeVersion]);
  return { ...state, again };
}
