import type { EventOf } from '#contract/event.ts';
import type { ticketTaken, WaitRange } from '#contract/events/ticket.ts';
import type { Holder, LocalDate, SeriesId } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import type { Closed } from '#core/domain/ticket/ticket-hours.ts';
import { HIGHEST_ORDINAL, ticketNumber } from '#core/domain/numbering/ticket-number.ts';

/** What this station knows of a series on this business day. */
export interface SeriesToday {
  readonly businessDay: LocalDate;
  readonly series: SeriesId;
  /** Null: numbers are given now. */
  readonly closed: Closed | null;
  /** When numbers are given again after today. */
  readonly opensNext: Pick<Closed, 'opensAt' | 'opensOn'>;
  /** Null: no limit. */
  readonly dailyLimit: number | null;
  /** How many were taken today in the hall, as far as is known here. */
  readonly taken: number;
  /** How many wait in the hall for this series. */
  readonly waiting: number;
  /** How long a new ticket may wait; null where nothing honest can be said. */
  readonly wait: WaitRange | null;
  /** This station's own numbers of the series, both ends included. */
  readonly range: { readonly first: number; readonly last: number };
  readonly lastNumberHere: number | null;
}

/**
 * Decides whether a citizen gets a number, and which: the next of this station's own range, so that no other machine need be
 * asked, and this station holds the ticket (who may call, rule 1).
 *
 * @param wish `priorityPart` is the commitment to the reason, null for an ordinary ticket; `code` makes the code of the number given
 * @returns `ticketTaken`; refused `closed` outside ticket hours and when the queue is full, `limitReached` when the day's limit or the range is used up
 */
export function takeTicket(
  today: SeriesToday,
  wish: { readonly priorityPart: string | null; readonly code: (ordinal: number) => string },
  here: Holder,
): Result<EventOf<typeof ticketTaken>, Refusal<'closed' | 'limitReached'>> {
  const refused = noNumber(today);
  if (refused !== null) return { ok: false, refusal: refused };
  const ordinal = nextOrdinal(today);
  return ok({
    kind: 'ticketTaken',
    payload: {
      businessDay: today.businessDay,
      series: today.series,
      number: ticketNumber(today.series, ordinal),
      code: wish.code(ordinal),
      isPriority: wish.priorityPart !== null,
      parts: wish.priorityPart === null ? {} : { priorityReason: wish.priorityPart },
      waitingBefore: today.waiting,
      wait: today.wait,
      holder: here,
    },
  });
}

const nextOrdinal = ({ lastNumberHere, range }: SeriesToday): number => (lastNumberHere === null ? range.first : lastNumberHere + 1);

/** Why no number of the series is given now; null: one is. */
export function noNumber(today: SeriesToday): Refusal<'closed' | 'limitReached'> | null {
  if (today.closed !== null) return { ...today.closed, code: 'closed' };
  const isAtLimit = today.dailyLimit !== null && today.taken >= today.dailyLimit;
  if (!isAtLimit && nextOrdinal(today) <= Math.min(today.range.last, HIGHEST_ORDINAL)) return null;
  return { series: today.series, ...today.opensNext, code: 'limitReached' };
}
