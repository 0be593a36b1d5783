import { REFERENCE_KINDS } from '#contract/events/reference.ts';
import { referenceImport } from '#contract/operations/reference.ts';
import { ok, refuse } from '#contract/result.ts';
import { fromBase64 } from '#contract/bytes.ts';
import { describeChanges } from '#core/domain/reference/changes.ts';
import { judgeWorkbook } from '#core/operations/reference/judge-workbook.ts';
import { local } from '#core/operations/local.ts';
import { putInForce } from '#core/operations/reference/put-in-force.ts';
import { isFromCentral } from '#core/operations/reference/wanted.ts';
import { pinAct } from '#core/operations/staff/set-pin.ts';
import { referenceInForce } from '#core/store/reference.ts';

/** A whole workbook, or nothing of it. PINs come after the documents: they belong to staff who are in force then. */
export const importWorkbook = local({
  operation: referenceImport,
  async run({ file, apply = false }, { look, here, store, machine, act }) {
    if (isFromCentral(look)) return refuse('referenceFromCentral');
    const sent = machine.files.read(file);
    if (sent === undefined) return refuse('pieceMissing');
    const bytes = fromBase64(sent);
    const sheets = bytes === null ? null : await machine.workbooks.read(bytes);
    if (sheets === null) return refuse('workbookUnreadable');

    const inForce = Object.fromEntries(REFERENCE_KINDS.map((kind) => [kind, referenceInForce(store, kind)?.text ?? '']));
    const { problems, texts, pins } = judgeWorkbook(sheets, inForce, look, here);
    const changed = texts.filter(({ kind, text }) => describeChanges(kind, inForce[kind] ?? null, text).length > 0);
    const answer = {
      problems: problems.slice(0, MOST_PROBLEMS),
      documents: changed.map(({ kind, text }) => ({
        kind,
        hash: here.hashOf(text),
        changes: describeChanges(kind, inForce[kind] ?? null, text),
      })),
      pins: pins.map(({ staff }) => staff),
      applied: false,
    };
    if (!apply || problems.length > 0) return ok(answer);

    const verifiers = await Promise.all(pins.map(async ({ staff, pin }) => ({ staff, verifier: await machine.pins.hash(pin) })));
    if (changed.length > 0) {
      const done = act(putInForce, { documents: changed.map(({ kind, text }) => ({ kind, text })) });
      if (!done.ok)
        return done.refusal.code === 'referenceInvalid' ? refuse('referenceInvalid', done.refusal) : refuse('invalid', done.refusal);
    }
    for (const { staff, verifier } of verifiers) {
      const done = act(pinAct(verifier), { staff });
      if (!done.ok) return refuse('invalid', done.refusal);
    }
    return ok({ ...answer, applied: true });
  },
});

/** More than this nobody reads at once; the next reading tells of the rest. */
const MOST_PROBLEMS = 200;
