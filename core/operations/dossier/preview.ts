import { dossierPreview } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { countLimit, shownRun } from '#core/operations/dossier/limit.ts';

export const preview = reading({
  operation: dossierPreview,
  read(input, _look, here) {
    const counted = countLimit(here, input.procedure, input.case, input.agency);
    if (!counted.ok) return counted;
    const { run, agency } = counted.value;
    return ok({ ...shownRun(run), dueAt: run.dueAt, collectAt: here.reference.office.collectAt, competentAgency: agency.name });
  },
});
