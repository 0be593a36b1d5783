import type { WaitRange } from '#contract/events/ticket.ts';
import type { LocalDate } from '#contract/ids.ts';
import { minuteOfDay } from '#contract/time.ts';
import type { Calendar, OpeningHours } from '#core/domain/working-calendar/calendar.ts';
import { isWorkingDay, nextWorkingDay } from '#core/domain/working-calendar/working-day.ts';

/**
 * Why no number is given now: details of the refusal `closed`. `opensAt` (`07:30`) is when it opens again, today or, where `opensOn` names a
 * date, on that day; both only as far as they are known.
 */
export interface Closed {
  /** `hours`: ticket hours have not begun. `queueFull`: who waits already fills what is left of the session. */
  readonly why: 'dayOff' | 'dayOver' | 'hours' | 'queueFull';
  readonly opensAt?: string;
  readonly opensOn?: LocalDate;
}

export interface TicketDay {
  readonly today: LocalDate;
  /** `HH:MM`. */
  readonly clock: string;
  readonly calendar: Calendar;
  /** Empty: round the clock. */
  readonly ticketHours: OpeningHours;
  readonly isDayClosed: boolean;
}

/** On working days, within ticket hours, until the day is closed; null: numbers are given. */
export function whyClosed({ today, clock, calendar, ticketHours, isDayClosed }: TicketDay): Closed | null {
  const working = isWorkingDay(calendar, today);
  if (working.ok && !working.value) return { why: 'dayOff', ...nextOpening(calendar, today, ticketHours) };
  if (isDayClosed) return { why: 'dayOver', ...nextOpening(calendar, today, ticketHours) };
  if (ticketHours.length === 0 || ticketHours.some(([from, to]) => from <= clock && clock < to)) return null;
  const later = laterStart(ticketHours, clock);
  return later === undefined ? { why: 'dayOver', ...nextOpening(calendar, today, ticketHours) } : { why: 'hours', opensAt: later };
}

/**
 * Whoever took a number now could not be served before the session ends: even the shortest honest wait is longer than what is left of
 * it. Before a session and between two the coming one counts; after the last nothing is said.
 *
 * @param wait of a new ticket; null when nothing honest can be said, and then nobody is turned away
 */
export function queueFull({ today, clock, calendar, ticketHours }: TicketDay, wait: WaitRange | null): Closed | null {
  const session = calendar.hours.find(([, to]) => clock < to);
  if (wait === null || session === undefined) return null;
  const [from, to] = session;
  const left = minuteOfDay(to) - Math.max(minuteOfDay(from), minuteOfDay(clock));
  if (wait.from <= left) return null;
  const next = laterStart(calendar.hours, to);
  return { why: 'queueFull', ...(next === undefined ? nextOpening(calendar, today, ticketHours) : { opensAt: next }) };
}

const laterStart = (hours: OpeningHours, clock: string): string | undefined => hours.find(([from]) => clock <= from)?.[0];

/** The next working day that the calendar knows, and when numbers are given on it. */
function nextOpening(calendar: Calendar, today: LocalDate, ticketHours: OpeningHours): Pick<Closed, 'opensAt' | 'opensOn'> {
  const next = nextWorkingDay(calendar, today);
  const [first] = ticketHours.length > 0 ? ticketHours : calendar.hours;
  return { ...(first === undefined ? {} : { opensAt: first[0] }), ...(next.ok ? { opensOn: next.value } : {}) };
}

/** When numbers of a series that are used up are given again. */
export const opensNext = (day: TicketDay): Pick<Closed, 'opensAt' | 'opensOn'> => nextOpening(day.calendar, day.today, day.ticketHours);
