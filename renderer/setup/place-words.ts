import type { FieldSpec, ListSpec } from './specs.ts';

/** `counters.2.number` as a person finds it on the page: `Quầy, dòng 3, Số quầy`. */
export function placeWords(path: string, lists: readonly ListSpec[], fields: readonly FieldSpec[]): string {
  const [name = '', index, ...rest] = path.split('.');
  const list = lists.find((each) => each.name === name);
  if (list === undefined) return fields.find((each) => each.name === name)?.label ?? '';
  if (index === undefined) return list.title;
  const inner = placeWords(rest.join('.'), list.lists ?? [], list.fields);
  return [`${list.title}, dòng ${Number(index) + 1}`, inner].filter((part) => part !== '').join(', ');
}
