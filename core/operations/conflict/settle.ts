import { conflictSettled } from '#contract/events/settlement.ts';
import { conflictSettle } from '#contract/operations/conflict.ts';
import { refuse } from '#contract/result.ts';
import { settlementAggregate } from '#core/domain/settlement/aggregate.ts';
import { actIdOf, BOTH_STAND, settleConflict } from '#core/domain/settlement/settle-conflict.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { findConflicts } from '#core/operations/conflict/find-conflicts.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';

/** The act names both; what was done, printed or told is not taken back by it. */
export const settle = acting({
  operation: conflictSettle,

  decide({ conflictId, stands, reason }, look, here) {
    const settlement = look.fold(settlementAggregate, conflictId);
    if (!settlement.ok) return settlement;
    const found = findConflicts(look.store).find((each) => each.conflictId === conflictId);
    const settled = settleConflict(settlement.value, found, { conflictId, stands, reasonPart: here.keepApart(reason) });
    if (settled.ok) return decide({ aggregate: { kind: 'settlement', id: conflictId }, event: settled.value });
    const { code, ...details } = settled.refusal;
    return refuse(code, { ...details, byName: here.reference.staff.find(({ id }) => id === details.by)?.name });
  },

  answer(entries, { conflictId, reason }) {
    const entry = entryOf(entries, 'conflictSettled');
    const { conflict, acts, stands } = payloadOf(entries, conflictSettled);
    const standing = stands === null ? undefined : acts[stands];
    return {
      conflictId,
      kind: conflict,
      acts: acts.map((act) => ({ id: actIdOf(act), station: act.station })),
      settled: { stands: standing === undefined ? BOTH_STAND : actIdOf(standing), reason, at: entry.time, by: entry.actor },
    };
  },
});
