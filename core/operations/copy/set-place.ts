import { copySetPlace } from '#contract/operations/copy.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { statusOf } from '#core/operations/station/status.ts';

export const setPlace = local({
  operation: copySetPlace,

  run({ place }, context) {
    const set = context.machine.setCopyPlace(place);
    return set.ok ? ok(statusOf(context)) : set;
  },
});
