import { z } from 'zod';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const draftRow = z.object({ json: z.string(), saved_at: z.number() });
export type DraftRow = z.infer<typeof draftRow>;

export function saveDraft(store: WriteStore, staff: string, key: string, json: string, savedAt: number): void {
  store.run(sql`insert into drafts (staff, key, json, saved_at) values (${staff}, ${key}, ${json}, ${savedAt})
    on conflict (staff, key) do update set json = excluded.json, saved_at = excluded.saved_at`);
}

export const loadDraft = (store: ReadStore, staff: string, key: string): DraftRow | undefined =>
  store.get(sql`select json, saved_at from drafts where staff = ${staff} and key = ${key}`, draftRow);

export const dropDraft = (store: WriteStore, staff: string, key: string): boolean =>
  store.run(sql`delete from drafts where staff = ${staff} and key = ${key}`) > 0;
