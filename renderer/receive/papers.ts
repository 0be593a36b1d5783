import type { AnswerFor } from '#contract/operations/table.ts';
import { type Counts, NOTHING, type PaperKind } from './draft.ts';

export type Procedure = AnswerFor<'procedure.list'>['rows'][number];
export type Paper = NonNullable<Procedure['components']>[number];

const total = ({ originals, certified, copies }: Counts): number => originals + certified + copies;

export const countsOf = (counts: Readonly<Record<string, Counts>>, id: string): Counts => counts[id] ?? NOTHING;

/** A paper is there when anything of it was handed in; whether one kind can stand for another is the officer's to judge. */
export const isThere = (counts: Readonly<Record<string, Counts>>, id: string): boolean => total(countsOf(counts, id)) > 0;

/** Required papers of which nothing was handed in, with their number in the list, from 1. */
export const missingPapers = (
  papers: readonly Paper[],
  counts: Readonly<Record<string, Counts>>,
): readonly { readonly paper: Paper; readonly n: number }[] =>
  papers.map((paper, index) => ({ paper, n: index + 1 })).filter(({ paper }) => paper.required && !isThere(counts, paper.id));

/** What one tick means: the paper as the procedure asks for it, at least one original where it asks for nothing. */
export function asAsked({ originals, certified, copies }: Paper): Counts {
  const asked = { originals, certified, copies };
  return total(asked) > 0 ? asked : { ...NOTHING, originals: 1 };
}

export const withCount = (
  counts: Readonly<Record<string, Counts>>,
  id: string,
  kind: PaperKind,
  value: number,
): Record<string, Counts> => ({
  ...counts,
  [id]: { ...countsOf(counts, id), [kind]: value },
});

/** A tick takes the paper in as asked, or takes all of it back. */
export const ticked = (counts: Readonly<Record<string, Counts>>, paper: Paper): Record<string, Counts> => ({
  ...counts,
  [paper.id]: isThere(counts, paper.id) ? NOTHING : asAsked(paper),
});
