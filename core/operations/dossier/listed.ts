import type { DossierListed } from '#contract/operations/dossier.ts';
import type { DossierListRow } from '#core/store/dossiers.ts';

/** A row as lists show it; `today` decides what is overdue. */
export const listed = (row: DossierListRow, today: string): DossierListed => ({
  code: row.code,
  owner: row.owner_name,
  procedure: row.procedure,
  procedureName: row.procedure_name,
  status: row.status,
  dueAt: row.due_at,
  receivedAt: row.received_at,
  readyAt: row.ready_at,
  handedBackAt: row.handed_back_at,
  slot: row.slot,
  overdue: row.status === 'processing' && row.due_date < today,
});

/** The first `limit` of rows that were asked for one more, and how to go on. */
export function pageOf<T extends DossierListRow>(found: readonly T[], limit: number, today: string, cursorOf: (last: T) => string) {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit;
  const rows = shown.toSorted((a, b) => b.received_at - a.received_at || (a.code < b.code ? 1 : -1)).map((row) => listed(row, today));
  return { rows, more, next: more && last !== undefined ? cursorOf(last) : null };
}
