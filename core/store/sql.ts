import type { z } from 'zod';
import type { SqliteDriver, SqlValue } from '#core/ports/sqlite.ts';

/** A statement with its values apart: text comes only from source code, values only as parameters. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const texts = new WeakMap<TemplateStringsArray, string>();

export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  let text = texts.get(strings);
  if (text === undefined) {
    text = strings.join('?');
    texts.set(strings, text);
  }
  return { text, values };
}

/** Looks; every row crosses a schema. */
export interface ReadStore {
  get<T>(query: Sql, row: z.ZodType<T>): T | undefined;
  all<T>(query: Sql, row: z.ZodType<T>): T[];
}

/** Only journal and store write. */
export interface WriteStore extends ReadStore {
  /** @returns how many rows were changed */
  run(statement: Sql): number;
}

/** A store over one connection; `driver` stays for the few that need transactions and schema. */
export function openStore(driver: SqliteDriver): WriteStore {
  return {
    get(query, row) {
      const found = driver.prepare(query.text).get(query.values);
      return found === undefined ? undefined : row.parse(found);
    },
    all(query, row) {
      return driver
        .prepare(query.text)
        .all(query.values)
        .map((found) => row.parse(found));
    },
    run(statement) {
      return driver.prepare(statement.text).run(statement.values).changes;
    },
  };
}

/** A name that may stand in statement text: only names of our own tables and columns do. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not a name of a table or column: ${name}`);
  return name;
}
