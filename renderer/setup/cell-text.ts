import { FIELDS } from '../messages/setup-vi.ts';
import { shownValue } from './field-values.ts';
import type { Json } from './json.ts';
import type { FieldSpec } from './specs.ts';

/** A value as a cell of the table shows it. */
export function cellText(field: FieldSpec | undefined, value: unknown, document: Json): string {
  if (field === undefined || value === undefined || value === null) return '';
  switch (field.kind) {
    case 'yesNo':
      return value === true ? FIELDS.yes : FIELDS.no;
    case 'choice':
      return field.options(document).find((each) => each.value === value)?.label ?? String(value);
    case 'choices': {
      const options = field.options(document);
      const chosen = Array.isArray(value) ? value.map(String) : [];
      const short = (label: string) => label.replace(/ \(.*\)$/, '');
      return chosen.map((each) => short(options.find((option) => option.value === each)?.label ?? each)).join(', ');
    }
    default:
      return shownValue(field.kind, value);
  }
}

/** Words without marks and capitals, for a filter that is typed in a hurry. */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
