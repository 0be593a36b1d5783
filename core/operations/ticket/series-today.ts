import type { LocalDate } from '#contract/ids.ts';
import type { Series } from '#contract/reference.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { queueFull, opensNext, type TicketDay, whyClosed } from '#core/domain/ticket/ticket-hours.ts';
import type { SeriesToday } from '#core/domain/ticket/take-ticket.ts';
import { rangeOf } from '#core/domain/numbering/ticket-ranges.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { type WaitOf, waitsNow } from '#core/operations/ticket/wait-of.ts';
import { dayByDate } from '#core/store/business-days.ts';
import { numbersFromOf } from '#core/store/epochs.ts';
import { lastGiven, takenOf, waitingOf } from '#core/store/tickets.ts';

type Asking = Omit<Here, 'keepApart'>;

/** What holds for every series now. */
export interface HallToday {
  readonly day: LocalDate;
  readonly ticketDay: TicketDay;
  readonly waitOf: WaitOf;
}

export function hallToday(look: Pick<Look, 'store'>, here: Asking): HallToday {
  const day = localDateAt(here.now);
  return {
    day,
    ticketDay: {
      today: day,
      clock: clockAt(here.now),
      calendar: here.reference.calendar,
      ticketHours: here.reference.office.ticketHours,
      isDayClosed: dayByDate(look.store, day)?.state === 'closed',
    },
    waitOf: waitsNow(look, here, day),
  };
}

/** What this station knows of a series now. A demo gives tickets round the clock and has no limits. */
export function seriesToday(look: Pick<Look, 'store'>, here: Asking, series: Series, hall = hallToday(look, here)): SeriesToday {
  const { day, ticketDay } = hall;
  const isDemo = here.purpose === 'demo';
  const wait = hall.waitOf(series.id);
  const dailyLimit = isDemo ? null : series.dailyLimit;
  const range = rangeOf(here.ordinal, here.purpose);
  const closed = isDemo ? null : (whyClosed(ticketDay) ?? (here.reference.office.stopWhenFull ? queueFull(ticketDay, wait) : null));
  return {
    businessDay: day,
    series: series.id,
    closed,
    opensNext: isDemo ? {} : opensNext(ticketDay),
    dailyLimit,
    taken: dailyLimit === null ? 0 : takenOf(look.store, day, series.id),
    waiting: waitingOf(look.store, day, series.id),
    wait,
    range,
    lastNumberHere: lastOrLost(
      lastGiven(look.store, { day, series: series.id, station: here.station, range }),
      numbersFromOf(look.store, here, day)?.tickets[series.id],
    ),
  };
}

/** Numbers that may have been given and lost count as given. */
function lastOrLost(last: number | null, from: number | undefined): number | null {
  return from === undefined ? last : Math.max(last ?? 0, from - 1);
}
