import type { Migration } from '#core/store/migration.ts';

/** One visit holds any number of dossiers: which ones, is asked by its ticket. */
export const dossiersByTicket: Migration = {
  number: 10,
  name: 'dossiers-by-ticket',
  statements: ['create index dossiers_by_ticket on dossiers (ticket_id) where ticket_id is not null'],
};
