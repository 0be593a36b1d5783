import type { Entry } from '#contract/entry/entry.ts';
import { type ReferenceKind, referencePutInForce, staffPinSet } from '#contract/events/reference.ts';
import { referenceHistory } from '#contract/operations/reference.ts';
import type { AnswerOf } from '#contract/operation.ts';
import { ok } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { describeChanges } from '#core/domain/reference/changes.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { entriesOfKind } from '#core/journal/entries.ts';
import { referenceText } from '#core/store/reference.ts';

type Row = AnswerOf<typeof referenceHistory>['rows'][number];
const USUAL = 50;

/** Who changed what: read off the journal, the texts compared where both are still here. */
export const history = reading({
  operation: referenceHistory,
  read({ limit = USUAL }, look, here) {
    const before = new Map<ReferenceKind, string>();
    const rows: (() => Row)[] = [];
    for (const entry of entriesOfKind(look.store, 'reference')) {
      const version = entry.kind === referencePutInForce.kind ? referencePutInForce.payload.safeParse(parseJson(entry.payload)) : undefined;
      if (version?.success) {
        const { document, hash } = version.data;
        const former = before.get(document) ?? null;
        before.set(document, hash);
        rows.push(() => versionRow(entry, document, hash, former, look, here));
      }
      const pin = entry.kind === staffPinSet.kind ? staffPinSet.payload.safeParse(parseJson(entry.payload)) : undefined;
      if (pin?.success) rows.push(() => pinRow(entry, pin.data.staff, here));
    }
    // Comparing costs more than finding: only what is shown is compared.
    const shown = rows.toReversed().slice(0, limit);
    return ok({ rows: shown.map((row) => row()) });
  },
});

function versionRow(entry: Entry, kind: ReferenceKind, hash: string, former: string | null, look: Look, here: Here): Row {
  const text = referenceText(look.store, kind, hash);
  const formerText = former === null ? null : referenceText(look.store, kind, former);
  const isCompared = text !== null && (former === null || formerText !== null);
  const changes = isCompared ? describeChanges(kind, formerText, text) : ['Không còn bản cũ ở máy này để so.'];
  return { ...who(entry, here), kind, hash, inForce: hash === here.reference.hashes[kind], isHere: text !== null, changes };
}

const pinRow = (entry: Entry, staff: string, here: Here): Row => ({
  ...who(entry, here),
  kind: 'staff',
  hash: null,
  inForce: false,
  isHere: false,
  changes: [`Đặt mã PIN mới cho ${nameOf(staff, here)}.`],
});

const nameOf = (staff: string, here: Here): string => here.reference.staff.find((each) => each.id === staff)?.name ?? staff;

const who = (entry: Entry, here: Here): Pick<Row, 'at' | 'by' | 'byName'> => ({
  at: entry.time,
  by: entry.actor,
  byName: entry.actor.startsWith('device:') ? 'Cài đặt ban đầu' : nameOf(entry.actor, here),
});
