import { createHash, randomBytes } from 'node:crypto';
import { normaliseCrockford, toCrockford } from '#contract/crockford.ts';

/** An enrolment code: 10 Crockford characters, 50 bits, typed by a person; it serves once and for a day. */
export const CODE_LIFE_MS = 24 * 3_600_000;
const LENGTH = 10;

export const newCode = (): string => toCrockford(randomBytes(7), LENGTH).replace(/^(.{5})/, '$1-');

/** Only the hash is kept. Null for a text that can be no code: it is wrong whatever is kept. */
export function hashOfCode(typed: string): string | null {
  const plain = normaliseCrockford(typed);
  return plain === null || plain.length !== LENGTH ? null : sha256Text(plain);
}

export const sha256Text = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
