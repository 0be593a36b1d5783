import { ticketResumed } from '#contract/events/ticket.ts';
import { type LocalDate, seriesId, ticketId } from '#contract/ids.ts';
import { queueResume } from '#contract/operations/queue.ts';
import { refuse } from '#contract/result.ts';
import { parseTicketCode, readTicketCode, type TicketCode } from '#core/domain/numbering/ticket-code.ts';
import { parseTypedNumber } from '#core/domain/numbering/typed-number.ts';
import { ticketNumber } from '#core/domain/numbering/ticket-number.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { resumeTicket } from '#core/domain/ticket/resume-ticket.ts';
import { acting, decide, type Here, type Look } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';
import { ticketAtCounter, ticketByNumber } from '#core/store/tickets.ts';

/** The person with the paper is the last word (who may call, rule 6). */
export const resume = acting({
  operation: queueResume,

  decide(input, look, here) {
    const at = atCounter(look, here, input.counter);
    if (!at.ok) return at;
    const code = paperOf(input.scan, at.value.day, look, here);
    if (code === null) return refuse('badCode', { damaged: readTicketCode(input.scan).kind === 'damaged' });
    const series = seriesId.safeParse(code.series);
    if (!series.success) return refuse('badCode', { damaged: false });
    const ticket = look.fold(ticketAggregate, code.ticketId);
    if (!ticket.ok) return ticket;
    const paper = { businessDay: code.day, series: series.data, number: ticketNumber(code.series, code.ordinal), code: code.code };
    const resumed = resumeTicket(
      ticket.value,
      { counter: input.counter, by: here.holder, paper },
      {
        today: at.value.day,
        isCounterBusy: ticketAtCounter(look.store, at.value.day, input.counter) !== undefined,
        othersBeforeReturned: here.reference.office.othersBeforeReturned,
      },
    );
    return resumed.ok ? decide({ aggregate: { kind: 'ticket', id: code.ticketId }, event: resumed.value }) : resumed;
  },

  answer: (entries) => ({
    ticketId: ticketId.parse(entryOf(entries, 'ticketResumed').aggregateId),
    state: payloadOf(entries, ticketResumed).as,
  }),
});

/** The code on the paper; where that can not be scanned, the number on it as typed, of a ticket that is known here today. */
function paperOf(scan: string, day: LocalDate, look: Look, here: Here): TicketCode | null {
  const read = readTicketCode(scan);
  if (read.kind === 'ticket') return read.ticket;
  if (read.kind === 'damaged') return null;
  const found = parseTypedNumber(
    scan,
    here.reference.office.series.map(({ id }) => id),
  )
    .map(({ number }) => ticketByNumber(look.store, day, number))
    .find((row) => row !== undefined);
  return found === undefined ? null : parseTicketCode(found.code);
}
