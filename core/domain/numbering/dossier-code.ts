import type { LocalDate } from '#contract/ids.ts';
import { dateOf } from '#contract/time.ts';
import { isOurAgency } from './agency-code.ts';

/**
 * Mã hồ sơ: `{agency}-{yyMMdd}-{NNNN}` (NĐ 118/2025 Đ28, TT 03/2025 Đ13). The agency is the competent one, in either writing; the tail
 * has four figures in a province, more at ministries, and no upper bound in law: twelve is ours.
 */
const SHAPE = /^((?:[0-9A-Z]{2,3}\.){0,3}[HG]\d{2}(?:\.[0-9A-Z]{2,3}){0,4})-(\d{2})(\d{2})(\d{2})-(\d{4,12})$/;

export interface DossierCode {
  /** As written, in capitals and without blanks. */
  readonly code: string;
  readonly agency: string;
  /** The day of receipt; null where the six figures are no date. */
  readonly date: LocalDate | null;
  readonly tail: string;
}

/** What a scanner or a person gives for a dossier code: small letters, blanks and long dashes do no harm. Null for another shape. */
export function parseDossierCode(text: string): DossierCode | null {
  const code = text
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
  const [, agency, year, month, day, tail] = SHAPE.exec(code) ?? [];
  if (agency === undefined || tail === undefined) return null;
  return { code, agency, date: dateOf(2000 + Number(year), Number(month), Number(day)), tail };
}

/**
 * The code of the `ordinal`th dossier that an agency got on a day. The tail has four figures or more; `stationDigits` stand in front of it
 * once an office has a second receiving station (`01` and 7 give `010007`), so that none need ask another.
 */
export function dossierCode(parts: {
  readonly agency: string;
  readonly date: LocalDate;
  readonly ordinal: number;
  readonly stationDigits?: string;
}): string {
  const { agency, date, ordinal, stationDigits = '' } = parts;
  const code = `${agency}-${shortDate(date)}-${stationDigits}${String(ordinal).padStart(4, '0')}`;
  if (!Number.isSafeInteger(ordinal) || ordinal < 1 || !SHAPE.test(code)) throw new RangeError(`no dossier code: ${code}`);
  return code;
}

/** `yyMMdd`. */
const shortDate = (date: LocalDate): string => date.slice(2).replaceAll('-', '');

/** Whether the code's agency is one of the office's, or of its province (architecture: `parse-scan`, `ours`). */
export const isOurs = (code: DossierCode, agencies: readonly string[]): boolean => isOurAgency(code.agency, agencies);
