import { normaliseCrockford, toCrockford } from '#contract/crockford.ts';

const LENGTH = 12;

/** Mã kiểm chứng: the first 60 bits of an entry's hash (32 bytes) as 12 Crockford characters, printed on the paper. */
export function markOfHash(hash: Uint8Array): string {
  if (hash.length !== 32) throw new RangeError(`a hash has 32 bytes, not ${hash.length}`);
  return toCrockford(hash, LENGTH);
}

/** A mark as a person types it: small letters, blanks and dashes, O for 0, I and L for 1. Null when it can be no mark. */
export function normaliseMark(text: string): string | null {
  const mark = normaliseCrockford(text);
  return mark?.length === LENGTH ? mark : null;
}
