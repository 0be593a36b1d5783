import type { LocalDate } from '#contract/ids.ts';
import { dateOf } from '#contract/time.ts';

/** Luật Căn cước 26/2023/QH15 Đ21.1; the cards of before 01/7/2024 had the same rule but for 14 (Đ46.1). */
const RENEWAL_AGES = [14, 25, 40, 60] as const;
const EARLY_YEARS = 2;

/**
 * Until when a card holds: the first renewal age after it was made, or the one after that when it was made within two years before
 * (Đ21.2). Null: for life.
 */
export function holdsUntil(birthDate: LocalDate, issueDate: LocalDate): LocalDate | null {
  const age = RENEWAL_AGES.find((years) => issueDate < birthday(birthDate, years - EARLY_YEARS));
  return age === undefined ? null : birthday(birthDate, age);
}

/** The day on which a person reaches an age; born on 29 February, in other years on 1 March. */
function birthday(birthDate: LocalDate, age: number): LocalDate {
  const year = Number(birthDate.slice(0, 4)) + age;
  return dateOf(year, Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10))) ?? `${year}-03-01`;
}
