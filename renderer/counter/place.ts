import type { HandBack } from '../results/use-hand-back.ts';
import type { Receiving } from '../receive/use-receiving.ts';
import type { Commit } from './keys.ts';

/** What the centre of the window shows over the visit: the visit itself, a search, a dossier, or a form without a ticket. */
export type Place =
  | { readonly kind: 'visit' }
  | { readonly kind: 'search' }
  | { readonly kind: 'dossier'; readonly code: string; readonly openedAt: number | null; readonly from: 'visit' | 'search' }
  /** `key`: the draft of the form; another person gets another draft. */
  | { readonly kind: 'form'; readonly key: string };

/** What F8 means where the officer looks now: the dossier on the screen comes before the form under it. */
export function commitAt(place: Place, receiving: Receiving, handBack: HandBack): Commit {
  if (place.kind === 'search') return { kind: 'none' };
  if (place.kind === 'dossier') {
    if (handBack.dossier.value === undefined) return { kind: 'none' };
    return handBack.whyNot === null ? { kind: 'complete' } : { kind: 'blocked', reason: handBack.whyNot };
  }
  const { draft, whyNot } = receiving;
  if (draft === null) return { kind: 'none' };
  if (draft.received !== null) return { kind: 'received' };
  return whyNot === null ? { kind: 'complete' } : { kind: 'blocked', reason: whyNot };
}
