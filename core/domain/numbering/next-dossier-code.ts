import type { LocalDate } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

const HIGHEST = 9999;

/**
 * The next dossier code of this station: agency, day, and a number of its own (NĐ 118/2025 Đ28).
 *
 * The first receiving station of an office gives 4 figures, `0001` to `9999`. Another one puts its own figures before them,
 * `20001`, so that no two stations ever need to ask each other.
 *
 * @param last the highest tail, read as a number, that this station gave under a stem (`H26.12-261124-`), null for none
 * @returns refused `numbersUsedUp` after the last number of the day
 */
export function nextDossierCode(wanted: {
  readonly agency: string;
  readonly date: LocalDate;
  readonly stationOrdinal: number;
  readonly last: (stem: string) => number | null;
  /** True for a code that already stands at some dossier: the provincial system may have given it, and it was bound. */
  readonly isTaken?: (code: string) => boolean;
}): Result<string, Refusal<'numbersUsedUp'>> {
  const stem = `${wanted.agency}-${wanted.date.slice(2).replaceAll('-', '')}-`;
  const before = wanted.stationOrdinal === 1 ? '' : String(wanted.stationOrdinal);
  const last = wanted.last(stem);
  for (let next = (last === null ? 0 : last % (HIGHEST + 1)) + 1; next <= HIGHEST; next++) {
    const code = `${stem}${before}${String(next).padStart(4, '0')}`;
    if (wanted.isTaken?.(code) !== true) return ok(code);
  }
  return refuse('numbersUsedUp', { agency: wanted.agency, date: wanted.date });
}

/** A register book belongs to one station: `01` to the first of the office. */
export const registerBook = (stationOrdinal: number): string => String(stationOrdinal).padStart(2, '0');
