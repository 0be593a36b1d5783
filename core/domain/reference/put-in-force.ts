import type { EventOf } from '#contract/event.ts';
import type { ReferenceKind, referencePutInForce } from '#contract/events/reference.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

/**
 * Puts a version of a document in force.
 *
 * @returns null where that very version is in force already: nothing has happened then
 */
export function putInForce(reference: ReferenceInForce, document: ReferenceKind, hash: string): EventOf<typeof referencePutInForce> | null {
  if (reference.kind === 'inForce' && reference.hash === hash) return null;
  return { kind: 'referencePutInForce', payload: { document, hash } };
}
