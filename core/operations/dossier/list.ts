import { dossierList } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { addDays, localDateAt, momentOf } from '#contract/time.ts';
import { reading } from '#core/journal/acting.ts';
import { listed } from '#core/operations/dossier/listed.ts';
import { workOf } from '#core/store/dossier-work.ts';

const USUAL_LIMIT = 50;
/** A result that lies so long is asked after. */
export const UNCLAIMED_DAYS = 30;
export const SOON_DAYS = 3;

/** The days that the lists of work are cut by. */
export function workDays(now: number) {
  const today = localDateAt(now);
  return {
    today,
    soon: addDays(today, SOON_DAYS),
    dayBegan: momentOf(today, '00:00'),
    unclaimedBefore: momentOf(addDays(today, -UNCLAIMED_DAYS), '00:00'),
  };
}

/** Work that waits, in the order of its date. Lists of work are short: a page goes on by counting. */
export const list = reading({
  operation: dossierList,

  read({ work, limit = USUAL_LIMIT, after }, look, here) {
    const days = workDays(here.now);
    const before = after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : 0;
    const found = workOf(look.store, work, days, limit + 1, before);
    const more = found.length > limit;
    return ok({
      rows: found.slice(0, limit).map((row) => listed(row, days.today)),
      more,
      next: more ? String(before + limit) : null,
    });
  },
});
