import { ticketTaken } from '#contract/events/ticket.ts';
import { seriesId, ticketId } from '#contract/ids.ts';
import { ticketEnterRoll } from '#contract/operations/ticket.ts';
import { refuse } from '#contract/result.ts';
import { ticketIdOfCode } from '#core/domain/numbering/ticket-code.ts';
import { isOfRoll } from '#core/domain/numbering/ticket-ranges.ts';
import { parseTypedNumber } from '#core/domain/numbering/typed-number.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { enterRollTicket, rollCode } from '#core/domain/ticket/enter-roll.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { waitsNow } from '#core/operations/ticket/wait-of.ts';
import { waitingOf } from '#core/store/tickets.ts';

export const enterRoll = acting({
  operation: ticketEnterRoll,

  decide(input, look, here) {
    const businessDay = here.businessDay;
    if (businessDay === null) return refuse('dayNotOpen');
    if (here.dateInDoubt !== null) return refuse('dateDoubted', { ...here.dateInDoubt });
    if (input.priority !== undefined && !here.reference.office.priorityReasons.some(({ id }) => id === input.priority)) {
      return refuse('unknownPriority');
    }
    const known = here.reference.office.series.map(({ id }) => id);
    // A bare figure may belong to any series: then the letter is asked for.
    const [number, ...others] = parseTypedNumber(input.number, known).filter(({ ordinal }) => isOfRoll(ordinal));
    if (number === undefined || others.length > 0) return refuse('notOfRoll');
    const series = seriesId.parse(number.series);
    const roll = { businessDay, series, ordinal: number.ordinal };
    const id = ticketIdOfCode(rollCode(roll));
    const ticket = look.fold(ticketAggregate, id);
    if (!ticket.ok) return ticket;
    const taken = enterRollTicket(
      ticket.value,
      roll,
      {
        waiting: waitingOf(look.store, businessDay, series),
        wait: waitsNow(look, here, businessDay)(series),
        priorityPart: input.priority === undefined ? null : here.keepApart(input.priority),
      },
      here.holder,
    );
    return taken.ok ? decide({ aggregate: { kind: 'ticket', id }, event: taken.value }) : taken;
  },

  answer(entries) {
    const { number, waitingBefore, wait } = payloadOf(entries, ticketTaken);
    return { ticketId: ticketId.parse(entryOf(entries, 'ticketTaken').aggregateId), number, waiting: waitingBefore, wait: wait ?? null };
  },
});
