import { type Kysely, sql } from 'kysely';

/**
 * The first tables of central. Every one but central's own two carries the office, so that offices can be spread over servers.
 * Texts that are hashed are `text`, never `jsonb`; times are ms UTC as `bigint`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One row: which life of a database this is.
  'create table central (only_one boolean primary key default true check (only_one), central_id text not null, began_at bigint not null)',
  'create table admin_tokens (hash text primary key, made_at bigint not null)',
  // `last_place` is the place given last, `tick` the highest seen: both move under this row's lock, in the statement that appends.
  `create table offices (
    office text primary key,
    name text not null,
    purpose text not null check (purpose in ('real', 'demo', 'training')),
    last_place bigint not null default 0,
    tick bigint not null default 0,
    made_at bigint not null
  )`,
  `create table reference_documents (
    office text not null references offices,
    kind text not null,
    hash text not null,
    text text not null,
    in_force boolean not null,
    added_at bigint not null,
    primary key (office, kind, hash)
  )`,
  'create unique index reference_documents_in_force on reference_documents (office, kind) where in_force',
  // argon2id; apart from the reference documents, so that those may be shown.
  'create table pin_verifiers (office text not null references offices, staff text not null, verifier text not null, primary key (office, staff))',
  `create table stations (
    office text not null references offices,
    station text not null unique,
    ordinal integer not null,
    name text not null,
    role text not null,
    public_key text not null,
    enrolled_at bigint not null,
    last_contact bigint,
    waiting bigint,
    fault text,
    primary key (office, station),
    unique (office, ordinal)
  )`,
  `create table enrol_codes (
    code_hash text primary key,
    office text not null references offices,
    role text not null,
    expires_at bigint not null,
    used_at bigint,
    station text,
    public_key text
  )`,
  // The end of each chain; an append moves it only from where it was found.
  `create table epochs (
    office text not null references offices,
    station text not null,
    epoch text not null,
    seq bigint not null,
    hash text not null,
    tick bigint not null,
    primary key (office, station, epoch)
  )`,
  // No reference to offices here and below: it would be looked up for each row of a batch; verify finds what belongs to none.
  `create table entries (
    office text not null,
    place bigint not null,
    station text not null,
    epoch text not null,
    seq bigint not null,
    tick bigint not null,
    act_id text not null,
    act_index integer not null,
    act_count integer not null,
    aggregate_kind text not null,
    aggregate_id text not null,
    kind text not null,
    version bigint not null,
    may_ignore boolean not null,
    actor text not null,
    role text not null,
    counter text,
    business_day text,
    time bigint not null,
    clock_doubt boolean not null,
    payload text not null,
    previous_hash text not null,
    hash text not null,
    primary key (office, place),
    unique (office, station, epoch, seq)
  )`,
  // `act_seq`: the first entry of the act that the part travels with.
  `create table personal_parts (
    office text not null,
    station text not null,
    epoch text not null,
    act_seq bigint not null,
    aggregate_kind text not null,
    aggregate_id text not null,
    part text not null,
    commitment text not null,
    salt text not null,
    text text not null,
    primary key (office, station, epoch, act_seq, commitment)
  )`,
  'create index personal_parts_by_aggregate on personal_parts (office, aggregate_kind, aggregate_id)',
  // A copy of a paper names the part of its original.
  'create index personal_parts_by_commitment on personal_parts (office, commitment)',
];
