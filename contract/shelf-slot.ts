/**
 * Where a result lies: shelf and compartment, `K2-014`. Taken as people type it (`k2 14`, `K2/014`, `A03`), also with what an input
 * method left of it (`Á-03`), and kept as it is written on the shelf.
 */
const SHELF_AND_COMPARTMENT = /^([A-Z]\d{0,2})[\s./-]+(\d{1,4}[A-Z]?)$/;
/** Without a mark between them the shelf is its letter alone: `K2014` would be a guess. */
const LETTER_AND_COMPARTMENT = /^([A-Z])(\d{2,3})$/;

/** @returns `K2-014`: capitals, one dash; null for what names no slot */
export function readSlot(typed: string): string | null {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D').toUpperCase().trim();
  const [, shelf, compartment] = SHELF_AND_COMPARTMENT.exec(plain) ?? LETTER_AND_COMPARTMENT.exec(plain) ?? [];
  return shelf === undefined || compartment === undefined ? null : `${shelf}-${compartment}`;
}
