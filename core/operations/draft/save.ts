import { draftSave } from '#contract/operations/desk.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { saveDraft } from '#core/store/drafts.ts';

export const save = local({
  operation: draftSave,
  run({ key, json }, { store, here }) {
    if (here.staff === null) return refuse('notSignedIn');
    saveDraft(store, here.staff, key, json, here.now);
    return ok({ savedAt: here.now });
  },
});
