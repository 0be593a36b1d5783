import type { TicketRow } from '#core/domain/ticket/rows.ts';

/** Tickets whose owners were neither served nor absent when called: what closing the day leaves behind. */
export const countUnserved = (ticketsOfDay: readonly Pick<TicketRow, 'state'>[]): number =>
  ticketsOfDay.filter(({ state }) => state === 'waiting' || state === 'called' || state === 'parked').length;
