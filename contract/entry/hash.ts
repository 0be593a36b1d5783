import { concat, fromHex, type Sha256, toHex, u32, utf8 } from '#contract/bytes.ts';
import type { Entry } from '#contract/entry/entry.ts';

const ABSENT = u32(0xffffffff);

const bytesField = (bytes: Uint8Array): Uint8Array[] => [u32(bytes.length), bytes];
const textField = (text: string): Uint8Array[] => bytesField(utf8(text));
const numberField = (value: number): Uint8Array[] => {
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
  return textField(String(value));
};
const booleanField = (value: boolean): Uint8Array[] => textField(value ? '1' : '0');
const optionalField = (text: string | null): Uint8Array[] => (text === null ? [ABSENT] : textField(text));

/**
 * The bytes that an entry's hash covers: 0x01, then each field as u32 big-endian length and bytes, in the order of the contract
 * (docs/protocol.md). Booleans and integers are decimal ASCII, an absent field is the length 0xFFFFFFFF, the payload stands as
 * its own SHA-256.
 */
export function entryBytes(entry: Omit<Entry, 'hash'>, sha256: Sha256): Uint8Array {
  return concat([
    Uint8Array.of(1),
    ...textField(entry.station),
    ...textField(entry.epoch),
    ...numberField(entry.seq),
    ...numberField(entry.tick),
    ...textField(entry.actId),
    ...numberField(entry.actIndex),
    ...numberField(entry.actCount),
    ...textField(entry.aggregateKind),
    ...textField(entry.aggregateId),
    ...textField(entry.kind),
    ...numberField(entry.version),
    ...booleanField(entry.mayIgnore),
    ...textField(entry.actor),
    ...textField(entry.role),
    ...optionalField(entry.counter),
    ...optionalField(entry.businessDay),
    ...numberField(entry.time),
    ...booleanField(entry.clockDoubt),
    ...bytesField(sha256(utf8(entry.payload))),
    ...bytesField(fromHex(entry.previousHash)),
  ]);
}

export const hashEntry = (entry: Omit<Entry, 'hash'>, sha256: Sha256): string => toHex(sha256(entryBytes(entry, sha256)));

/** The commitment to a personal part: SHA-256 over the salt's 32 bytes and the text's UTF-8. */
export const commitmentOf = (salt: string, text: string, sha256: Sha256): string => toHex(sha256(concat([fromHex(salt), utf8(text)])));
