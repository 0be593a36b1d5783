import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { officeId } from '#contract/ids.ts';
import { type ReferenceTexts, referenceTexts, type Verifier, verifier } from '#contract/wire/enrol.ts';
import type { NewOffice, Office } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';

export async function readOffice(db: Kysely<Database>, id: string): Promise<Office | null> {
  const row = await db.selectFrom('offices').select(['office', 'name', 'purpose']).where('office', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...row, office: officeId.parse(row.office) };
}

/** An office with all its documents, or nothing. */
export function addOffice(db: Kysely<Database>, { office, name, purpose, reference, verifiers }: NewOffice, now: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('offices')
      .values({ office, name, purpose, last_place: 0, tick: 0, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('office')
      .executeTakeFirst();
    if (made === undefined) return false;
    const documents = Object.entries(reference).map(([kind, text]) => ({
      office,
      kind,
      hash: sha256Of(text),
      text,
      in_force: true,
      added_at: now,
    }));
    if (documents.length > 0) await tx.insertInto('reference_documents').values(documents).execute();
    if (verifiers.length > 0)
      await tx
        .insertInto('pin_verifiers')
        .values(verifiers.map((one) => ({ office, ...one })))
        .execute();
    return true;
  });
}

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export async function readReference(db: Kysely<Database>, office: string): Promise<ReferenceTexts> {
  const rows = await db
    .selectFrom('reference_documents')
    .select(['kind', 'text'])
    .where('office', '=', office)
    .where('in_force', '=', true)
    .execute();
  return referenceTexts.parse(Object.fromEntries(rows.map(({ kind, text }) => [kind, text])));
}

export async function readVerifiers(db: Kysely<Database>, office: string): Promise<readonly Verifier[]> {
  const rows = await db.selectFrom('pin_verifiers').select(['staff', 'verifier']).where('office', '=', office).orderBy('staff').execute();
  return rows.map((row) => verifier.parse(row));
}
