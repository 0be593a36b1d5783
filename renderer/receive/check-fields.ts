import { MOST_COPIES } from '#contract/events/dossier.ts';
import { isPlainText } from '#contract/plain-text.ts';
import { isDate } from '#contract/time.ts';
import { FIELD_ERRORS, RECEIVE } from '../messages/papers-vi.ts';
import type { Draft, OwnerFields, SubmitterFields } from './draft.ts';

/** What is wrong with a typed field: what was expected, what came. Nothing where it is right or may stay empty. */
export type OwnerErrors = { readonly [F in keyof OwnerFields]?: string | undefined };
export type SubmitterErrors = { readonly [F in keyof SubmitterFields]?: string | undefined };

const LONGEST_NAME = 120;

/** Letters as people count them: an accented letter is one, however it was typed. */
const length = (text: string): number => [...text.normalize('NFC')].length;

function nameError(text: string): string | undefined {
  const name = text.trim();
  if (name === '') return FIELD_ERRORS.nameMissing;
  if (length(name) > LONGEST_NAME) return FIELD_ERRORS.nameLong(length(name));
  return isPlainText(name) ? undefined : FIELD_ERRORS.plain;
}

function lineError(text: string, most: number): string | undefined {
  if (length(text.trim()) > most) return FIELD_ERRORS.long(most, length(text.trim()));
  return isPlainText(text) ? undefined : FIELD_ERRORS.plain;
}

/** A personal identification number has 12 figures; spaces and dots between them are how people write it. */
function citizenNumberError(text: string): string | undefined {
  const figures = bareNumber(text);
  if (figures === '') return undefined;
  if (!/^\d+$/.test(figures)) return FIELD_ERRORS.digitsOnly(text.trim());
  if (figures.length < 12) return FIELD_ERRORS.twelve(figures.length);
  return figures.length > 12 ? FIELD_ERRORS.twelveLong(figures.length) : undefined;
}

function phoneError(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\+?\d{9,15}$/.test(typed.replace(/[\s.\-()]/g, '')) ? undefined : FIELD_ERRORS.phone(typed);
}

function dayError(text: string, today: string, ahead: string): string | undefined {
  if (text.trim() === '') return undefined;
  const date = readDate(text);
  if (date === null) return FIELD_ERRORS.date(text.trim());
  return date > today ? ahead : undefined;
}

export const bareNumber = (text: string): string => text.replace(/[\s.]/g, '');

/** `YYYY-MM-DD` of a day as people type it: `24/11/1980`, `24-11-1980`, `24111980`. Null for what is no day. */
export function readDate(text: string): string | null {
  const [, day, month, year] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** @param today `YYYY-MM-DD` of the office */
export function ownerErrors(owner: OwnerFields, today: string): OwnerErrors {
  return {
    fullName: nameError(owner.fullName),
    number: owner.kind === 'citizen' ? citizenNumberError(owner.number) : lineError(owner.number, 40),
    birth: owner.kind === 'organisation' ? undefined : dayError(owner.birth, today, FIELD_ERRORS.dateAhead),
    address: lineError(owner.address, 300),
    phone: owner.hasNoPhone ? undefined : (phoneError(owner.phone) ?? (owner.phone.trim() === '' ? FIELD_ERRORS.phoneMissing : undefined)),
  };
}

/** In these capacities the paper that gives the right is seen: what it is, its number and date. A postman is known by his office. */
export const needsEvidence = ({ capacity }: Pick<SubmitterFields, 'capacity'>): boolean => capacity !== 'owner' && capacity !== 'postal';

/** @param today `YYYY-MM-DD` of the office */
export function submitterErrors(submitter: SubmitterFields | null, today: string): SubmitterErrors {
  if (submitter === null) return {};
  const isNeeded = needsEvidence(submitter);
  const missing = (typed: string, error: string): string | undefined => (isNeeded && typed.trim() === '' ? error : undefined);
  return {
    fullName: nameError(submitter.fullName),
    number: lineError(submitter.number, 40),
    phone: phoneError(submitter.phone),
    evidenceKind: missing(submitter.evidenceKind, FIELD_ERRORS.evidenceKindMissing) ?? lineError(submitter.evidenceKind, 120),
    evidenceNumber: missing(submitter.evidenceNumber, FIELD_ERRORS.evidenceNumberMissing) ?? lineError(submitter.evidenceNumber, 60),
    evidenceDate:
      missing(submitter.evidenceDate, FIELD_ERRORS.evidenceDateMissing) ??
      dayError(submitter.evidenceDate, today, FIELD_ERRORS.evidenceAhead),
  };
}

export const setsError = (text: string): string | undefined =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 20 ? undefined : RECEIVE.setsBad(text.trim());

/** A count is a whole number from 0 to 999; nothing typed is none. Null for what is no count. */
export function readCount(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST_COPIES ? Number(text) : null;
}

export const noteError = (draft: Draft): string | undefined => lineError(draft.note, 1000);
