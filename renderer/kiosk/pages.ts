/** A long list cut into pages of at most `size`; never none, so that an empty list has a page to say so. */
export function pageOf<T>(
  items: readonly T[],
  size: number,
  page: number,
): { readonly items: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { items: items.slice(shown * size, (shown + 1) * size), page: shown, pages };
}
