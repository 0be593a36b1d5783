import type { AnswerOf } from '#contract/operation.ts';
import { counterList } from '#contract/operations/office.ts';
import { ok } from '#contract/result.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { openSessions } from '#core/store/counter-sessions.ts';
import { openTickets } from '#core/store/tickets.ts';

export const list = reading({
  operation: counterList,
  read: (_input, look, here) => ok({ rows: countersOf(look, here) }),
});

/** Each counter of the office, who sits there and what happens there now. */
export function countersOf(look: Pick<Look, 'store'>, here: Pick<Here, 'reference' | 'businessDay'>): AnswerOf<typeof counterList>['rows'] {
  const day = here.businessDay;
  const sessions = day === null ? [] : openSessions(look.store, day);
  const tickets = day === null ? [] : openTickets(look.store, day);
  return here.reference.office.counters.map((counter) => {
    const session = sessions.find((each) => each.counter === counter.number);
    const staff = session === undefined ? undefined : here.reference.staff.find((each) => each.id === session.staff);
    const ticket = tickets.find((each) => each.counter === counter.number && (each.state === 'called' || each.state === 'serving'));
    const state =
      session === undefined
        ? ('closed' as const)
        : ticket === undefined
          ? ('free' as const)
          : ticket.state === 'called'
            ? ('calling' as const)
            : ('serving' as const);
    return {
      id: counter.number,
      number: counter.number,
      name: counter.name,
      series: [...counter.series],
      openBy: session?.staff ?? null,
      openByName: staff?.name ?? null,
      openAt: session?.station ?? null,
      state,
    };
  });
}
