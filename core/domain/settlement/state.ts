import type { SettlementEvent } from '#contract/events/settlement.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

/** What a person said of one conflict; its id is the conflict's. */
export type Settlement =
  | { readonly kind: 'absent'; readonly id: string }
  | {
      readonly kind: 'settled';
      readonly id: string;
      readonly settled: SettlementEvent['payload'];
      readonly by: ActRef;
      readonly conflicts: readonly Conflict<'settledTwice'>[];
    };
