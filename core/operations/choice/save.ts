import { choiceSave } from '#contract/operations/desk.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { saveValue } from '#core/store/key-values.ts';

/** Per role, so that the kiosk's large letters do not come up at the counter. */
export const save = local({
  operation: choiceSave,
  run({ key, value }, { store, here }) {
    saveValue(store, 'choices', `${here.role}:${key}`, value);
    return ok({ saved: true });
  },
});
