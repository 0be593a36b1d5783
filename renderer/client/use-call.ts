import { useCallback, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import type { Result } from '#contract/result.ts';
import type { OperationName } from '#contract/rights.ts';
import { newCommandId } from './command-id.ts';
import { useLine } from './context.tsx';

export type Answer<N extends OperationName> = Result<AnswerFor<N>, RefusalSeen>;

/** A call without guard, for reads and for acts that may follow each other at once. Each call is its own command. */
export function useCall<N extends OperationName>(name: N): (input: InputFor<N>) => Promise<Answer<N>> {
  const { client } = useLine();
  return useCallback((input) => client.call(name, input), [client, name]);
}

export interface Act<N extends OperationName> {
  /** Null when the act before is not answered yet: a double tap is one act. */
  run(input: InputFor<N>): Promise<Answer<N> | null>;
  readonly busy: boolean;
}

/**
 * One act of a person: one command id from the touch to the answer, and deaf in between. `within`: milliseconds after which it must
 * not be done any more (channel/client.ts).
 */
export function useAct<N extends OperationName>(name: N, within?: number): Act<N> {
  const { client } = useLine();
  // The state lags a render behind the second tap; the ref does not.
  const pending = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (input: InputFor<N>) => {
      if (pending.current) return null;
      pending.current = true;
      setBusy(true);
      try {
        return await client.call(name, input, { commandId: newCommandId(), ...(within === undefined ? {} : { within }) });
      } finally {
        pending.current = false;
        setBusy(false);
      }
    },
    [client, name, within],
  );
  return { run, busy };
}
