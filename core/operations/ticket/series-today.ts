import type { LocalDate } from '#contract/ids.ts';
import type { Series } from '#contract/reference.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { isWorkingDay } from '#core/domain/working-calendar/working-day.ts';
import type { SeriesToday } from '#core/domain/ticket/take-ticket.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { dayByDate } from '#core/store/business-days.ts';
import { seriesFiguresOf } from '#core/store/tickets.ts';

/** Each issuing station has this many numbers of a series of its own, the first station 1 to 500, the second 501 to 1000. */
const NUMBERS_PER_STATION = 500;

export const rangeOf = (ordinal: number): { readonly first: number; readonly last: number } => ({
  first: (ordinal - 1) * NUMBERS_PER_STATION + 1,
  last: ordinal * NUMBERS_PER_STATION,
});

/** Why no number is given now: details of the refusal `closed`. */
type Closed = { readonly why: 'dayOff' | 'dayOver' } | { readonly why: 'hours'; readonly opensAt: string };

/** What this station knows of a series now; `closed` is null when numbers are given. */
export function seriesToday(
  look: Pick<Look, 'store'>,
  here: Omit<Here, 'keepApart'>,
  series: Series,
): SeriesToday & { readonly closed: Closed | null } {
  const day = localDateAt(here.now);
  const figures = seriesFiguresOf(look.store, day, series.id, here.station);
  const closed = whyClosed(look, here, day);
  return {
    businessDay: day,
    series: series.id,
    isOpen: closed === null,
    dailyLimit: here.purpose === 'demo' ? null : series.dailyLimit,
    takenHere: figures.taken_here,
    waiting: figures.waiting,
    // A demo runs for weeks on one station and has no daily limit.
    range: here.purpose === 'demo' && here.ordinal === 1 ? { first: 1, last: 9999 } : rangeOf(here.ordinal),
    lastNumberHere: figures.last_here,
    closed,
  };
}

/** A demo gives tickets round the clock; a real office on working days, within its ticket hours, until the day is closed. */
function whyClosed(look: Pick<Look, 'store'>, here: Omit<Here, 'keepApart'>, day: LocalDate): Closed | null {
  if (here.purpose === 'demo') return null;
  if (dayByDate(look.store, day)?.state === 'closed') return { why: 'dayOver' };
  const working = isWorkingDay(here.reference.calendar, day);
  if (working.ok && !working.value) return { why: 'dayOff' };
  const hours = here.reference.office.ticketHours;
  const now = clockAt(here.now);
  if (hours.length === 0 || hours.some(([from, to]) => from <= now && now < to)) return null;
  const next = hours.find(([from]) => now < from);
  return next === undefined ? { why: 'dayOver' } : { why: 'hours', opensAt: next[0] };
}
