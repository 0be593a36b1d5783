import type { Migration } from '#core/store/migration.ts';

/** This station's own. Each line says what losing the table would cost. */
export const localTables: Migration = {
  number: 3,
  name: 'local-tables',
  statements: [
    // Which program folded the read tables, and this station's place in its office; lost: rebuilt, and asked of central again.
    'create table identity (key text primary key, value text not null) strict',
    // What was asked under a command id; lost: the same id just gets the same answer, other input is no longer noticed.
    `create table commands (
      command_id text primary key, operation text not null, salt text not null, input_hash text not null, epoch text not null, first_seq integer not null
    ) strict`,
    // Texts of reference documents by hash; lost: had again from central or from the file they came from.
    'create table reference_documents (hash text primary key, document text not null, text text not null) strict',
    // argon2id verifiers of PINs; lost: given anew by who runs the office.
    'create table pin_verifiers (staff text primary key, verifier text not null) strict',
    // Wrong PINs in a row; lost: the count begins anew.
    'create table sign_in_tries (staff text primary key, failures integer not null, last_at integer not null) strict',
    // What officers have typed; lost: typed again.
    'create table drafts (staff text not null, key text not null, json text not null, saved_at integer not null, primary key (staff, key)) strict',
    // Theme, size, last officer of a window; lost: chosen again.
    'create table choices (key text primary key, value text not null) strict',
    // A job whose bytes have begun to leave; lost: nothing, an empty table at rest.
    'create table spool_sending (print_job_id text primary key, since integer not null) strict',
    // Devices of this computer; lost: set up again.
    'create table device_settings (key text primary key, value text not null) strict',
    // Cursor and state of sync; lost: everything is pushed and pulled again, replay is harmless.
    'create table sync_state (key text primary key, value text not null) strict',
  ],
};
