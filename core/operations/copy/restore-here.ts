import { copyRestoreHere } from '#contract/operations/copy.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { statusOf } from '#core/operations/station/status.ts';

export const restoreHere = local({
  operation: copyRestoreHere,

  run({ reason }, context) {
    const { here, machine } = context;
    const gone = machine.restoreHere({ actor: here.actor, role: here.role, reason });
    return gone.ok ? ok(statusOf(context.afresh())) : gone;
  },
});
