import type { Migration } from '#core/store/migration.ts';

/** The truth: the journal, and beside it the personal parts. Losing either loses what happened. */
export const journal: Migration = {
  number: 1,
  name: 'journal',
  statements: [
    `create table journal (
      station text not null,
      epoch text not null,
      seq integer not null,
      tick integer not null,
      act_id text not null,
      act_index integer not null,
      act_count integer not null,
      aggregate_kind text not null,
      aggregate_id text not null,
      kind text not null,
      version integer not null,
      may_ignore integer not null,
      actor text not null,
      role text not null,
      counter text,
      business_day text,
      time integer not null,
      clock_doubt integer not null,
      payload text not null,
      previous_hash text not null,
      hash text not null,
      primary key (station, epoch, seq)
    ) strict`,
    'create index journal_by_aggregate on journal (aggregate_kind, aggregate_id, tick)',
    'create index journal_by_act on journal (act_id) where act_index = 0',
    `create trigger journal_is_never_updated before update on journal
      begin select raise(abort, 'the journal is append-only'); end`,
    `create trigger journal_is_never_deleted before delete on journal
      begin select raise(abort, 'the journal is append-only'); end`,
    `create table personal_parts (
      commitment text primary key,
      aggregate_kind text not null,
      aggregate_id text not null,
      part text not null,
      salt text not null,
      text text not null
    ) strict`,
    'create index personal_parts_by_aggregate on personal_parts (aggregate_kind, aggregate_id)',
  ],
};
