import { z } from 'zod';
import type { Row } from '#core/domain/fold/aggregate.ts';
import { type ReadTable, readTable } from '#core/domain/read-tables.ts';
import { indexDossier } from '#core/store/dossier-search.ts';
import { identifier, type ReadStore, type Sql, sql, type WriteStore } from '#core/store/sql.ts';

interface Owner {
  readonly kind: string;
  readonly id: string;
}

/**
 * Replaces the rows that an aggregate owns in one read table. A row that stays keeps its rowid, so that rowid goes on meaning
 * "order of arrival here".
 */
export function replaceRows(store: WriteStore, tableName: string, owner: Owner, rows: readonly Row[]): void {
  const table = readTable(tableName);
  if (table.name === 'dossiers') indexDossier(store, owner.id, rows[0]);
  if (rows.length === 0 || table.owner === 'kindAndId' || table.key.length > 1) store.run(removal(table, owner));
  for (const row of rows) store.run(upsert(table, row));
}

function removal(table: ReadTable, owner: Owner): Sql {
  const name = identifier(table.name);
  return table.owner === 'id'
    ? { text: `delete from ${name} where ${identifier(table.key[0] ?? '')} = ?`, values: [owner.id] }
    : { text: `delete from ${name} where aggregate_kind = ? and aggregate_id = ?`, values: [owner.kind, owner.id] };
}

const upserts = new Map<string, string>();

function upsert(table: ReadTable, row: Row): Sql {
  const values = table.columns.map((column) => {
    const value = row[column];
    if (value === undefined) throw new Error(`a row of ${table.name} lacks ${column}`);
    return value;
  });
  return { text: upsertText(table), values };
}

function upsertText(table: ReadTable): string {
  let text = upserts.get(table.name);
  if (text === undefined) {
    const columns = table.columns.map(identifier);
    const rest = columns.filter((column) => !table.key.includes(column));
    text = `insert into ${identifier(table.name)} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
      on conflict (${table.key.map(identifier).join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    upserts.set(table.name, text);
  }
  return text;
}

/** Empties every read table, before they are made anew from the journal. */
export function emptyReadTables(store: WriteStore, tables: readonly ReadTable[]): void {
  for (const table of tables) store.run({ text: `delete from ${identifier(table.name)}`, values: [] });
  store.run(sql`delete from not_understood`);
  store.run(sql`insert into dossier_search (dossier_search) values ('delete-all')`);
}

/** All rows of a read table in the order of their keys: what two databases are compared by. */
export function allRows(store: ReadStore, table: ReadTable): Record<string, unknown>[] {
  const columns = table.columns.map(identifier).join(', ');
  const order = table.key.map(identifier).join(', ');
  return store.all(
    { text: `select ${columns} from ${identifier(table.name)} order by ${order}`, values: [] },
    z.record(z.string(), z.unknown()),
  );
}
