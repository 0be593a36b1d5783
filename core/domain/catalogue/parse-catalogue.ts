import type { Result } from '#contract/result.ts';
import { type FileRefusal, readReferenceFile } from '#core/domain/reference-file/read-reference-file.ts';
import { type Catalogue, catalogueDocument } from './catalogue.ts';

/** Names are how people and receipts point at a thing: within its list each stands once. */
export const consistentCatalogue = catalogueDocument.superRefine(({ procedures }, context) => {
  const once = (names: readonly string[], what: string, pathOf: (i: number) => (string | number)[]): void => {
    for (const [i, name] of names.entries()) {
      if (names.indexOf(name) < i) context.addIssue({ code: 'custom', path: pathOf(i), message: `${what} “${name}” có hai lần` });
    }
  };
  const ids = procedures.map((each) => each.id);
  once(ids, 'thủ tục', (i) => ['procedures', i, 'id']);
  for (const [p, { components, limits }] of procedures.entries()) {
    const papers = components.map((each) => each.id);
    once(papers, 'giấy tờ', (i) => ['procedures', p, 'components', i, 'id']);
    const cases = limits.map((each) => each.case);
    once(cases, 'trường hợp', (i) => ['procedures', p, 'limits', i, 'case']);
  }
});

/** A catalogue file, read whole or refused whole with the first wrong line: “Tệp danh mục sai ở dòng 7: ... Danh mục cũ vẫn dùng.” */
export const parseCatalogue = (text: string): Result<Catalogue, FileRefusal> =>
  readReferenceFile(text, consistentCatalogue, { file: 'danh mục', stays: 'Danh mục cũ vẫn dùng.' });
