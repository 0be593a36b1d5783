import type { DossierListed, Party } from '#contract/operations/dossier.ts';
import type { HallValue } from '#contract/operations/hall.ts';
import type { QueueTicket } from '#contract/operations/queue.ts';
import { ok, refuse } from '#contract/result.ts';
import type { FakeOffice, Handlers, Shown } from './fake-office-shape.ts';
import { COUNTERS, SERIES } from './office-data.ts';

const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const listed = (dossier: Shown): DossierListed => ({
  code: dossier.code,
  owner: dossier.owner?.fullName ?? null,
  procedure: dossier.procedure,
  procedureName: dossier.procedureName,
  status: dossier.status,
  dueAt: dossier.dueAt,
  receivedAt: dossier.receivedAt,
  readyAt: null,
  handedBackAt: dossier.handedBack?.at ?? null,
  slot: dossier.slot,
  overdue: dossier.overdue,
});

function pageOf(rows: readonly DossierListed[], limit: number, after = '0') {
  const from = Number(after);
  const more = rows.length > from + limit;
  return { rows: rows.slice(from, from + limit), more, next: more ? String(from + limit) : null };
}

/** Searching, lists of work and masked numbers of the dossiers in memory; `numbers` holds the owners as they were typed. */
export function dossierHandlers(
  dossiers: () => ReadonlyMap<string, Shown>,
  numbers: ReadonlyMap<string, Party>,
): Pick<Handlers, 'dossier.find' | 'dossier.count' | 'dossier.list' | 'dossier.reveal' | 'result.compareCard'> {
  const matching = (text: string): DossierListed[] =>
    [...dossiers().values()]
      .toReversed()
      .map(listed)
      .filter(({ code, owner }) =>
        fold(text)
          .split(/\s+/)
          .every((word) => fold(`${code} ${owner}`).includes(word)),
      );
  return {
    'dossier.find': ({ text, limit = 50, filter = 'all', after }) => {
      const rows = matching(text).filter((row) => filter === 'all' || row.status === filter || (filter === 'overdue' && row.overdue));
      return ok(pageOf(rows, limit, after));
    },
    'dossier.count': ({ text }) => {
      const rows = matching(text);
      const of = (status: DossierListed['status']): number => rows.filter((row) => row.status === status).length;
      return ok({
        all: rows.length,
        ready: of('ready'),
        processing: of('processing'),
        overdue: rows.filter(({ overdue }) => overdue).length,
        handedBack: of('handedBack'),
        capped: false,
      });
    },
    'dossier.list': ({ work, limit = 50, after }) =>
      ok(
        pageOf(
          matching('').filter((row) => isWork(row, work)),
          limit,
          after,
        ),
      ),
    'dossier.reveal': ({ code, field }) => {
      const owner = numbers.get(code);
      const value = field === 'ownerPhone' ? owner?.phone : owner?.number;
      return value === undefined ? refuse('notHere') : ok({ value });
    },
    'result.compareCard': ({ code, number }) => ok({ is: numbers.get(code)?.number === number ? 'owner' : 'other' }),
  };
}

const isWork = (row: DossierListed, work: string): boolean => {
  if (work === 'ready') return row.status === 'ready';
  if (work === 'overdue') return row.overdue;
  if (work === 'handedBackToday') return row.status === 'handedBack';
  return work === 'receivedToday';
};

/** The hall of the fake office as the head sees it. */
export function hallOf({ dossiers, status }: FakeOffice, waiting: readonly QueueTicket[]): HallValue {
  const rows = [...dossiers.values()].map(listed);
  const count = (work: string): number => rows.filter((row) => isWork(row, work)).length;
  const tickets = waiting.map(({ number, series, priority, takenAt }) => ({
    number,
    series,
    state: 'waiting' as const,
    priority,
    counter: null,
    takenAt,
    since: null,
  }));
  return {
    at: Date.now(),
    businessDay: status.businessDay,
    waitTarget: 30,
    waiting: tickets,
    missed: [],
    parked: [],
    served: { count: 0, half: null, most: null },
    counters: COUNTERS.map(({ number, name, series }) => ({
      number,
      name,
      series: [...series],
      state: 'closed',
      staffName: null,
      ticket: null,
      since: null,
      times: 0,
    })),
    series: SERIES.map(({ id, name }) => {
      const own = tickets.filter((ticket) => ticket.series === id);
      return { id, name, waiting: own.length, longestSince: own[0]?.takenAt ?? null };
    }),
    course: [],
    dossiers: {
      receivedToday: count('receivedToday'),
      handedBackToday: count('handedBackToday'),
      dueToday: 0,
      dueSoon: 0,
      overdue: count('overdue'),
      ready: count('ready'),
      unclaimed: 0,
    },
  };
}
