import type { LocalDate, OfficeId } from '#contract/ids.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

export type OpenedBy = 'officer' | 'firstTicket' | 'demo';

interface Known {
  readonly id: string;
  readonly date: LocalDate;
  readonly openedBy: OpenedBy;
  /** An officer has seen the date in words, or the demo needs none. */
  readonly isConfirmed: boolean;
  readonly openedAt: number;
  readonly conflicts: readonly Conflict<'openedAfterClosing'>[];
}

export type BusinessDay =
  | { readonly kind: 'absent'; readonly id: string }
  | (Known & { readonly kind: 'open' })
  | (Known & {
      readonly kind: 'closed';
      readonly closedAt: number;
      /** How many tickets were left unserved. */
      readonly unserved: number;
      readonly closedBy: ActRef;
    });

/** Two stations that open a day apart mean the same one: its id is the office and the date. */
export const businessDayId = (office: OfficeId, date: LocalDate): string => `${office}:${date}`;
