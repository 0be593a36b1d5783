import { toBase64 } from '#contract/bytes.ts';
import type { ReferenceKind } from '#contract/events/reference.ts';
import { referenceWorkbook } from '#contract/operations/reference.ts';
import { ok } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { writeWorkbook } from '#core/domain/workbook/write-workbook.ts';
import { local } from '#core/operations/local.ts';
import { referenceInForce } from '#core/store/reference.ts';
import type { ReadStore } from '#core/store/sql.ts';

const PIECE = 120_000;

/** The office as it is, to be filled in further: base64, in pieces. */
export const workbook = local({
  operation: referenceWorkbook,
  async run({ from = 0 }, { store, machine, here }) {
    // Written once for all its pieces: two writings of one workbook need not be the same bytes.
    if (from === 0) machine.files.add(SAVED, 0, toBase64(await machine.workbooks.write(sheetsOf(store))));
    const data = machine.files.read(SAVED) ?? '';
    const next = from + PIECE;
    return ok({ name: `mot-cua-${here.reference.office.id}.xlsx`, data: data.slice(from, next), next: next < data.length ? next : null });
  },
});

const SAVED = 'workbook-saved';

function sheetsOf(store: ReadStore) {
  const documentOf = (kind: ReferenceKind) => Object(parseJson(referenceInForce(store, kind)?.text ?? ''));
  return writeWorkbook({
    office: documentOf('office'),
    staff: documentOf('staff'),
    calendar: documentOf('calendar'),
    catalogue: documentOf('catalogue'),
  });
}
