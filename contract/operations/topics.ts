import { z } from 'zod';
import { waitRange } from '#contract/events/ticket.ts';
import { printJobId } from '#contract/ids.ts';
import { hallValue } from '#contract/operations/hall.ts';
import { queueSnapshotValue } from '#contract/operations/queue.ts';
import { printJobRow, printState } from '#contract/operations/print.ts';
import { scanAnswer } from '#contract/operations/scan.ts';
import { stationStatusValue } from '#contract/operations/station.ts';
import type { Role } from '#contract/rights.ts';
import { seriesId } from '#contract/ids.ts';

/**
 * Topics. A subscriber first gets the whole value, then a whole new value after each change; one that is behind skips what it
 * missed. No topic that a kiosk or board may hear holds a personal detail.
 */
export const boardValue = z.object({
  /** Newest first; the first is shown large while `fresh`. */
  calls: z.array(z.object({ number: z.string(), counter: z.string(), calledAt: z.int(), times: z.int() })),
  series: z.array(z.object({ id: seriesId, name: z.string(), waiting: z.int(), wait: waitRange.nullable().optional() })),
  /** When the station made this value, ms UTC: the age of what the board shows. */
  at: z.int(),
});
export type BoardValue = z.infer<typeof boardValue>;

export const scanValue = z.object({
  /** Counts scans since the station started; 0: none yet. */
  n: z.int(),
  text: z.string(),
  read: scanAnswer.nullable(),
});
export type ScanValue = z.infer<typeof scanValue>;

/** What the machine that gave a ticket may say about its paper: the newest tickets' papers of this station, no copies. */
export const ticketPapersValue = z.object({ rows: z.array(z.object({ printJobId, state: printState })) });
export type TicketPapersValue = z.infer<typeof ticketPapersValue>;

/** A scan of this computer's scanner as a kiosk may hear it: codes alone, nothing of a card. */
export const codeScanValue = z.object({ n: z.int(), read: scanAnswer.nullable() });
export type CodeScanValue = z.infer<typeof codeScanValue>;

interface Topic {
  readonly value: z.ZodType;
  readonly roles: readonly Role[];
}

const officers: readonly Role[] = ['receiver', 'guide', 'cashier', 'head', 'it', 'auditor'];

export const TOPICS = {
  queue: { value: queueSnapshotValue, roles: officers },
  board: { value: boardValue, roles: ['board', 'kiosk', ...officers] },
  print: { value: z.object({ rows: z.array(printJobRow) }), roles: officers },
  status: { value: stationStatusValue, roles: ['kiosk', 'board', ...officers] },
  /** Everything of the hall that the head's page shows, and how much work lies on dossiers. */
  hall: { value: hallValue, roles: officers },
  /** Scans of this computer's own scanner: only windows of a role that may work with persons hear it. */
  ticketPapers: { value: ticketPapersValue, roles: ['kiosk'] },
  codeScan: { value: codeScanValue, roles: ['kiosk'] },
  scan: { value: scanValue, roles: ['receiver', 'head', 'it'] },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof TOPICS;
export type TopicValue<T extends TopicName> = z.infer<(typeof TOPICS)[T]['value']>;
