import { z } from 'zod';
import type { PersonalPart } from '#contract/entry/entry.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const partRow = z
  .object({
    commitment: z.string(),
    aggregate_kind: z.string(),
    aggregate_id: z.string(),
    part: z.string(),
    salt: z.string(),
    text: z.string(),
  })
  .transform(
    (row): PersonalPart => ({
      commitment: row.commitment,
      aggregateKind: row.aggregate_kind,
      aggregateId: row.aggregate_id,
      part: row.part,
      salt: row.salt,
      text: row.text,
    }),
  );

/** Kept once: the same part may come with a replay. */
export function insertPart(store: WriteStore, part: PersonalPart): void {
  store.run(sql`insert into personal_parts (commitment, aggregate_kind, aggregate_id, part, salt, text)
    values (${part.commitment}, ${part.aggregateKind}, ${part.aggregateId}, ${part.part}, ${part.salt}, ${part.text})
    on conflict (commitment) do nothing`);
}

export const personalPart = (store: ReadStore, commitment: string): PersonalPart | undefined =>
  store.get(
    sql`select commitment, aggregate_kind, aggregate_id, part, salt, text from personal_parts where commitment = ${commitment}`,
    partRow,
  );

export const allParts = (store: ReadStore): PersonalPart[] =>
  store.all(sql`select commitment, aggregate_kind, aggregate_id, part, salt, text from personal_parts order by rowid`, partRow);
