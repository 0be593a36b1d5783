import type { AnswerFor } from '#contract/operations/table.ts';
import { type Counts, type Draft, NOTHING, type PaperKind, type Source, usualSource } from './draft.ts';

export type Procedure = AnswerFor<'procedure.list'>['rows'][number];
export type Paper = NonNullable<Procedure['components']>[number];

const total = ({ originals, certified, copies }: Counts): number => originals + certified + copies;

export const countsOf = (counts: Readonly<Record<string, Counts>>, id: string): Counts => counts[id] ?? NOTHING;

/** A paper is there when anything of it was handed in; whether one kind can stand for another is the officer's to judge. */
export const isThere = (counts: Readonly<Record<string, Counts>>, id: string): boolean => total(countsOf(counts, id)) > 0;

export const sourceOf = (sources: Readonly<Record<string, Source>>, id: string): Source => sources[id] ?? usualSource;

/** Required papers of which nothing was handed in and that no database holds, with their number in the list, from 1. */
export const missingPapers = (
  papers: readonly Paper[],
  { counts, sources }: Pick<Draft, 'counts' | 'sources'>,
): readonly { readonly paper: Paper; readonly n: number }[] =>
  papers
    .map((paper, index) => ({ paper, n: index + 1 }))
    .filter(({ paper }) => paper.required && !isThere(counts, paper.id) && !sourceOf(sources, paper.id).isHeld);

/** The components as the operations take them: those of which there is a piece or a record, each with why it is asked for. */
export const handedInOf = (papers: readonly Paper[], { counts, sources }: Pick<Draft, 'counts' | 'sources'>) =>
  papers
    .filter(({ id }) => isThere(counts, id) || sourceOf(sources, id).isHeld)
    .map(({ id }) => {
      const { isHeld, asked, database } = sourceOf(sources, id);
      return { id, ...countsOf(counts, id), ...(isHeld ? { held: database.trim() } : { asked }) };
    });

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
