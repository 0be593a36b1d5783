import { dossierCount } from '#contract/operations/dossier.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { ftsQuery } from '#core/domain/search-text/fts-query.ts';
import { reading } from '#core/journal/acting.ts';
import { codePrefixOf, dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { listed } from '#core/operations/dossier/listed.ts';
import { COUNTED, countByPrefix, countMatches } from '#core/store/dossier-find.ts';

/** Counts the newest thousand matches and no more: of a common name there are hundreds of thousands, and nobody pages through them. */
export const count = reading({
  operation: dossierCount,

  read({ text }, look, here) {
    const today = localDateAt(here.now);
    const named = dossiersNamed(look, text).map((row) => listed(row, today));
    const words = text.trim();
    const prefix = named.length > 0 ? null : codePrefixOf(words);
    const begun = prefix === null ? [] : countByPrefix(look.store, prefix, today);
    const match = words === '' ? null : ftsQuery(words);
    const groups =
      named.length > 0
        ? named.map((row) => ({ status: row.status, overdue: row.overdue ? 1 : 0, n: 1 }))
        : begun.length > 0
          ? begun
          : match === null && words !== ''
            ? []
            : countMatches(look.store, match, today);
    const sum = (passes: (group: (typeof groups)[number]) => boolean): number =>
      groups.filter(passes).reduce((total, { n }) => total + n, 0);
    const all = sum(() => true);
    return ok({
      all: Math.min(all, COUNTED),
      ready: sum(({ status }) => status === 'ready'),
      processing: sum(({ status }) => status === 'processing'),
      overdue: sum(({ overdue }) => overdue === 1),
      handedBack: sum(({ status }) => status === 'handedBack'),
      capped: all > COUNTED,
    });
  },
});
