/** Series and number stand in a ticket's id, `MC1` station 8, day 3, series 1, number 4, random 8. Throws for what is no ticket's id. */
export function parseTicketId(id: string): { readonly series: string; readonly ordinal: number } {
  const [, series, figures] = /^MC1[0-9A-Z]{8}[0-9A-Z]{3}([A-Z])(\d{4})[0-9A-Z]{8}$/.exec(id) ?? [];
  if (series === undefined || figures === undefined) throw new Error(`not a ticket's id: ${id}`);
  return { series, ordinal: Number(figures) };
}
