import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import type { Migration } from '#core/store/migration.ts';
import { journal } from '#core/store/migrations/0001-journal.ts';
import { readTables } from '#core/store/migrations/0002-read-tables.ts';
import { localTables } from '#core/store/migrations/0003-local-tables.ts';
import { guidances } from '#core/store/migrations/0004-guidances.ts';
import { ticketOrder } from '#core/store/migrations/0005-ticket-order.ts';
import { lives } from '#core/store/migrations/0006-lives.ts';
import { settlements } from '#core/store/migrations/0007-settlements.ts';
import { printers } from '#core/store/migrations/0008-printers.ts';
import { dossierLists } from '#core/store/migrations/0009-dossier-lists.ts';
import { dossiersByTicket } from '#core/store/migrations/0010-dossiers-by-ticket.ts';

export const MIGRATIONS: readonly Migration[] = [
  journal,
  readTables,
  localTables,
  guidances,
  ticketOrder,
  lives,
  settlements,
  printers,
  dossierLists,
  dossiersByTicket,
];

/** `MCUA`: tells a database of this program from any other SQLite file. */
export const APPLICATION_ID = 0x4d435541;

const pragmaRow = z.record(z.string(), z.int());

function pragma(driver: SqliteDriver, name: 'user_version' | 'application_id'): number {
  return Object.values(pragmaRow.parse(driver.prepare(`pragma ${name}`).get([])))[0] ?? 0;
}

/** The number of the last migration that a database has; 0 for an empty one. */
export const versionOf = (driver: SqliteDriver): number => pragma(driver, 'user_version');

export type MigrateRefusal = Refusal<'newerProgram' | 'notOurs'>;

/**
 * Looks before anything is written: a database of a newer program, or of another one, stays untouched.
 *
 * @returns the version; refused `newerProgram` with `found` and `known`, `notOurs`
 */
export function readVersion(driver: SqliteDriver, migrations: readonly Migration[] = MIGRATIONS): Result<number, MigrateRefusal> {
  const found = versionOf(driver);
  const known = migrations.length;
  if (found > known) return refuse('newerProgram', { found, known });
  if (found > 0 && pragma(driver, 'application_id') !== APPLICATION_ID) return refuse('notOurs');
  return ok(found);
}

/** Brings a database to `upTo` (default: the newest), each step in its own transaction. */
export function migrate(
  driver: SqliteDriver,
  migrations: readonly Migration[] = MIGRATIONS,
  upTo = migrations.length,
): Result<number, MigrateRefusal> {
  const version = readVersion(driver, migrations);
  if (!version.ok) return version;
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1)
      throw new Error(`migration ${migration.name} stands at ${index + 1}, but has number ${migration.number}`);
    if (migration.number <= version.value || migration.number > upTo) return;
    driver.transaction('immediate', () => {
      for (const statement of migration.statements) driver.exec(statement);
      driver.exec(`pragma user_version = ${migration.number}`);
      driver.exec(`pragma application_id = ${APPLICATION_ID}`);
    });
  });
  return ok(versionOf(driver));
}
