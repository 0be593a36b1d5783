import type { Migration } from '#core/store/migration.ts';

/** What persons said of conflicts; and which openings of a counter overlap, in the order of ticks. */
export const settlements: Migration = {
  number: 7,
  name: 'settlements',
  statements: [
    `create table settlements (
      settlement_id text primary key, conflict text not null, acts text not null, stands integer, reason text, settled_at integer not null,
      settled_by text not null, station text not null
    ) strict`,
    'create index settlements_newest on settlements (settled_at)',
    'alter table counter_sessions add column opened_tick integer',
    'alter table counter_sessions add column closed_tick integer',
    'create index counter_sessions_by_day on counter_sessions (business_day, counter)',
  ],
};
