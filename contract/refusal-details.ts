import { clockAt, localDateAt } from '#contract/time.ts';
import { spacedNumber, writtenDate } from '#contract/words.ts';

/** Reads the details of a refusal for its sentence: what is absent or of another shape is left out, and never guessed. */
export type Details = Readonly<Record<string, unknown>>;

export const text = (details: Details, name: string): string | null => {
  const value = details[name];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
};

export const texts = (details: Details, name: string): readonly string[] => {
  const value = details[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
};

/** `fill('Quầy {}', '3')`; empty where the detail is not known. */
export const fill = (pattern: string, value: string | null): string => (value === null ? '' : pattern.replace('{}', () => value));

/** `A 018` of a ticket's number `A018`. */
export const ticketNumber = (details: Details): string | null => {
  const number = text(details, 'number');
  return number === null ? null : /^[A-Z]\d+$/.test(number) ? spacedNumber(number) : number;
};

/** `lúc 09:41` of a moment in ms UTC; with the date where `today` says that it was another day. */
export function moment(details: Details, name: string): string | null {
  const value = details[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  const date = localDateAt(value);
  return details.today === undefined || details.today === date
    ? `lúc ${clockAt(value)}`
    : `lúc ${clockAt(value)} ngày ${writtenDate(date)}`;
}

/** `24/11/2026` of `2026-11-24`. */
export const day = (details: Details, name: string): string | null => {
  const value = text(details, name);
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDate(value) : null;
};

/** `7 giờ 30` of `07:30`, `8 giờ` of `08:00`. */
export const hour = (details: Details, name: string): string | null => {
  const match = /^(\d{2}):(\d{2})/.exec(text(details, name) ?? '');
  if (match === null) return null;
  const [, hours = '', minutes = ''] = match;
  return minutes === '00' ? `${Number(hours)} giờ` : `${Number(hours)} giờ ${minutes}`;
};

/** Parts of a sentence with their spaces; empty ones vanish. */
export const words = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
