import { describe, expect, it } from 'vitest';
import { readSlot } from '#contract/shelf-slot.ts';

describe('a slot of the shelf', () => {
  it.each([
    ['K2-014', 'K2-014'],
    ['a-03', 'A-03'],
    [' k2 14 ', 'K2-14'],
    ['K2/014', 'K2-014'],
    ['b.7a', 'B-7A'],
    ['A03', 'A-03'],
    // What Telex and VNI leave of A-03 and Đ1-2.
    ['Á-03', 'A-03'],
    ['Đ1-2', 'D1-2'],
  ])('%s is %s', (typed, slot) => expect(readSlot(typed)).toBe(slot));

  it.each(['', 'K2', '014', 'K2014', 'kệ hai', 'K2-', '-3', 'K2-01-4', 'AB-3', 'K2-12345', '😀-3'])('%j names none', (typed) =>
    expect(readSlot(typed)).toBeNull(),
  );

  it('what was read is read again as itself', () => {
    for (const slot of ['A-03', 'K2-014', 'B12-9Z']) expect(readSlot(slot)).toBe(slot);
  });
});
