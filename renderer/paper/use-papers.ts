import { useEffect, useState } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useCall } from '../client/use-call.ts';
import { useRounds } from '../client/use-rounds.ts';
import { useTopic } from '../client/use-topic.ts';

export type Paper = AnswerFor<'printer.papers'>['rows'][number];

const KEPT = 40;
/** A paper comes out a moment after its job is told. */
const AGAIN_MS = 1500;

/** The papers before and the new ones, newest first; a paper that came twice stands once. */
export function withNewPapers(before: readonly Paper[], rows: readonly Paper[]): readonly Paper[] {
  const fresh = rows.filter(({ id }) => !before.some((paper) => paper.id === id));
  return fresh.length === 0 ? before : [...fresh, ...before].sort((a, b) => b.id - a.id).slice(0, KEPT);
}

/** What the virtual printer put out; only what is new is asked for. Undefined until the first answer. */
export function usePapers(): readonly Paper[] | undefined {
  const [papers, setPapers] = useState<readonly Paper[]>();
  const ask = useCall('printer.papers');
  const jobs = useTopic('print');
  const round = useRounds(AGAIN_MS);
  const last = papers?.[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the jobs and each round say when to ask again
  useEffect(() => {
    let current = true;
    void ask(last === undefined ? {} : { after: last }).then((answer) => {
      if (current && answer.ok) setPapers((before = []) => withNewPapers(before, answer.value.rows));
    });
    return () => {
      current = false;
    };
  }, [ask, jobs, round]);
  return papers;
}
