import { dossierFind } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { ftsQuery } from '#core/domain/search-text/fts-query.ts';
import { type Look, reading } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { type DossierListRow, dossiersByCodePrefix, searchDossiers } from '#core/store/dossiers.ts';

const USUAL_LIMIT = 50;

/** By code first, whole or its beginning; then by name, number, phone or a part of the code, without accents, newest first. */
export const find = reading({
  operation: dossierFind,

  read({ text, limit = USUAL_LIMIT }, look, here) {
    const found = hits(look, text, limit + 1);
    const today = localDateAt(here.now);
    const rows = found.slice(0, limit).map((row) => ({
      code: row.code,
      owner: row.owner_name,
      procedure: row.procedure,
      procedureName: row.procedure_name,
      status: row.status,
      dueAt: row.due_at,
      receivedAt: row.received_at,
      overdue: row.status === 'processing' && row.due_date < today,
    }));
    return ok({ rows, more: found.length > limit });
  },
});

function hits(look: Look, text: string, limit: number): DossierListRow[] {
  const named = dossiersNamed(look, text);
  if (named.length > 0) return named.slice(0, limit);
  const words = text.trim();
  if (/^[0-9a-z.]*[hg]\d{2}[.\d-]/i.test(words)) {
    const begun = dossiersByCodePrefix(look.store, words.toUpperCase(), limit);
    if (begun.length > 0) return begun;
  }
  const match = ftsQuery(text);
  return match === null ? [] : searchDossiers(look.store, match, limit);
}
