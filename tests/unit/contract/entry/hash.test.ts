import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '#contract/bytes.ts';
import type { Entry } from '#contract/entry/entry.ts';
import { commitmentOf, entryBytes, hashEntry } from '#contract/entry/hash.ts';
import { epochId, stationId } from '#contract/ids.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { documentedVectors } from './vectors.ts';

const vectors = documentedVectors();
const [, sample] = vectors;
if (sample === undefined) throw new Error('no vector to change');

const hashWith = (changed: Partial<Entry>): string => hashEntry({ ...sample, ...changed }, nodeSha256);

/** One other value for every field that the hash covers. A field added to an entry fails to compile here. */
const CHANGES: Required<Omit<Entry, 'hash'>> = {
  station: stationId.parse('MC7QK2T1'),
  epoch: epochId.parse('4F0ZR9XB'),
  seq: 3,
  tick: 8,
  actId: '01993f5e-7c1a-7b11-8a11-0123456789ac',
  actIndex: 1,
  actCount: 3,
  aggregateKind: 'ticket',
  aggregateId: '7Z1K9M3QX5C0VB2P',
  kind: 'resultReady',
  version: 2,
  mayIgnore: true,
  actor: 'binh',
  role: 'head',
  counter: '4',
  businessDay: '2026-12-01',
  time: 1_796_000_060_001,
  clockDoubt: false,
  payload: '{"note":"Đủ thành phần – hẹn trả 🗃"}',
  previousHash: 'f'.repeat(64),
};

describe('the hash of an entry', () => {
  it('is that of the three vectors in docs/protocol.md', () => {
    expect(vectors.map((vector) => hashEntry(vector, nodeSha256))).toEqual(vectors.map(({ hash }) => hash));
    expect(vectors).toHaveLength(3);
  });

  it.each(Object.entries(CHANGES))('covers %s', (field, value) => {
    expect(hashWith({ [field]: value })).not.toBe(sample.hash);
  });

  it('keeps neighbouring fields apart by their length', () => {
    expect(hashWith({ aggregateKind: 'ab', aggregateId: 'c' })).not.toBe(hashWith({ aggregateKind: 'a', aggregateId: 'bc' }));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, cut) => {
        const at = cut % (text.length + 1);
        const moved = (at + 1) % (text.length + 1);
        const hashes = [at, moved].map((end) => hashWith({ actor: asText(text.slice(0, end)), role: asText(text.slice(end)) }));
        expect(hashes[0]).not.toBe(hashes[1]);
      }),
    );
  });

  it('tells an absent field from an empty one', () => {
    expect(hashWith({ counter: null })).not.toBe(hashWith({ counter: '' }));
    expect(hashWith({ counter: null, businessDay: sample.businessDay })).not.toBe(hashWith({ counter: sample.counter, businessDay: null }));
  });

  it('covers the payload as written, byte for byte', () => {
    expect(hashWith({ payload: '{"a":1}' })).not.toBe(hashWith({ payload: '{"a": 1}' }));
  });

  it('begins with 0x01 and the station behind its length', () => {
    expect(toHex(entryBytes(sample, nodeSha256)).slice(0, 26)).toBe('01000000084d4337514b325430');
  });

  it('refuses a number that is not a safe integer', () => {
    expect(() => hashWith({ tick: 2 ** 53 })).toThrow('not a safe integer');
    expect(() => hashWith({ time: 0.5 })).toThrow('not a safe integer');
  });
});

describe('the commitment to a personal part', () => {
  it('is SHA-256 over the salt and the text', () => {
    const salt = '00'.repeat(32);
    expect(commitmentOf(salt, '', nodeSha256)).toBe(toHex(nodeSha256(new Uint8Array(32))));
    expect(commitmentOf(salt, '"An"', nodeSha256)).not.toBe(commitmentOf(`01${salt.slice(2)}`, '"An"', nodeSha256));
  });
});

/** A piece of a text, made well-formed again where the cut went through a character. */
const asText = (piece: string): string => encodeURIComponent(piece.replace(/[\ud800-\udfff]/g, '_'));
