import type { NumbersFrom } from '#contract/events/epoch.ts';
import type { Question } from '#core/journal/witness.ts';
import { localDateAt, yearOf } from '#contract/time.ts';
import { nextAfterLoss } from '#core/domain/numbering/after-loss.ts';
import { rangeOf } from '#core/domain/numbering/ticket-ranges.ts';
import { registerBook } from '#core/domain/numbering/next-dossier-code.ts';
import type { Here } from '#core/journal/acting.ts';
import type { Proposal } from '#core/journal/journal.ts';
import { lastCodeNumber, lastRegisterNumber } from '#core/store/dossiers.ts';
import { jobsInFlight } from '#core/store/print-jobs.ts';
import type { ReadStore } from '#core/store/sql.ts';
import { lastGiven } from '#core/store/tickets.ts';

/** What begins a new epoch of a database: who said so and why, and where the former one ended as far as is known. */
export interface NewLife {
  readonly office: string;
  readonly programVersion: string;
  readonly former: { readonly epoch: string; readonly seq: number; readonly hash: string };
  readonly why: Question['reason'] | 'restored';
  readonly reason: string;
  /** Entries missing at most; 0: none, proved; null: not known. */
  readonly missing: number | null;
  readonly lastAt: number | null;
}

/** Where and when the new epoch begins. */
export type Place = Pick<Here, 'station' | 'epoch' | 'ordinal' | 'purpose' | 'reference' | 'now'>;

/**
 * The first act of an epoch that goes on with a database: it names the former one, says where numbers go on, and asks a person about each paper
 * that had not come out yet, for it may have come out since.
 */
export function newLife(store: ReadStore, here: Place, life: NewLife): Proposal[] {
  const began: Proposal = {
    aggregate: { kind: 'epoch', id: `${here.station}:${here.epoch}` },
    event: {
      kind: 'epochBegan',
      payload: {
        office: life.office,
        purpose: here.purpose,
        programVersion: life.programVersion,
        former: life.former,
        restored: { why: life.why, reason: life.reason, missing: life.missing, lastAt: life.lastAt },
        ...(life.missing === 0 ? {} : { numbersFrom: numbersAfter(store, here, life.missing) }),
      },
    },
  };
  const papers = jobsInFlight(store, here.station).map(
    (id): Proposal => ({
      aggregate: { kind: 'printJob', id },
      event: { kind: 'printOutcome', payload: { outcome: 'unknown', detail: 'restored' } },
    }),
  );
  return [began, ...papers];
}

function numbersAfter(store: ReadStore, here: Place, missing: number | null): NumbersFrom {
  const date = localDateAt(here.now);
  const { office } = here.reference;
  const range = rangeOf(here.ordinal, here.purpose);
  const tickets = office.series.map(({ id }) => {
    const last = lastGiven(store, { day: date, series: id, station: here.station, range }) ?? range.first - 1;
    return [id, nextAfterLoss(last, missing, 100)] as const;
  });
  const codes = office.agencies.map(({ code }) => {
    const stem = `${code}-${date.slice(2).replaceAll('-', '')}-`;
    const least = here.ordinal === 1 ? 0 : here.ordinal * 10_000;
    return [stem, nextAfterLoss(lastCodeNumber(store, stem, here.station) ?? least, missing, 1000)] as const;
  });
  return {
    date,
    tickets: Object.fromEntries(tickets),
    codes: Object.fromEntries(codes),
    register: nextAfterLoss(lastRegisterNumber(store, registerBook(here.ordinal), yearOf(date)), missing, 100),
  };
}
