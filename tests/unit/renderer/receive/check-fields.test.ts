import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '#contract/time.ts';
import { ownerErrors, readCount, readDate, setsError, submitterErrors } from '#renderer/receive/check-fields.ts';
import { emptyOwner, emptySubmitter } from '#renderer/receive/draft.ts';

const today = '2026-11-24';
const owner = { ...emptyOwner, fullName: 'Nguyễn Thị Ước', hasNoPhone: true };

describe('an owner', () => {
  it('with a name alone is right: the law asks for more on paper, the counter may not have it', () => {
    expect(Object.values(ownerErrors(owner, today)).filter(Boolean)).toEqual([]);
  });

  it('needs a name, of at most 120 letters however they were typed', () => {
    expect(ownerErrors({ ...owner, fullName: '   ' }, today).fullName).toBe('Cần họ tên, ghi như trên thẻ.');
    const long = 'Ệ'.repeat(120);
    expect(ownerErrors({ ...owner, fullName: long.normalize('NFD') }, today).fullName).toBeUndefined();
    expect(ownerErrors({ ...owner, fullName: `${long}Ệ` }, today).fullName).toBe('Tối đa 120 chữ, đang là 121.');
    expect(ownerErrors({ ...owner, fullName: 'An\u0007' }, today).fullName).toMatch(/không in được/);
    expect(ownerErrors({ ...owner, fullName: 'An 🙂 عمر' }, today).fullName).toBeUndefined();
  });

  it('says of a number what was expected and what came', () => {
    expect(ownerErrors({ ...owner, number: '00118400421' }, today).number).toBe(
      'Cần 12 số, mới có 11. Nhìn lại thẻ hoặc quét mã trên thẻ.',
    );
    expect(ownerErrors({ ...owner, number: '0011 8400 4217' }, today).number).toBeUndefined();
    expect(ownerErrors({ ...owner, number: '00118400421O' }, today).number).toMatch(/Chỉ gồm chữ số/);
    expect(ownerErrors({ ...owner, kind: 'foreigner', number: 'C1234567' }, today).number).toBeUndefined();
  });

  it('has a birthday that exists and is not ahead', () => {
    expect(ownerErrors({ ...owner, birth: '29/02/2025' }, today).birth).toBe('Cần ngày như 24/11/1980. Đã gõ “29/02/2025”.');
    expect(ownerErrors({ ...owner, birth: '25/11/2026' }, today).birth).toMatch(/sau hôm nay/);
    expect(ownerErrors({ ...owner, kind: 'organisation', birth: 'x' }, today).birth).toBeUndefined();
  });

  it('may have any usual telephone number', () => {
    const asked = { ...owner, hasNoPhone: false };
    for (const phone of ['0912345678', '0912 345 678', '024.3825.1234', '+84 912 345 678'])
      expect(ownerErrors({ ...asked, phone }, today).phone).toBeUndefined();
    expect(ownerErrors(asked, today).phone).toBe('Cần số điện thoại, hoặc đánh dấu không có.');
    expect(ownerErrors({ ...asked, phone: '0912' }, today).phone).toMatch(/Đã gõ “0912”/);
  });
});

describe('a date as people type it', () => {
  it.each([
    ['24/11/1980', '1980-11-24'],
    ['4/1/1980', '1980-01-04'],
    ['24-11-1980', '1980-11-24'],
    ['24.11.1980', '1980-11-24'],
    ['24111980', '1980-11-24'],
    ['1980', null],
    ['31/04/2020', null],
    ['11/24/1980', null],
    ['', null],
  ])('%s', (typed, date) => expect(readDate(typed)).toBe(date));

  it('is a day of the calendar or nothing, whatever was typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const date = readDate(text);
        expect(date === null || isDate(date)).toBe(true);
      }),
    );
  });
});

it('whoever stands for the owner shows the paper that gives the right, with number and date; a postman needs none', () => {
  const someone = { ...emptySubmitter, fullName: 'Trần An' };
  expect(submitterErrors(null, today)).toEqual({});
  expect(submitterErrors(someone, today)).toMatchObject({
    evidenceNumber: 'Cần số của giấy; giấy không có số thì ghi “không số”.',
    evidenceDate: 'Cần ngày của giấy, như 20/11/2026.',
  });
  const seen = { ...someone, evidenceNumber: '12/UQ', evidenceDate: '20/11/2026' };
  expect(Object.values(submitterErrors(seen, today)).filter(Boolean)).toEqual([]);
  expect(submitterErrors({ ...seen, evidenceDate: '25/11/2026' }, today).evidenceDate).toMatch(/sau hôm nay/);
  expect(submitterErrors({ ...seen, evidenceKind: ' ' }, today).evidenceKind).toMatch(/Cần tên giấy/);
  const postman = { ...someone, capacity: 'postal' as const, evidenceKind: '' };
  expect(Object.values(submitterErrors(postman, today)).filter(Boolean)).toEqual([]);
});

it.each([
  ['0', 0],
  ['999', 999],
  [' 7 ', 7],
  ['', 0],
  ['1000', null],
  ['-1', null],
  ['1,5', null],
  ['ă1', null],
])('a count: %s', (typed, count) => expect(readCount(typed)).toBe(count));

it.each(['0', '21', '1,5', '', 'x', '-1'])('%s sets are refused', (typed) => expect(setsError(typed)).toMatch(/Số bộ là 1 đến 20/));
