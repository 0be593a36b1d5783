import type { SettlementEvent } from '#contract/events/settlement.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';
import type { Settlement } from '#core/domain/settlement/state.ts';

/** Total. Two persons who say the same of one conflict, apart, agree; two who do not are a conflict themselves. */
export function evolve(settlement: Settlement, { payload }: SettlementEvent, facts: EntryFacts): Settlement {
  if (settlement.kind === 'absent') return { kind: 'settled', id: settlement.id, settled: payload, by: actRef(facts), conflicts: [] };
  return settlement.settled.stands === payload.stands ? settlement : withConflict(settlement, 'settledTwice', settlement.by, facts);
}
