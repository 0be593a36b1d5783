import type { LocalDate } from '#contract/ids.ts';
import type { Counter } from '#contract/reference.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { sessionOfCounter } from '#core/store/counter-sessions.ts';

export interface AtCounter {
  readonly day: LocalDate;
  readonly counter: Counter;
}

/**
 * The counter that the actor works at, open today.
 *
 * @returns refused `counterClosed`, or `notAllowed` when another officer has it
 */
export function atCounter(look: Look, here: Here, number: string): Result<AtCounter, Refusal<'counterClosed' | 'notAllowed'>> {
  const counter = here.reference.office.counters.find((each) => each.number === number);
  const session = here.businessDay === null ? undefined : sessionOfCounter(look.store, here.businessDay, number);
  if (counter === undefined || session === undefined || here.businessDay === null) return refuse('counterClosed', { counter: number });
  if (session.staff !== here.staff) return refuse('notAllowed', { counter: number, by: session.staff });
  return ok({ day: here.businessDay, counter });
}
