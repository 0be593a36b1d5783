import type { EventOf } from '#contract/event.ts';
import type { guidanceGiven, guidanceUsed } from '#contract/events/guidance.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

export type GuidanceConflict = Conflict<'usedTwice'>;

interface Known {
  readonly id: string;
  /** As it was given last: a second sheet of the same request says what still lacks. */
  readonly given: EventOf<typeof guidanceGiven>['payload'];
  readonly givenAt: number;
  readonly station: string;
  readonly conflicts: readonly GuidanceConflict[];
}

export type KnownGuidance =
  | (Known & { readonly kind: 'open' })
  | (Known & { readonly kind: 'used'; readonly used: EventOf<typeof guidanceUsed>['payload']; readonly usedBy: ActRef });

export type Guidance = { readonly kind: 'absent'; readonly id: string } | KnownGuidance;
