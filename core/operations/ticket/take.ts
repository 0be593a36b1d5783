import { ticketTaken } from '#contract/events/ticket.ts';
import { printJobId, ticketId } from '#contract/ids.ts';
import { ticketTake } from '#contract/operations/ticket.ts';
import { ok, refuse } from '#contract/result.ts';
import { writtenWait } from '#contract/words.ts';
import { makeTicketCode, ticketIdOfCode } from '#core/domain/numbering/ticket-code.ts';
import { takeTicket } from '#core/domain/ticket/take-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { ensureDay } from '#core/operations/day/ensure-day.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaper } from '#core/operations/print/queue-paper.ts';
import { seriesToday } from '#core/operations/ticket/series-today.ts';
import { ticketDocument } from '#core/printing/documents/ticket.ts';

/** The ticket and its paper are one act: no number without a print job, no print job without a number. */
export const take = acting({
  operation: ticketTake,

  decide(input, look, here) {
    const series = here.reference.office.series.find((each) => each.id === input.series);
    if (series === undefined) return refuse('unknownSeries', { series: input.series });
    if (input.priority !== undefined && !here.reference.office.priorityReasons.some(({ id }) => id === input.priority)) {
      return refuse('unknownPriority');
    }
    const today = seriesToday(look, here, series);
    if (here.dateInDoubt !== null) return refuse('dateDoubted', { ...here.dateInDoubt });
    if (today.closed !== null) return refuse('closed', { ...today.closed });
    const day = ensureDay(look, here, today.businessDay, here.purpose === 'demo' ? 'demo' : 'firstTicket');
    if (!day.ok) return day.refusal.code === 'notUnderstood' ? refuse('notUnderstood') : refuse('closed');

    const priorityPart = input.priority === undefined ? null : here.keepApart(input.priority);
    const random = here.random(5);
    const code = (ordinal: number): string =>
      makeTicketCode({ station: here.station, day: today.businessDay, series: series.id, ordinal, random });
    const taken = takeTicket(today, { priorityPart, code }, here.holder);
    if (!taken.ok) return taken;

    const { payload } = taken.value;
    const id = ticketIdOfCode(payload.code);
    const document = ticketDocument({
      office: [here.reference.office.name, here.reference.office.branch].filter((line) => line !== ''),
      number: payload.number,
      seriesName: series.name,
      isPriority: payload.isPriority,
      takenAt: here.now,
      waitingBefore: payload.waitingBefore,
      waitingTime: today.wait === null ? null : writtenWait(today.wait),
      code: payload.code,
      purpose: here.purpose,
    });
    return ok({
      businessDay: today.businessDay,
      proposals: [
        ...day.value.proposals,
        { aggregate: { kind: 'ticket', id }, event: taken.value },
        queuePaper(here, document, {
          title: payload.number,
          printer: printerOfKind(look, here, 'ticket'),
          subject: { kind: 'ticket', id },
        }),
      ],
    });
  },

  answer(entries) {
    const { number, code, waitingBefore, wait } = payloadOf(entries, ticketTaken);
    return {
      ticketId: ticketId.parse(entryOf(entries, 'ticketTaken').aggregateId),
      number,
      code,
      waiting: waitingBefore,
      wait: wait ?? null,
      printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId),
    };
  },
});
