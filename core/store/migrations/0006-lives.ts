import type { Migration } from '#core/store/migration.ts';

/** Why an epoch began and where its numbers go on; acts made while the clock was doubted are found without reading the journal through. */
export const lives: Migration = {
  number: 6,
  name: 'lives',
  statements: [
    'alter table epochs add column restored text',
    'alter table epochs add column numbers_from text',
    'alter table epochs add column date_confirmed text',
    'create index journal_in_doubt on journal (time) where clock_doubt = 1',
  ],
};
