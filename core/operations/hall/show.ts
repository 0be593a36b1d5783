import { hallShow, type HallTicket, type HallValue } from '#contract/operations/hall.ts';
import { ok } from '#contract/result.ts';
import { courseOf, type DayTicket, servedOf, waitingLongestFirst } from '#core/domain/hall/hall-value.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { countersOf } from '#core/operations/counter/list.ts';
import { workDays } from '#core/operations/dossier/list.ts';
import { workFigures } from '#core/store/dossier-work.ts';
import { ticketsOfDay } from '#core/store/hall-tickets.ts';
import { openTickets } from '#core/store/tickets.ts';

export const show = reading({
  operation: hallShow,
  read: (_input, look, here) => ok(hallOf(look, here)),
});

/** The hall as it is now, from this station's own rows. */
export function hallOf(look: Pick<Look, 'store'>, here: Pick<Here, 'reference' | 'businessDay' | 'now'>): HallValue {
  const { office } = here.reference;
  const day = here.businessDay;
  const tickets = day === null ? [] : ticketsOfDay(look.store, day);
  const waiting = waitingLongestFirst(tickets);
  const called = new Map(day === null ? [] : openTickets(look.store, day).map((ticket) => [ticket.number, ticket.called_times]));
  return {
    at: here.now,
    businessDay: day,
    waitTarget: office.waitTargetMinutes,
    waiting,
    missed: inState(tickets, 'missed'),
    parked: inState(tickets, 'parked'),
    served: servedOf(tickets),
    counters: countersOf(look, here).map((counter) => {
      const ticket = tickets.find((each) => each.counter === counter.number && (each.state === 'called' || each.state === 'serving'));
      return {
        number: counter.number,
        name: counter.name,
        series: counter.series,
        state: counter.state,
        staffName: counter.openByName,
        ticket: ticket?.number ?? null,
        since: ticket?.since ?? null,
        times: ticket?.state === 'called' ? (called.get(ticket.number) ?? 0) : 0,
      };
    }),
    series: office.series.map(({ id, name }) => {
      const ofSeries = waiting.filter((ticket) => ticket.series === id);
      return { id, name, waiting: ofSeries.length, longestSince: ofSeries[0]?.takenAt ?? null };
    }),
    course: courseOf(tickets, here.now),
    dossiers: workFigures(look.store, workDays(here.now)),
  };
}

const inState = (tickets: readonly DayTicket[], state: HallTicket['state']): HallTicket[] =>
  tickets.filter((ticket) => ticket.state === state).map(({ calledAt: _, ...ticket }) => ticket);
