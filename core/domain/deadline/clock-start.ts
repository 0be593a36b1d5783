import type { LocalDate } from '#contract/ids.ts';
import { ok, type Result } from '#contract/result.ts';
import { localDateAt, momentOf } from '#contract/time.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import { type CalendarEnds, nextWorkingDay } from '#core/domain/working-calendar/working-day.ts';

/** Where the clock of a dossier starts that was received elsewhere than at the agency that decides, from a day on. */
interface StartRule {
  readonly from: LocalDate;
  readonly starts: 'reception' | 'arrival';
  readonly basis: string;
}

/** Newest first. NĐ 309/2026 has no transition clause: a dossier keeps the rule of the day on which it was received. */
const RULES: readonly StartRule[] = [
  {
    from: '2026-08-05',
    starts: 'arrival',
    basis: 'Điều 17 khoản 3 và Điều 20 Nghị định 118/2025/NĐ-CP (sửa đổi bởi Nghị định 309/2026/NĐ-CP)',
  },
  { from: '0001-01-01', starts: 'reception', basis: 'Điều 17 khoản 3 Nghị định 118/2025/NĐ-CP' },
];

export interface ClockStart {
  /** ms UTC. */
  readonly startsAt: number;
  /** The latest lawful arrival at the competent agency; null where reception itself starts the clock. */
  readonly arrival: { readonly date: LocalDate; readonly basis: string } | null;
}

/**
 * The moment from which the printed appointment is counted. A dossier received independent of territory is on paper at the competent
 * agency within one working day (Đ20.1a): its appointment counts from that day, the latest that the law allows, so that it never
 * comes too early; the run itself is counted again when the agency takes the dossier over.
 *
 * @param isElsewhere the competent agency is reached only by forwarding
 */
export function clockStart(receivedAt: number, isElsewhere: boolean, calendar: Calendar): Result<ClockStart, CalendarEnds> {
  const received = localDateAt(receivedAt);
  const rule = RULES.find(({ from }) => from <= received);
  if (!isElsewhere || rule === undefined || rule.starts === 'reception') return ok({ startsAt: receivedAt, arrival: null });
  const date = nextWorkingDay(calendar, received);
  if (!date.ok) return date;
  const closing = calendar.hours.at(-1)?.[1] ?? '17:00';
  return ok({ startsAt: momentOf(date.value, closing), arrival: { date: date.value, basis: rule.basis } });
}
