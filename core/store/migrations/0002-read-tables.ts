import type { Migration } from '#core/store/migration.ts';

/** What screens read: folded from the journal, dropped and made again at will. No constraint that another station's entry could break. */
export const readTables: Migration = {
  number: 2,
  name: 'read-tables',
  statements: [
    `create table epochs (
      epoch_id text primary key, station text not null, epoch text not null, office text not null, purpose text not null,
      began_at integer not null, former_epoch text, former_seq integer
    ) strict`,
    'create table references_in_force (document text primary key, hash text not null, since_time integer not null) strict',
    `create table business_days (
      business_day_id text primary key, date text not null, state text not null, opened_by text not null, is_confirmed integer not null,
      opened_at integer not null, closed_at integer, unserved integer
    ) strict`,
    'create index business_days_by_date on business_days (date)',
    `create table counter_sessions (
      counter_session_id text primary key, counter text not null, staff text not null, business_day text not null, station text not null,
      state text not null, opened_at integer not null, closed_at integer
    ) strict`,
    "create index counter_sessions_open on counter_sessions (counter) where state = 'open'",
    `create table tickets (
      ticket_id text primary key, business_day text not null, series text not null, number text not null, code text not null, state text not null,
      is_priority integer not null, priority_reason text, holder_station text not null, holder_epoch text not null, counter text,
      wanted_counter text, taken_at integer not null, called_at integer, called_times integer not null,
      called_counter text, called_tick integer, turn_tick integer, since integer, waiting_before integer not null, back_after integer,
      back_tick integer, conflicts integer not null, station text not null
    ) strict`,
    'create index tickets_by_day on tickets (business_day, series)',
    "create index tickets_unsettled on tickets (business_day) where state <> 'finished'",
    `create table dossiers (
      dossier_id text primary key, code text not null, short_key text not null, procedure text not null, procedure_name text not null,
      competent_agency text not null, competent_name text not null, receiving_unit text not null, status text not null,
      received_at integer not null, received_date text not null, due_at text not null, due_date text not null,
      register_book text not null, register_year integer not null, register_number integer not null, slot text, ready_at integer,
      handed_back_at integer, station text not null, ticket_id text, conflicts integer not null, collect_at text not null, channel text not null,
      owner_name text, owner_number text, owner_phone text, search_text text, mark text not null, detail text not null
    ) strict`,
    'create index dossiers_by_short_key on dossiers (short_key)',
    'create index dossiers_newest on dossiers (received_at, code)',
    'create index dossiers_by_register on dossiers (register_book, register_year, register_number)',
    `create table dossier_codes (
      dossier_id text not null, code text not null, issuer text not null, primary key (dossier_id, code)
    ) strict`,
    'create index dossier_codes_by_code on dossier_codes (code)',
    `create table print_jobs (
      print_job_id text primary key, document text not null, title text not null, printer text not null, subject_kind text not null,
      subject_id text not null, copy_of text, state text not null, detail text not null, queued_at integer not null, changed_at integer not null,
      station text not null, document_part text
    ) strict`,
    "create index print_jobs_waiting on print_jobs (printer, queued_at) where state in ('queued', 'failed')",
    'create index print_jobs_newest on print_jobs (queued_at)',
    `create table printers (
      printer_id text primary key, station text not null, name text not null, target text not null, profile text not null,
      set_at integer not null, set_by text not null
    ) strict`,
    `create table conflicts (
      conflict_id text primary key, aggregate_kind text not null, aggregate_id text not null, kind text not null, acts text not null, state text not null
    ) strict`,
    'create index conflicts_by_aggregate on conflicts (aggregate_kind, aggregate_id)',
    `create table not_understood (
      station text not null, epoch text not null, seq integer not null, aggregate_kind text not null, aggregate_id text not null, reason text not null,
      primary key (station, epoch, seq)
    ) strict`,
    'create index not_understood_by_aggregate on not_understood (aggregate_kind, aggregate_id)',
    `create virtual table dossier_search using fts5 (
      text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    )`,
  ],
};
