import { normaliseCrockford } from '#contract/crockford.ts';
import { type GuidanceId, guidanceId } from '#contract/ids.ts';

/**
 * The code on a guidance sheet: `HD` and the 16 Crockford characters of its id, 80 random bits, so that nobody guesses whose papers lie
 * under it. Printed in groups of four for a hand that types; a QR corrects itself, so there is no check.
 */
const PREFIX = 'HD';

export const guidanceCode = (id: GuidanceId): string => `${PREFIX}${id}`;

/** The id in a scanned or typed code; small letters, blanks and dashes do no harm. Null for what is no such code. */
export function readGuidanceCode(text: string): GuidanceId | null {
  const plain = text.replace(/[\s-]+/g, '').toUpperCase();
  if (!plain.startsWith(PREFIX)) return null;
  const read = guidanceId.safeParse(normaliseCrockford(plain.slice(PREFIX.length)));
  return read.success ? read.data : null;
}

/** `HD-2Q7M-9X4T-…` for the eye. */
export const groupedGuidanceCode = (code: string): string =>
  [code.slice(0, PREFIX.length), ...(code.slice(PREFIX.length).match(/.{1,4}/g) ?? [])].join('-');
