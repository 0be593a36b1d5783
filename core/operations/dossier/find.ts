import { dossierFind } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { ftsQuery } from '#core/domain/search-text/fts-query.ts';
import { type Look, reading } from '#core/journal/acting.ts';
import { codePrefixOf, dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { listed, pageOf } from '#core/operations/dossier/listed.ts';
import { dossiersByCodePrefix, newestDossiers, passingDossiers, searchDossiers } from '#core/store/dossier-find.ts';

const USUAL_LIMIT = 50;

/**
 * By code first, whole or its beginning; then by name, number, telephone or a part of a code, without accents. Always newest first by
 * arrival, never by the index's rank: rank reads every hit.
 */
export const find = reading({
  operation: dossierFind,

  read({ text, limit = USUAL_LIMIT, filter = 'all', after }, look, here) {
    const today = localDateAt(here.now);
    const named = after === undefined ? dossiersNamed(look, text) : [];
    if (named.length > 0) {
      const rows = named
        .map((row) => listed(row, today))
        .filter((row) => filter === 'all' || row.status === filter || (filter === 'overdue' && row.overdue));
      return ok({ rows: rows.slice(0, limit), more: rows.length > limit, next: null });
    }
    return ok(pageBy(look, text.trim(), { limit, filter, after, today }));
  },
});

type Wish = Omit<Parameters<typeof passingDossiers>[2], 'after'> & { readonly after: string | undefined };

/** Pages go on by what they are ordered by: a code, or a row's number, which is the order of arrival here. */
function pageBy(look: Look, text: string, { after, ...wish }: Wish) {
  const { limit, filter, today } = wish;
  const page = { limit: limit + 1, after: after === undefined || !/^\d{1,15}$/.test(after) ? Number.MAX_SAFE_INTEGER : Number(after) };
  const byRow = ({ rowid }: { readonly rowid: number }): string => String(rowid);

  const prefix = filter === 'all' ? codePrefixOf(text) : null;
  if (prefix !== null) {
    const begun = dossiersByCodePrefix(look.store, prefix, { limit: limit + 1, after: after ?? null });
    if (begun.length > 0) return pageOf(begun, limit, today, ({ found_code }) => found_code);
  }
  const match = text === '' ? null : ftsQuery(text);
  if (match === null && text !== '') return { rows: [], more: false, next: null };
  if (filter !== 'all') return pageOf(passingDossiers(look.store, match, { ...wish, ...page }), limit, today, byRow);
  return pageOf(match === null ? newestDossiers(look.store, page) : searchDossiers(look.store, match, page), limit, today, byRow);
}
