import { TICKET_EVENTS } from '#contract/events/ticket.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from '#core/domain/ticket/evolve.ts';
import { rows } from '#core/domain/ticket/rows.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

export const ticketAggregate = defineAggregate({
  kind: 'ticket',
  events: TICKET_EVENTS,
  initial: (id): Ticket => ({ kind: 'absent', id }),
  evolve,
  rows,
});
