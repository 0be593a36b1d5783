import type { Migration } from '#core/store/migration.ts';

/**
 * Order by ticks, the parts of a number, times at counters. The rows are made anew by the new fold; the indices answer what each act and
 * each screen asks: who waits, the last number given here, the last calls, the last visits.
 */
export const ticketOrder: Migration = {
  number: 5,
  name: 'ticket-order',
  statements: [
    "alter table tickets add column letter text not null default ''",
    'alter table tickets add column ordinal integer not null default 0',
    'alter table tickets add column taken_tick integer not null default 0',
    "alter table tickets add column source text not null default 'printed'",
    'alter table tickets add column state_tick integer not null default 0',
    'alter table tickets add column busy_ms integer not null default 0',
    'drop index tickets_by_day',
    'create index tickets_issued on tickets (business_day, letter, station, ordinal)',
    "create index tickets_waiting on tickets (business_day, series) where state = 'waiting'",
    'create index tickets_called on tickets (business_day, called_tick) where called_tick is not null',
    'create index tickets_turns on tickets (business_day, turn_tick) where turn_tick is not null',
    "create index tickets_at_counter on tickets (business_day, counter) where state in ('called', 'serving')",
    "create index tickets_finished on tickets (business_day, state_tick) where state = 'finished'",
  ],
};
