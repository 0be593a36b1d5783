import { clockDoubted } from '#contract/operations/clock.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { entriesInDoubt } from '#core/journal/entries.ts';

const SHOWN = 100;

export const doubted = reading({
  operation: clockDoubted,

  read({ limit = SHOWN }, look) {
    const found = entriesInDoubt(look.store, limit + 1);
    return ok({
      rows: found.slice(0, limit).map(({ time, actor, station, kind, aggregate_kind, aggregate_id }) => ({
        at: time,
        actor,
        station,
        kind,
        aggregate: { kind: aggregate_kind, id: aggregate_id },
      })),
      more: found.length > limit,
    });
  },
});
