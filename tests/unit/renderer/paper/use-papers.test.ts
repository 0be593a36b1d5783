import { expect, it } from 'vitest';
import { type Paper, withNewPapers } from '#renderer/paper/use-papers.ts';

const paper = (id: number): Paper => ({ id, printer: 'ticket', at: id, width: 576, height: 700, png: '' });
const ids = (papers: readonly Paper[]) => papers.map(({ id }) => id);

it('puts new papers first, keeps each once, and forgets the oldest above forty', () => {
  expect(ids(withNewPapers([paper(2), paper(1)], [paper(4), paper(3), paper(2)]))).toEqual([4, 3, 2, 1]);
  const many = Array.from({ length: 45 }, (_, i) => paper(45 - i));
  expect(ids(withNewPapers([], many))).toHaveLength(40);
  expect(ids(withNewPapers([], many))[0]).toBe(45);
});

it('changes nothing when nothing is new', () => {
  const before = [paper(1)];
  expect(withNewPapers(before, [paper(1)])).toBe(before);
});
