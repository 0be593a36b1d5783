import type { EpochEvent } from '#contract/events/epoch.ts';
import type { Epoch } from '#core/domain/epoch/state.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';

/** Total. An epoch begins once: a second beginning under one id can only come from a copy or a forgery. */
export function evolve(epoch: Epoch, event: EpochEvent, facts: EntryFacts): Epoch {
  if (event.kind === 'dateConfirmed') return epoch.kind === 'begun' ? { ...epoch, dateConfirmed: event.payload.date } : epoch;
  if (epoch.kind === 'begun') return withConflict(epoch, 'begunTwice', epoch.begunBy, facts);
  const { office, purpose, programVersion, former, restored, numbersFrom } = event.payload;
  return {
    kind: 'begun',
    id: epoch.id,
    station: facts.station,
    epoch: facts.epoch,
    office,
    purpose,
    programVersion,
    beganAt: facts.time,
    former,
    restored: restored ?? null,
    numbersFrom: numbersFrom ?? null,
    dateConfirmed: null,
    begunBy: actRef(facts),
    conflicts: [],
  };
}
