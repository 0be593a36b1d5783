import type { LocalDate } from '#contract/ids.ts';

export type Sex = 'Nam' | 'Nữ';

/** Something the officer should look at; it never blocks. The message is Vietnamese and holds nothing that was dropped. */
export interface CardWarning {
  readonly code:
    | 'numberNotTwelve'
    | 'sexDisagrees'
    | 'birthYearDisagrees'
    | 'centuryDisagrees'
    | 'oldNumberUnreadable'
    | 'nameMissing'
    | 'sexUnreadable'
    | 'birthDateUnreadable'
    | 'issueDateUnreadable'
    | 'datesDisagree'
    | 'misread'
    | 'lettersLost'
    | 'nameMangled'
    | 'renewalDue';
  readonly message: string;
}

/** What the printed QR of a citizen card says. A typing aid: it is unsigned text, so it proves no identity. */
export interface CitizenCard {
  readonly number: string;
  /** CMND, 9 figures (some have 12); null when the card has none. */
  readonly oldNumber: string | null;
  readonly fullName: string;
  /** Null where the card gives no day that exists. */
  readonly birthDate: LocalDate | null;
  readonly sex: Sex | null;
  readonly address: string;
  readonly issueDate: LocalDate | null;
  readonly identityProved: false;
  readonly warnings: readonly CardWarning[];
}
