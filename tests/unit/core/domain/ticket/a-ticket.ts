import type { TicketEvent } from '#contract/events/ticket.ts';
import { type SeriesId, seriesId } from '#contract/ids.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import type { KnownTicket, Ticket } from '#core/domain/ticket/state.ts';
import { commitment, DAY, deskA, type History, history, kiosk } from '#tests/unit/core/domain/history.ts';

export const A: SeriesId = seriesId.parse('A');
export const B: SeriesId = seriesId.parse('B');
export const ID = 'MC1KXSK00012K9A0007RNDM0001';
export const CODE = `${ID}5T`;
export const paper = { businessDay: DAY, series: A, number: 'A007', code: CODE };

type Of<K extends TicketEvent['kind']> = Extract<TicketEvent, { readonly kind: K }>;

export const taken = (changes: Partial<Of<'ticketTaken'>['payload']> = {}): Of<'ticketTaken'> => ({
  kind: 'ticketTaken',
  payload: { ...paper, isPriority: false, parts: {}, waitingBefore: 4, holder: kiosk, ...changes },
});
export const priority = { isPriority: true, parts: { priorityReason: commitment('e') } };
export const given = (to = deskA): Of<'ticketGiven'> => ({ kind: 'ticketGiven', payload: { to } });
export const called = (counter = '1', by = deskA): Of<'ticketCalled'> => ({ kind: 'ticketCalled', payload: { counter, by } });
export const recalled = (counter = '1'): Of<'ticketRecalled'> => ({ kind: 'ticketRecalled', payload: { counter } });
export const started = (counter = '1', by = deskA): Of<'servingStarted'> => ({ kind: 'servingStarted', payload: { counter, by } });
export const finished = (counter = '1'): Of<'ticketFinished'> => ({ kind: 'ticketFinished', payload: { counter } });
export const missed = (counter = '1'): Of<'ticketMissed'> => ({ kind: 'ticketMissed', payload: { counter } });
export const parked = (counter = '1'): Of<'ticketParked'> => ({ kind: 'ticketParked', payload: { counter } });
export const resumed = (counter: string, by = deskA, as: 'serving' | 'waiting' = 'serving'): Of<'ticketResumed'> => ({
  kind: 'ticketResumed',
  payload: { counter, as, afterOthers: as === 'waiting' ? 3 : 0, by, paper },
});
export const transferred = (from: string | null, to: Of<'ticketTransferred'>['payload']['to']): Of<'ticketTransferred'> => ({
  kind: 'ticketTransferred',
  payload: { from, to },
});

/** `act-n` of `history` is the nth that was written, from 1; the taking is the first. */
export const undone = (n: number, state: 'waiting' | 'called' | 'serving', station = deskA.station): Of<'ticketActUndone'> => ({
  kind: 'ticketActUndone',
  payload: { act: { station, id: `act-${n}` }, state },
});

/** Taken at desk A itself, which so holds it, and then what follows there. */
export function atDesk(...events: readonly TicketEvent[]): History {
  const written = history('ticket', ID).add(taken({ holder: deskA }));
  for (const event of events) written.add(event);
  return written;
}

export const foldTicket = (written: History): Ticket => ticketAggregate.fold(ID, written.entries()).state;

export function known(ticket: Ticket): KnownTicket {
  if (ticket.kind === 'absent') throw new Error('the ticket is not known');
  return ticket;
}

/** A ticket of desk A in each state; at counter 1 where it is at one. */
export const IN_STATE = {
  absent: (): Ticket => ({ kind: 'absent', id: ID }),
  waiting: () => foldTicket(atDesk()),
  called: () => foldTicket(atDesk(called())),
  serving: () => foldTicket(atDesk(called(), started())),
  parked: () => foldTicket(atDesk(called(), parked())),
  missed: () => foldTicket(atDesk(called(), missed())),
  finished: () => foldTicket(atDesk(called(), started(), finished())),
} as const;
export type StateName = keyof typeof IN_STATE;
export const STATE_NAMES = Object.keys(IN_STATE) as StateName[];
