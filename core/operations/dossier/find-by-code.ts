import { readCode128Key } from '#core/domain/numbering/code-128-key.ts';
import type { Look } from '#core/journal/acting.ts';
import { type DossierListRow, dossiersByCode, dossiersByShortKey } from '#core/store/dossiers.ts';

/** The dossiers that a scanned or typed code names: any of its codes in any case, or the key that Code 128 carries. Newest first. */
export function dossiersNamed(look: Pick<Look, 'store'>, text: string): DossierListRow[] {
  const byCode = dossiersByCode(look.store, text.trim().toUpperCase());
  if (byCode.length > 0) return byCode;
  const key = readCode128Key(text);
  return key === null ? [] : dossiersByShortKey(look.store, key);
}

/** The beginning of a code, `H26.12-2611`, in capitals; null for what can not be one. */
export const codePrefixOf = (text: string): string | null =>
  /^[0-9a-z.]*[hg]\d{2}[.\d-][0-9a-z.-]*$/i.test(text) ? text.toUpperCase() : null;
