import { clockConfirm } from '#contract/operations/clock.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { local } from '#core/operations/local.ts';
import { statusOf } from '#core/operations/station/status.ts';
import { confirmDate } from '#core/operations/clock/confirm-date.ts';

/** The word on a doubted date. Where the clock reads another date than the officer's, it is the computer's clock that has to be set. */
export const confirm = local({
  operation: clockConfirm,

  run({ date }, context) {
    const here = localDateAt(context.here.now);
    if (date !== here) return refuse('otherDate', { here, date });
    const doubt = context.machine.clockDoubt();
    if (doubt !== null && !doubt.confirmed) {
      const written = context.act(confirmDate, { date });
      if (!written.ok)
        return { ok: false, refusal: { ...written.refusal, code: written.refusal.code === 'diskFull' ? 'diskFull' : 'readOnly' } };
    }
    return ok(statusOf(context));
  },
});
