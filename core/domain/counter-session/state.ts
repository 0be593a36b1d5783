import type { CounterNumber, LocalDate, StaffId } from '#contract/ids.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

interface Known {
  readonly id: string;
  readonly counter: CounterNumber;
  readonly staff: StaffId;
  readonly businessDay: LocalDate;
  /** The computer at which it was opened. */
  readonly station: string;
  readonly openedAt: number;
  readonly openedBy: ActRef;
  /** Order of opening and closing among all acts: which openings of one counter overlap. */
  readonly openedTick: number;
  readonly conflicts: readonly Conflict<'openedTwice'>[];
}

/** One opening of a counter by one officer. */
export type CounterSession =
  | { readonly kind: 'absent'; readonly id: string }
  | (Known & { readonly kind: 'open' })
  | (Known & { readonly kind: 'closed'; readonly closedAt: number; readonly closedTick: number; readonly reason: ClosingReason });

export type ClosingReason = 'officer' | 'moved' | 'dayClosed';
