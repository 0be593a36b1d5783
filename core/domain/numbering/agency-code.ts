/**
 * Identifiers of agencies (mã định danh). Two writings are in use for one agency: `000.00.12.H26` (QCVN 102:2016/BTTTT, read right to
 * left) and `H26.12` (QĐ 20/2020/QĐ-TTg, left to right).
 */

const ROOT = /^[HG]\d{2}$/;

/** The form of QĐ 20/2020, by which agencies are compared: `H26.12` for both writings; groups of zeros at the end say nothing. */
export function canonicalAgency(code: string): string {
  const groups = code.trim().toUpperCase().split('.');
  const root = groups.findIndex((group) => ROOT.test(group));
  if (root < 0) return groups.join('.');
  const ordered = [...groups.slice(root), ...groups.slice(0, root).reverse()];
  while (/^0+$/.test(ordered.at(-1) ?? '')) ordered.pop();
  return ordered.join('.');
}

export const isSameAgency = (a: string, b: string): boolean => canonicalAgency(a) === canonicalAgency(b);

/** `H26` of an agency of a province or city, null for a ministry's or for another shape. */
export function provinceOf(code: string): string | null {
  return /^H\d{2}(?=\.|$)/.exec(canonicalAgency(code))?.[0] ?? null;
}

/**
 * Whether an agency is one of the office's own or lies in its province: the competent agency of a dossier may be any of the city's
 * (NĐ 118/2025 Đ14.2). A ministry's code is ours only when the office names it.
 */
export function isOurAgency(code: string, agencies: readonly string[]): boolean {
  const province = provinceOf(code);
  return agencies.some((own) => isSameAgency(own, code) || (province !== null && provinceOf(own) === province));
}
