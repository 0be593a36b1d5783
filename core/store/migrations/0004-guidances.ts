import type { Migration } from '#core/store/migration.ts';

/** Sheets that say what a dossier lacks: a read table. */
export const guidances: Migration = {
  number: 4,
  name: 'guidances',
  statements: [
    `create table guidances (
      guidance_id text primary key, code text not null, procedure text not null, procedure_name text not null, missing text not null,
      given_at integer not null, station text not null, state text not null, dossier text, draft_part text
    ) strict`,
  ],
};
