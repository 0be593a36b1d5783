import { useCallback, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { InputFor } from '#contract/operations/table.ts';
import { newCommandId } from '../client/command-id.ts';
import { useLine } from '../client/context.tsx';

type QueueAct =
  | 'queue.callNext'
  | 'queue.call'
  | 'queue.recall'
  | 'queue.startServing'
  | 'queue.finish'
  | 'queue.noShow'
  | 'queue.park'
  | 'queue.resume'
  | 'queue.transfer'
  | 'queue.walkIn'
  | 'ticket.enterRoll'
  | 'act.undo';

export interface QueueActs {
  /** The command id under which it was done. Null when it was refused, or when the act before is not answered yet. */
  run<N extends QueueAct>(name: N, input: InputFor<N>): Promise<string | null>;
  readonly isBusy: boolean;
  /** How many were done by this window: what a counter did last is asked again after each. */
  readonly done: number;
  readonly refusal: RefusalSeen | null;
  closeRefusal(): void;
}

/** The acts of a counter upon its queue: one at a time, so that a quick hand does not call two. */
export function useQueueActs(): QueueActs {
  const { client } = useLine();
  const pending = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [refusal, setRefusal] = useState<RefusalSeen | null>(null);
  const run = useCallback(
    async <N extends QueueAct>(name: N, input: InputFor<N>): Promise<string | null> => {
      if (pending.current) return null;
      pending.current = true;
      setBusy(true);
      setRefusal(null);
      const commandId = newCommandId();
      const answer = await client.call(name, input, { commandId });
      pending.current = false;
      setBusy(false);
      if (answer.ok) setDone((before) => before + 1);
      else setRefusal(answer.refusal);
      return answer.ok ? commandId : null;
    },
    [client],
  );
  const closeRefusal = useCallback(() => setRefusal(null), []);
  return { run, isBusy, done, refusal, closeRefusal };
}
