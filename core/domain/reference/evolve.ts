import type { ReferenceEvent } from '#contract/events/reference.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

/** Total. Each version follows the one before it, so two of them are no conflict: the last in order is in force. */
export const evolve = (reference: ReferenceInForce, event: ReferenceEvent, facts: EntryFacts): ReferenceInForce => ({
  kind: 'inForce',
  id: reference.id,
  hash: event.payload.hash,
  since: facts.time,
});
