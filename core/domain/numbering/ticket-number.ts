/** A ticket's number as printed and called: the series' letter and three figures or more, `A001`, `A1204`. */

export interface TicketNumber {
  readonly series: string;
  /** From 1. */
  readonly ordinal: number;
  readonly number: string;
}

/** The highest ordinal that a ticket code has room for. A series' ranges end here at the latest. */
export const HIGHEST_ORDINAL = 9_999;

export function ticketNumber(series: string, ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > HIGHEST_ORDINAL) throw new RangeError(`no ticket number: ${ordinal}`);
  return `${series}${String(ordinal).padStart(3, '0')}`;
}

export function parseTicketNumber(text: string): TicketNumber | null {
  const [, series, figures] = /^([A-Z])(\d{3,4})$/.exec(text) ?? [];
  const ordinal = Number(figures);
  if (series === undefined || ordinal < 1 || ticketNumber(series, ordinal) !== text) return null;
  return { series, ordinal, number: text };
}
