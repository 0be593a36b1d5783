import type { Entry } from '#contract/entry/entry.ts';
import type { AggregateKind } from '#contract/event.ts';
import type { TopicName } from '#contract/operations/topics.ts';
import { boardValue, CALLS_SHOWN } from '#core/domain/board/board-value.ts';
import type { LocalContext } from '#core/operations/local.ts';
import { hallOf } from '#core/operations/hall/show.ts';
import { jobRow } from '#core/operations/print/job-row.ts';
import { ticketPapers } from '#core/operations/print/ticket-papers.ts';
import { snapshotOf } from '#core/operations/queue/snapshot.ts';
import { readHere } from '#core/operations/scan/read.ts';
import { statusOf } from '#core/operations/station/status.ts';
import { waitsNow } from '#core/operations/ticket/wait-of.ts';
import { newestPrintJobs } from '#core/store/print-jobs.ts';
import { lastCalls, waitingBySeries } from '#core/store/tickets.ts';

/** The last text of this computer's scanner; `n` counts them. */
export interface ScanHeard {
  readonly n: number;
  readonly text: string;
}

const TOUCHED: Readonly<Record<AggregateKind, readonly TopicName[]>> = {
  epoch: ['status'],
  reference: ['status', 'queue', 'board', 'hall'],
  businessDay: ['status', 'queue', 'board', 'hall'],
  counterSession: ['queue', 'hall'],
  ticket: ['queue', 'board', 'hall'],
  dossier: ['hall'],
  guidance: [],
  printJob: ['print', 'status', 'queue', 'ticketPapers'],
  printer: ['status'],
  settlement: ['status'],
};

const isKnown = (kind: string): kind is AggregateKind => Object.hasOwn(TOUCHED, kind);

/** Which topics have other values after these entries; the number of what is not sent yet is part of `status`. */
export function topicsOf(entries: readonly Entry[]): TopicName[] {
  const topics = new Set<TopicName>(['status']);
  for (const { aggregateKind } of entries) if (isKnown(aggregateKind)) for (const topic of TOUCHED[aggregateKind]) topics.add(topic);
  return [...topics];
}

const JOBS_SHOWN = 50;

/** The present value of each topic for one session. */
export function topicValue(topic: TopicName, context: LocalContext, scan: ScanHeard, isSignedIn: boolean): unknown {
  const { look, here } = context;
  switch (topic) {
    case 'queue':
      return snapshotOf(look, here);
    case 'board': {
      const day = here.businessDay;
      const waiting = day === null ? new Map<string, number>() : waitingBySeries(look.store, day);
      const waitOf = waitsNow(look, here, day);
      const series = here.reference.office.series.map(({ id, name }) => ({ id, name, waiting: waiting.get(id) ?? 0, wait: waitOf(id) }));
      return boardValue(day === null ? [] : lastCalls(look.store, day, CALLS_SHOWN), series, here.now);
    }
    case 'hall':
      return hallOf(look, here);
    case 'print':
      return { rows: newestPrintJobs(look.store, here.station, JOBS_SHOWN).map(jobRow) };
    case 'status':
      return statusOf(context);
    case 'ticketPapers':
      return ticketPapers(look, here);
    case 'codeScan':
      return { n: scan.n, read: scan.n === 0 ? null : readHere(scan.text, look, here) };
    case 'scan':
      // What a card says is for a person who works here, not for a screen that nobody stands at.
      return !isSignedIn || scan.n === 0
        ? { n: scan.n, text: '', read: null }
        : { n: scan.n, text: scan.text, read: readHere(scan.text, look, here) };
  }
}
