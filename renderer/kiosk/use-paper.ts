import { useCallback } from 'react';
import type { PrintJobId } from '#contract/ids.ts';
import type { PrintState } from '#contract/operations/print.ts';
import { useAct } from '../client/use-call.ts';
import { useTopic } from '../client/use-topic.ts';

const ANSWER_WITHIN_MS = 10_000;

export interface PaperSeen {
  readonly state: PrintState | undefined;
  settle(outcome: 'printed' | 'again'): void;
}

/** What the station knows of the paper of a ticket that was taken here; null: of none. */
export function usePaper(id: PrintJobId | null): PaperSeen {
  const rows = useTopic('ticketPapers')?.rows;
  const { run } = useAct('ticket.settlePaper', ANSWER_WITHIN_MS);
  const settle = useCallback(
    (outcome: 'printed' | 'again') => {
      if (id !== null) void run({ printJobId: id, outcome });
    },
    [run, id],
  );
  return { state: id === null ? undefined : rows?.find(({ printJobId }) => printJobId === id)?.state, settle };
}
