import type { QueueSnapshot, QueueTicket } from '#contract/operations/queue.ts';
import { queueSnapshot } from '#contract/operations/queue.ts';
import { ok } from '#contract/result.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { waitingInOrder } from '#core/operations/queue/waiting-order.ts';
import { waitsNow } from '#core/operations/ticket/wait-of.ts';
import { papersOfOpenTickets, type TicketPaper } from '#core/store/print-jobs.ts';
import { openTickets, type TicketRow } from '#core/store/tickets.ts';

export const snapshot = reading({
  operation: queueSnapshot,
  read: (_input, look, here) => ok(snapshotOf(look, here)),
});

export function snapshotOf(look: Pick<Look, 'store'>, here: Pick<Here, 'reference' | 'businessDay' | 'holder'>): QueueSnapshot {
  const day = here.businessDay;
  if (day === null) return { businessDay: null, waiting: [], calling: [], serving: [], parked: [], missed: [] };
  const waitOf = waitsNow(look, here, day);
  const tickets = openTickets(look.store, day);
  const papers = new Map(papersOfOpenTickets(look.store, day).map((paper) => [paper.subject_id, paper]));
  const inState = (state: TicketRow['state']): QueueTicket[] =>
    tickets
      .filter((ticket) => ticket.state === state)
      .sort((a, b) => a.state_tick - b.state_tick)
      .map((ticket) => shown(ticket, here, papers));
  return {
    businessDay: day,
    waiting: waitingInOrder(look, here, day).map((ticket) => shown(ticket, here, papers)),
    calling: inState('called'),
    serving: inState('serving'),
    parked: inState('parked'),
    missed: inState('missed'),
    waits: here.reference.office.series.map(({ id }) => ({ series: id, wait: waitOf(id) })),
  };
}

const shown = (ticket: TicketRow, here: Pick<Here, 'holder'>, papers: ReadonlyMap<string, TicketPaper>): QueueTicket => ({
  ticketId: ticket.ticket_id,
  number: ticket.number,
  series: ticket.series,
  priority: ticket.is_priority === 1,
  counter: ticket.counter,
  takenAt: ticket.taken_at,
  since: ticket.state === 'waiting' ? null : ticket.since,
  heldHere: ticket.holder_station === here.holder.station && ticket.holder_epoch === here.holder.epoch,
  ...paperOf(papers.get(ticket.ticket_id)),
});

const paperOf = (paper: TicketPaper | undefined): Pick<QueueTicket, 'paper'> =>
  paper === undefined ? {} : { paper: { printJobId: paper.print_job_id, state: paper.state } };
