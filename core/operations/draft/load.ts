import { draftLoad } from '#contract/operations/desk.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { loadDraft } from '#core/store/drafts.ts';

export const load = local({
  operation: draftLoad,
  run({ key }, { store, here }) {
    if (here.staff === null) return refuse('notSignedIn');
    const draft = loadDraft(store, here.staff, key);
    return ok({ json: draft?.json ?? null, savedAt: draft?.saved_at ?? null });
  },
});
