import type { EventOf } from '#contract/event.ts';
import type { counterClosed, counterOpened } from '#contract/events/counter-session.ts';
import type { CounterNumber, LocalDate, StaffId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

/** A session known to be open, here or elsewhere. */
export interface OpenSession {
  readonly counter_session_id: string;
  readonly counter: string;
  readonly staff: string;
  readonly station: string;
  /** A person is called or served there. */
  readonly isBusy: boolean;
}

export interface CounterOpening {
  /** Sessions that end because of it: each with its aggregate's id. */
  readonly closings: readonly { readonly id: string; readonly event: EventOf<typeof counterClosed> }[];
  readonly opening: EventOf<typeof counterOpened>;
}

/**
 * Opens a counter for an officer at this station. A counter has one officer and an officer has one counter, so every session that is
 * in the way is moved: closed in the same act. Nobody is asked about an officer's own idle session of another counter (who sits down
 * at counter 2 has left counter 1), nor of the same counter at this station.
 *
 * @param counters the numbers of the office's counters
 * @param businessDay the day that is open; null when none is
 * @param here the officer has said that it is to be moved
 * @returns closings and the opening; refused `unknownCounter`, `dayNotOpen`, and `openElsewhere` (with `counter`, `by` and `station` of the
 * session in the way: the counter open elsewhere, or a person still with the officer at another) unless `here`
 */
export function openCounter(
  wish: { readonly counter: CounterNumber; readonly staff: StaffId; readonly station: string; readonly here: boolean },
  office: {
    readonly counters: readonly CounterNumber[];
    readonly businessDay: LocalDate | null;
    readonly openSessions: readonly OpenSession[];
  },
): Result<CounterOpening, Refusal<'openElsewhere' | 'unknownCounter' | 'dayNotOpen'>> {
  const { counter, staff } = wish;
  if (!office.counters.includes(counter)) return refuse('unknownCounter', { counter });
  if (office.businessDay === null) return refuse('dayNotOpen');
  const inTheWay = office.openSessions.filter((session) => session.counter === counter || session.staff === staff);
  const elsewhere = inTheWay.find((session) =>
    session.counter === counter ? session.staff !== staff || session.station !== wish.station : session.isBusy,
  );
  if (elsewhere !== undefined && !wish.here) {
    return refuse('openElsewhere', { counter: elsewhere.counter, by: elsewhere.staff, station: elsewhere.station });
  }
  return ok({
    closings: inTheWay.map((session) => ({
      id: session.counter_session_id,
      event: { kind: 'counterClosed', payload: { reason: 'moved' } },
    })),
    opening: { kind: 'counterOpened', payload: { counter, staff, businessDay: office.businessDay } },
  });
}
