import { unreachable } from '#contract/unreachable.ts';
import type { ReferenceEvent } from '#contract/events/reference.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

/** Total. Each version follows the one before it, so two of them are no conflict: the last in order is in force. */
export function evolve(reference: ReferenceInForce, event: ReferenceEvent, facts: EntryFacts): ReferenceInForce {
  switch (event.kind) {
    case 'referencePutInForce':
      return { kind: 'inForce', id: reference.id, hash: event.payload.hash, since: facts.time };
    case 'staffPinSet':
      // Told in the history; which documents are in force stays as it is.
      return reference;
    default:
      return unreachable(event);
  }
}
