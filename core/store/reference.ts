import { z } from 'zod';
import { type Sha256, toHex, utf8 } from '#contract/bytes.ts';
import type { Office, StaffMember } from '#contract/reference.ts';
import type { ReferenceKind } from '#contract/events/reference.ts';
import type { Catalogue } from '#core/domain/catalogue/catalogue.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

/** The reference documents in force, parsed, each with the hash that names its version. */
export interface Reference {
  readonly office: Office;
  readonly staff: readonly StaffMember[];
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  readonly hashes: Readonly<Record<ReferenceKind, string>>;
}

export function saveReferenceText(store: WriteStore, document: ReferenceKind, hash: string, text: string): void {
  store.run(
    sql`insert into reference_documents (hash, document, text) values (${hash}, ${document}, ${text}) on conflict (hash) do nothing`,
  );
}

/** The text of a version that is kept here, in force or not. */
export const referenceText = (store: ReadStore, document: ReferenceKind, hash: string): string | null =>
  store.get(sql`select text from reference_documents where document = ${document} and hash = ${hash}`, z.object({ text: z.string() }))
    ?.text ?? null;

/** The text in force of one kind of document, with its hash. */
export const referenceInForce = (store: ReadStore, document: ReferenceKind): { hash: string; text: string } | undefined =>
  store.get(
    sql`select reference_documents.hash, reference_documents.text from references_in_force
      join reference_documents on reference_documents.hash = references_in_force.hash where references_in_force.document = ${document}`,
    z.object({ hash: z.string(), text: z.string() }),
  );

/** A document's hash is its name: the first whose text is another, or null. */
export function referenceTextFault(store: ReadStore, sha256: Sha256): string | null {
  const rows = store.all(sql`select hash, text from reference_documents`, z.object({ hash: z.string(), text: z.string() }));
  return rows.find(({ hash, text }) => toHex(sha256(utf8(text))) !== hash)?.hash ?? null;
}
