import { referenceCheck } from '#contract/operations/reference.ts';
import { ok, refuse } from '#contract/result.ts';
import { describeChanges } from '#core/domain/reference/changes.ts';
import { local } from '#core/operations/local.ts';
import { judgeTexts } from '#core/operations/reference/wanted.ts';
import { referenceInForce, saveReferenceText } from '#core/store/reference.ts';

export const check = local({
  operation: referenceCheck,
  run({ kind, text, file, keep = false }, { look, here, store, machine, transaction }) {
    const given = text ?? (file === undefined ? undefined : machine.files.read(file));
    if (given === undefined) return refuse('pieceMissing');
    const hash = here.hashOf(given);
    const problems = (judgeTexts([{ kind, text: given }], look, here).get(kind) ?? []).map(({ line, path, problem }) => ({
      line,
      path: path.join('.'),
      problem,
    }));
    if (problems.length > 0) return ok({ hash, problems, changes: [] });
    if (keep) transaction(() => saveReferenceText(store, kind, hash, given));
    return ok({ hash, problems, changes: describeChanges(kind, referenceInForce(store, kind)?.text ?? null, given) });
  },
});
