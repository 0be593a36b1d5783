import { describe, expect, it } from 'vitest';
import { placeWords } from '#renderer/setup/place-words.ts';
import { shownValue, typedValue } from '#renderer/setup/field-values.ts';
import { COUNTER_LIST, PROCEDURE_LIST } from '#renderer/setup/specs.ts';

describe('typedValue', () => {
  it('turns what can be read into a value, and keeps the rest as typed', () => {
    expect(typedValue('int', ' 12 ')).toBe(12);
    expect(typedValue('int', 'mười')).toBe('mười');
    expect(typedValue('optionalInt', '')).toBe(null);
    expect(typedValue('optional', '')).toBe(undefined);
    expect(typedValue('date', '2/9/2027')).toBe('2027-09-02');
    expect(typedValue('date', '2/9')).toBe('2/9');
    expect(typedValue('spans', '7:30-11h, 13h30 đến 16:30')).toEqual([
      ['07:30', '11:00'],
      ['13:30', '16:30'],
    ]);
    expect(typedValue('spans', '8:')).toEqual(['8:']);
    expect(typedValue('spans', '')).toEqual([]);
  });

  it('is shown as it would be typed', () => {
    for (const [kind, value] of [
      ['int', 3],
      ['date', '2027-09-02'],
      ['spans', [['07:30', '11:00']]],
      ['text', 'Đăng ký đất đai'],
    ] as const) {
      expect(typedValue(kind, shownValue(kind, value))).toEqual(value);
    }
  });
});

it('a place is told by the words of the page', () => {
  expect(placeWords('counters.2.number', [COUNTER_LIST], [])).toBe('Quầy, dòng 3, Số quầy');
  expect(placeWords('procedures.0.components.1.copies', [PROCEDURE_LIST], [])).toBe('Thủ tục, dòng 1, Giấy tờ phải nộp, dòng 2, Bản sao');
  expect(placeWords('counters', [COUNTER_LIST], [])).toBe('Quầy');
});
