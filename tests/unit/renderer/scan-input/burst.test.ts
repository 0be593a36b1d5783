import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continues, follow, isBurst, isLikelyBurst, NO_KEYS, type Sequence, type Stroke } from '#renderer/scan-input/burst.ts';

/** Plays letters with the given gaps; a new sequence begins where a key does not continue the one before. */
function play(letters: string, gapMs: (index: number) => number, from = NO_KEYS, start = 1000): Sequence {
  let at = start;
  let sequence = from;
  for (const [index, letter] of [...letters].entries()) {
    at += gapMs(index);
    const stroke: Stroke = letter === '\b' ? { kind: 'erase', at } : { kind: 'letter', at, letter };
    sequence = follow(continues(sequence, at) ? sequence : NO_KEYS, stroke);
  }
  return sequence;
}

const TICKET = 'MC1ABCDEFGH2A00017K3M9QX2';

describe('a burst of a scanner', () => {
  it.each([1, 3, 6, 17, 29])('is heard at %d ms a key, whole', (gap) => {
    const sequence = play(TICKET, () => gap);
    expect(isBurst(sequence)).toBe(true);
    expect(sequence.text).toBe(TICKET);
  });

  it('is heard when the computer was busy and some keys lie 95 ms apart', () => {
    expect(isBurst(play(TICKET, (index) => (index % 7 === 3 ? 95 : 6)))).toBe(true);
  });

  it('is not heard under 6 keys, nor from 30 ms a key on', () => {
    expect(isBurst(play('A0017', () => 2))).toBe(false);
    expect(isBurst(play(TICKET, () => 30))).toBe(false);
  });

  it('is likely from its third quick key on, so that a space in a name presses no button', () => {
    expect(isLikelyBurst(play('00', () => 3))).toBe(false);
    expect(isLikelyBurst(play('001', () => 3))).toBe(true);
  });
});

describe('a person', () => {
  it('is never taken for a scanner, however the keys fall from 30 ms on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 400 }), { minLength: 6, maxLength: 40 }), (gaps) => {
        expect(isBurst(play('x'.repeat(gaps.length), (index) => gaps[index] ?? 100))).toBe(false);
      }),
    );
  });

  it('is not one for single quick pairs among usual keys', () => {
    expect(isBurst(play('nguyen thi hong van', (index) => (index % 2 === 0 ? 45 : 25)))).toBe(false);
  });

  it('is not one when the input method erases and types anew in a burst', () => {
    expect(isBurst(play('\b\b\b\biễng', () => 1))).toBe(false);
    expect(isBurst(play('n\b\b\b\b\bnghiễng', (index) => (index < 2 ? 50 : 1)))).toBe(false);
  });

  it('is not one who holds a key down', () => {
    let sequence = follow(NO_KEYS, { kind: 'letter', at: 0, letter: 'a' });
    for (let at = 10; at < 200; at += 10) sequence = follow(sequence, { kind: at === 30 ? 'person' : 'letter', at, letter: 'a' });
    expect(isBurst(sequence)).toBe(false);
  });
});

it('an input method that erases inside a scan takes its letter back, and the scan is still a scan', () => {
  const sequence = play('001184004217||NGUYEN\bÊN', () => 3);
  expect(isBurst(sequence)).toBe(true);
  expect(sequence.text).toBe('001184004217||NGUYEÊN');
});

it('a scan right after typing is a sequence of its own', () => {
  const typed = play('Nguyễn', () => 90);
  const last = typed.times.at(-1) ?? 0;
  const scanned = play(TICKET, () => 4, typed, last + 120);
  expect(scanned.text).toBe(TICKET);
  expect(isBurst(scanned)).toBe(true);
});
