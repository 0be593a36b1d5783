import { entry, type Entry } from '#contract/entry/entry.ts';

type Field = keyof Entry;

interface Column {
  readonly field: Field;
  readonly name: string;
  readonly type: 'text' | 'int8' | 'int4' | 'boolean';
}

const column = (field: Field, name: string, type: Column['type'] = 'text'): Column => ({ field, name, type });

/** The columns of an entry, in the order of the contract. */
export const ENTRY_COLUMNS: readonly Column[] = [
  column('station', 'station'),
  column('epoch', 'epoch'),
  column('seq', 'seq', 'int8'),
  column('tick', 'tick', 'int8'),
  column('actId', 'act_id'),
  column('actIndex', 'act_index', 'int4'),
  column('actCount', 'act_count', 'int4'),
  column('aggregateKind', 'aggregate_kind'),
  column('aggregateId', 'aggregate_id'),
  column('kind', 'kind'),
  column('version', 'version', 'int8'),
  column('mayIgnore', 'may_ignore', 'boolean'),
  column('actor', 'actor'),
  column('role', 'role'),
  column('counter', 'counter'),
  column('businessDay', 'business_day'),
  column('time', 'time', 'int8'),
  column('clockDoubt', 'clock_doubt', 'boolean'),
  column('payload', 'payload'),
  column('previousHash', 'previous_hash'),
  column('hash', 'hash'),
];

/** A row as an entry; null when it is none (only a hand that wrote past the program can have made it so). */
export function entryOfRow(row: Readonly<Record<string, unknown>>): Entry | null {
  const read = entry.safeParse(Object.fromEntries(ENTRY_COLUMNS.map(({ field, name }) => [field, row[name]])));
  return read.success ? read.data : null;
}
