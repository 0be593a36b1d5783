import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from '#central/store/database.ts';
import * as central from '#central/store/migrations/0001-central.ts';

/** Numbered, in order, never edited once shipped. */
const MIGRATIONS: Record<string, Migration> = { '0001-central': central };

/**
 * Brings the tables to this program's version, under a lock, so that two instances on one server do not meet. Throws when a step
 * fails, and when the database was written by a newer program: that one is left untouched.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const isNewer = error instanceof Error && error.message.includes('corrupted migrations');
  throw isNewer ? new Error('Cơ sở dữ liệu do phiên bản mới hơn của chương trình ghi. Hãy dùng phiên bản đó.', { cause: error }) : error;
}
