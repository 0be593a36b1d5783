import { momentOf, yearOf, localDateAt } from '#contract/time.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import type { Clock } from '#core/ports/clock.ts';
import { program } from './program.ts';

export interface ClockDoubt {
  readonly reason: 'backwards' | 'drift' | 'beforeRelease' | 'afterCalendar' | 'hub';
  readonly since: number;
}

export interface ClockWatch {
  doubt(lastEntryAt: number | null, calendar: Calendar): ClockDoubt | null;
  /** The hub said what its clock reads, ms UTC. */
  hubSaid(at: number): void;
}

const TOLERANCE_MS = 60_000;
const HUB_TOLERANCE_MS = 2 * 60_000;

/** Whether the wall clock is to be doubted (contract, clause time); it is never corrected. */
export function clockWatch(clock: Clock): ClockWatch {
  const started = { wall: clock.now(), monotonic: clock.monotonic() };
  const released = momentOf(program.releaseDate, '00:00');
  let doubted: ClockDoubt | null = null;
  /** How far this computer's clock is ahead of the hub's; null before the first contact. */
  let aheadOfHub: (() => number) | null = null;

  return {
    hubSaid(at) {
      const heard = clock.monotonic();
      aheadOfHub = () => clock.now() - (at + (clock.monotonic() - heard));
    },
    doubt(lastEntryAt, calendar) {
      const now = clock.now();
      const reason = reasonOf(now, lastEntryAt, calendar);
      if (reason === null) doubted = null;
      else if (doubted?.reason !== reason) doubted = { reason, since: now };
      return doubted;
    },
  };

  function reasonOf(now: number, lastEntryAt: number | null, calendar: Calendar): ClockDoubt['reason'] | null {
    const expected = started.wall + (clock.monotonic() - started.monotonic);
    if (lastEntryAt !== null && now < lastEntryAt - TOLERANCE_MS) return 'backwards';
    if (Math.abs(now - expected) > TOLERANCE_MS) return 'drift';
    if (now < released) return 'beforeRelease';
    if (yearOf(localDateAt(now)) > calendar.lastYear) return 'afterCalendar';
    if (aheadOfHub !== null && Math.abs(aheadOfHub()) > HUB_TOLERANCE_MS) return 'hub';
    return null;
  }
}

const SENTENCES: Readonly<Record<ClockDoubt['reason'], string>> = {
  backwards: 'Đồng hồ đang chỉ sớm hơn việc đã ghi trước đó.',
  drift: 'Đồng hồ vừa nhảy hơn một phút.',
  beforeRelease: 'Đồng hồ đang chỉ ngày trước khi có phiên bản chương trình này.',
  afterCalendar: 'Đồng hồ đang chỉ năm mà lịch làm việc chưa có.',
  hub: 'Đồng hồ lệch hơn hai phút so với máy chủ.',
};

export const doubtSentence = (reason: ClockDoubt['reason']): string => SENTENCES[reason];
