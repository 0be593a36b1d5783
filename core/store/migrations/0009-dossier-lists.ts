import type { Migration } from '#core/store/migration.ts';

/**
 * Dossiers get a row number of their own: the search index goes by it, and a number that is no column may change when the file is
 * compacted. The table is made anew, empty: a raised fold version fills it from the journal. And the indexes of the lists of work.
 */
export const dossierLists: Migration = {
  number: 9,
  name: 'dossier-lists',
  statements: [
    'drop table dossiers',
    `create table dossiers (
      rowid integer primary key, dossier_id text not null unique, code text not null, short_key text not null, procedure text not null,
      procedure_name text not null, competent_agency text not null, competent_name text not null, receiving_unit text not null,
      status text not null, received_at integer not null, received_date text not null, due_at text not null, due_date text not null,
      register_book text not null, register_year integer not null, register_number integer not null, slot text, ready_at integer,
      handed_back_at integer, station text not null, ticket_id text, conflicts integer not null, collect_at text not null, channel text not null,
      owner_name text, owner_number text, owner_phone text, search_text text, mark text not null, detail text not null
    ) strict`,
    'create index dossiers_by_short_key on dossiers (short_key)',
    'create index dossiers_by_register on dossiers (register_book, register_year, register_number)',
    'create index dossiers_by_day on dossiers (received_date)',
    "create index dossiers_open on dossiers (status, due_date) where status <> 'handedBack'",
    'create index dossiers_handed_back on dossiers (handed_back_at) where handed_back_at is not null',
    `insert into dossier_search (dossier_search) values ('delete-all')`,
  ],
};
