import { draftDrop } from '#contract/operations/desk.ts';
import { ok, refuse } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { dropDraft } from '#core/store/drafts.ts';

export const drop = local({
  operation: draftDrop,
  run({ key }, { store, here }) {
    if (here.staff === null) return refuse('notSignedIn');
    return ok({ dropped: dropDraft(store, here.staff, key) });
  },
});
