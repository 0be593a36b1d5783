import { dossierPreview } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { countLimit } from '#core/operations/dossier/limit.ts';

export const preview = reading({
  operation: dossierPreview,
  read(input, _look, here) {
    const counted = countLimit(here, input.procedure, input.case);
    if (!counted.ok) return counted;
    const { dueAt, unit, limit, counted: days, skipped } = counted.value.run;
    return ok({ dueAt, unit, limit, counted: days, skipped, collectAt: here.reference.office.collectAt });
  },
});
