import { momentOf, yearOf, localDateAt } from '#contract/time.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import type { Clock } from '#core/ports/clock.ts';
import { program } from './program.ts';

export interface ClockDoubt {
  readonly reason: 'backwards' | 'drift' | 'beforeRelease' | 'afterCalendar';
  readonly since: number;
}

const TOLERANCE_MS = 60_000;

/** Whether the wall clock is to be doubted (contract, clause time); it is never corrected. */
export function clockWatch(clock: Clock): (lastEntryAt: number | null, calendar: Calendar) => ClockDoubt | null {
  const started = { wall: clock.now(), monotonic: clock.monotonic() };
  const released = momentOf(program.releaseDate, '00:00');
  let doubted: ClockDoubt | null = null;

  return (lastEntryAt, calendar) => {
    const now = clock.now();
    const expected = started.wall + (clock.monotonic() - started.monotonic);
    const reason = reasonOf();
    if (reason === null) doubted = null;
    else if (doubted?.reason !== reason) doubted = { reason, since: now };
    return doubted;

    function reasonOf(): ClockDoubt['reason'] | null {
      if (lastEntryAt !== null && now < lastEntryAt - TOLERANCE_MS) return 'backwards';
      if (Math.abs(now - expected) > TOLERANCE_MS) return 'drift';
      if (now < released) return 'beforeRelease';
      if (yearOf(localDateAt(now)) > calendar.lastYear) return 'afterCalendar';
      return null;
    }
  };
}
