import type { AnswerFor } from '#contract/operations/table.ts';
import { RESULTS } from '../messages/papers-vi.ts';

export type FoundRow = AnswerFor<'dossier.find'>['rows'][number];

export const FILTERS = ['all', 'ready', 'processing', 'overdue', 'handedBack'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_NAMES: { readonly [F in Filter]: string } = {
  all: RESULTS.all,
  ready: RESULTS.ready,
  processing: RESULTS.processing,
  overdue: RESULTS.overdue,
  handedBack: RESULTS.handedBack,
};

/** Overdue dossiers are also in work: the two overlap, as people count them. */
export function passes(row: FoundRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'overdue') return row.overdue && row.status !== 'handedBack';
  return row.status === filter;
}
