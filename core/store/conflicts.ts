import { z } from 'zod';
import { type ReadStore, sql } from '#core/store/sql.ts';

export const countOpenConflicts = (store: ReadStore): number =>
  store.get(sql`select count(*) as n from conflicts where state = 'open'`, z.object({ n: z.number() }))?.n ?? 0;
