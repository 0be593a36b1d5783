import type { EventOf } from '#contract/event.ts';
import type { ticketTaken } from '#contract/events/ticket.ts';
import type { Holder, LocalDate, SeriesId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { HIGHEST_ORDINAL, ticketNumber } from '#core/domain/numbering/ticket-number.ts';

/** What this station knows of a series on this business day. */
export interface SeriesToday {
  readonly businessDay: LocalDate;
  readonly series: SeriesId;
  /** The day is open and it is ticket hours. */
  readonly isOpen: boolean;
  /** Null: no limit. */
  readonly dailyLimit: number | null;
  readonly takenHere: number;
  /** How many wait in the hall for this series. */
  readonly waiting: number;
  /** This station's own numbers of the series, both ends included. */
  readonly range: { readonly first: number; readonly last: number };
  readonly lastNumberHere: number | null;
}

/**
 * Decides whether a citizen gets a number, and which: the next of this station's own range, so that no other machine need be
 * asked, and this station holds the ticket (who may call, rule 1).
 *
 * @param wish `priorityPart` is the commitment to the reason, null for an ordinary ticket; `code` makes the code of the number given
 * @returns `ticketTaken`; refused `closed` outside ticket hours, `limitReached` when the day's limit or the range is used up
 */
export function takeTicket(
  today: SeriesToday,
  wish: { readonly priorityPart: string | null; readonly code: (ordinal: number) => string },
  here: Holder,
): Result<EventOf<typeof ticketTaken>, Refusal<'closed' | 'limitReached'>> {
  if (!today.isOpen) return refuse('closed');
  const ordinal = today.lastNumberHere === null ? today.range.first : today.lastNumberHere + 1;
  const isUsedUp = ordinal > today.range.last || ordinal > HIGHEST_ORDINAL;
  if (isUsedUp || (today.dailyLimit !== null && today.takenHere >= today.dailyLimit)) {
    return refuse('limitReached', { series: today.series });
  }
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
      holder: here,
    },
  });
}
