import type { EventOf } from '#contract/event.ts';
import type { ticketTaken, WaitRange } from '#contract/events/ticket.ts';
import type { Holder, LocalDate, SeriesId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { makeTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { ticketNumber } from '#core/domain/numbering/ticket-number.ts';
import { isOfRoll } from '#core/domain/numbering/ticket-ranges.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** The number on a paper of a roll, on one business day. */
export interface RollNumber {
  readonly businessDay: LocalDate;
  readonly series: SeriesId;
  readonly ordinal: number;
}

/**
 * The code of a roll's number: no station gave it and nothing of it is random, so that one paper which is entered at two places leads to
 * one ticket, and is listed there.
 */
export const rollCode = ({ businessDay, series, ordinal }: RollNumber): string =>
  makeTicketCode({ station: '00000000', day: businessDay, series, ordinal, random: '00000000' });

/**
 * A number of a pre-printed roll begins to wait; the station that entered it holds the ticket.
 *
 * @returns `ticketTaken` of the source `roll`; refused `notOfRoll`, or `alreadyTaken` when the number is known today
 */
export function enterRollTicket(
  ticket: Ticket,
  number: RollNumber,
  hall: { readonly waiting: number; readonly wait: WaitRange | null; readonly priorityPart: string | null },
  here: Holder,
): Result<EventOf<typeof ticketTaken>, Refusal<'notOfRoll' | 'alreadyTaken'>> {
  if (!isOfRoll(number.ordinal)) return refuse('notOfRoll');
  if (ticket.kind !== 'absent') return refuse('alreadyTaken', { number: ticket.number, at: ticket.takenAt });
  return ok({
    kind: 'ticketTaken',
    payload: {
      businessDay: number.businessDay,
      series: number.series,
      number: ticketNumber(number.series, number.ordinal),
      code: rollCode(number),
      isPriority: hall.priorityPart !== null,
      parts: hall.priorityPart === null ? {} : { priorityReason: hall.priorityPart },
      waitingBefore: hall.waiting,
      wait: hall.wait,
      source: 'roll',
      holder: here,
    },
  });
}
