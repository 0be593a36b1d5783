import type { DossierFilter, DossierWork } from '#contract/operations/dossier.ts';
import type { DossierListed } from '#contract/operations/dossier.ts';
import { RESULTS } from '../messages/papers-vi.ts';

export type FoundRow = DossierListed;

export const FILTERS = ['all', 'ready', 'processing', 'overdue', 'handedBack'] as const satisfies readonly DossierFilter[];

export const FILTER_NAMES: { readonly [F in DossierFilter]: string } = {
  all: RESULTS.all,
  ready: RESULTS.ready,
  processing: RESULTS.processing,
  overdue: RESULTS.overdue,
  handedBack: RESULTS.handedBack,
};

/** Lists of work beside a search, in the order of a day. */
export const WORKS = [
  'ready',
  'dueToday',
  'dueSoon',
  'overdue',
  'unclaimed',
  'receivedToday',
  'handedBackToday',
] as const satisfies readonly DossierWork[];

/** What the list shows: what a search found, sieved, or a list of work. */
export type Shown = { readonly kind: 'found'; readonly filter: DossierFilter } | { readonly kind: 'work'; readonly work: DossierWork };
