import { writtenDate } from '#contract/words.ts';

/**
 * How a value of a document is shown in a text field, and what a typed text becomes. What can not be read stays as it was typed:
 * the station's judgement then says beside the field what was needed.
 */
export type TextKind = 'text' | 'optional' | 'int' | 'optionalInt' | 'date' | 'spans';

export function shownValue(kind: TextKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'spans' && Array.isArray(value))
    return value.map((span) => (Array.isArray(span) ? span.join('-') : String(span))).join(', ');
  if (kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return writtenDate(value);
  return String(value);
}

export function typedValue(kind: TextKind, typed: string): unknown {
  const text = typed.trim();
  switch (kind) {
    case 'text':
      return typed;
    case 'optional':
      return typed === '' ? undefined : typed;
    case 'int':
      return /^-?\d{1,9}$/.test(text) ? Number(text) : typed;
    case 'optionalInt':
      if (text === '') return null;
      return /^-?\d{1,9}$/.test(text) ? Number(text) : typed;
    case 'date': {
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
      return day === undefined ? typed : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    case 'spans':
      if (text === '') return [];
      return text.split(/[,;]/).map((span) => {
        const parts = span.split(/-|–|đến/).map((part) => clock(part.trim()));
        return parts.length === 2 ? parts : span.trim();
      });
  }
}

/** `7:30` and `7h30` as `07:30`. */
const clock = (text: string): string => {
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})?$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
};
