import type { Migration } from '#core/store/migration.ts';

/** What a printer is for, who prints in its place, and what its roll has given; what a paper has used of it. */
export const printers: Migration = {
  number: 8,
  name: 'printers',
  statements: [
    'alter table printers add column papers text',
    'alter table printers add column fallback text',
    'alter table printers add column roll_metres real',
    'alter table printers add column roll_tick integer',
    'alter table printers add column roll_changed_at integer',
    'alter table print_jobs add column moved_from text',
    'alter table print_jobs add column paper_mm integer not null default 0',
    'alter table print_jobs add column paper_tick integer not null default 0',
    'alter table print_jobs add column is_asked integer not null default 0',
    'create index print_jobs_by_roll on print_jobs (station, printer, paper_tick, paper_mm) where paper_mm > 0',
    'create index print_jobs_by_subject on print_jobs (subject_id, queued_at)',
  ],
};
