import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitizenCard } from '#core/domain/citizen-card/parse-citizen-card.ts';
import { readAsset } from '#native/files/assets.ts';
import { anyText } from '#tests/unit/core/domain/any-text.ts';

const SEVEN = '001199000001||NGUYỄN THỊ VÍ DỤ|01011999|Nữ|Số 1 Đường Ví Dụ, Phường Ví Dụ, Hà Nội|01012024';
const read = (text: string, today?: string) => parseCitizenCard(text, today) ?? expect.fail(`no card: ${text}`);
const codes = (text: string, today?: string): string[] => read(text, today).warnings.map(({ code }) => code);
/** The seven fields with some replaced. */
const card = (changed: {
  number?: string;
  old?: string;
  name?: string;
  birth?: string;
  sex?: string;
  address?: string;
  issue?: string;
}): string => {
  const {
    number = '001199000001',
    old = '',
    name = 'NGUYỄN THỊ VÍ DỤ',
    birth = '01011999',
    sex = 'Nữ',
    address = 'Xã Mẫu',
    issue = '01012024',
  } = changed;
  return [number, old, name, birth, sex, address, issue].join('|');
};

describe('the shapes of a card', () => {
  it('of seven fields', () => {
    expect(read(SEVEN)).toEqual({
      number: '001199000001',
      oldNumber: null,
      fullName: 'NGUYỄN THỊ VÍ DỤ',
      birthDate: '1999-01-01',
      sex: 'Nữ',
      address: 'Số 1 Đường Ví Dụ, Phường Ví Dụ, Hà Nội',
      issueDate: '2024-01-01',
      identityProved: false,
      warnings: [],
    });
  });

  it('with an old number of nine or twelve figures', () => {
    expect(read(card({ old: '012345678' }))).toMatchObject({ oldNumber: '012345678', warnings: [] });
    expect(read(card({ old: '012345678901' })).oldNumber).toBe('012345678901');
    expect(read(card({ old: '12345' }))).toMatchObject({
      oldNumber: null,
      fullName: 'NGUYỄN THỊ VÍ DỤ',
      warnings: [{ code: 'oldNumberUnreadable' }],
    });
  });

  it('of six fields, where the old number has no place', () => {
    expect(read(SEVEN.replace('||', '|'))).toEqual(read(SEVEN));
  });

  it('of eleven fields; what is too much is dropped unread', () => {
    expect(read(`${SEVEN}||||`)).toEqual(read(SEVEN));
    expect(JSON.stringify(read(`${SEVEN}|ÔNG CHA|BÀ MẸ||`))).not.toMatch(/CHA|MẸ/);
    expect(JSON.stringify(read(`${SEVEN.replace('||', '|')}|ÔNG CHA|BÀ MẸ`))).not.toMatch(/CHA|MẸ/);
  });

  it('decomposed, which comes composed', () => expect(read(SEVEN.normalize('NFD'))).toEqual(read(SEVEN)));

  it.each([
    ['too few fields', '001199000001||NGUYỄN THỊ VÍ DỤ|01011999|Nữ|Xã Mẫu'],
    ['bars alone', '|||||||'],
    ['no number', card({ number: 'NGUYỄN' })],
    ['a health insurance card', 'DN4790000000001|4e677579e1bb856e|01/01/1999|2|48c3a0204ee1bb9969|01-001|01/01/2026|31/12/2026'],
    ['no date in either place', card({ birth: '1999', issue: '2024' })],
    ['a list of figures', '1|2|3|4|5|6|7'],
    ['nothing', ''],
  ])('%s is no card', (_, text) => expect(parseCitizenCard(text)).toBeNull());
});

describe('what does not fit together is said, and never refused', () => {
  it.each([
    ['sexDisagrees', card({ sex: 'Nam' })],
    ['birthYearDisagrees', card({ birth: '01011988' })],
    ['centuryDisagrees', card({ number: '001399000001' })],
    ['numberNotTwelve', card({ number: '00119900001' })],
    ['numberNotTwelve', card({ number: '0011990000012' })],
    ['numberNotTwelve', card({ number: '00119900000l' })],
    ['birthDateUnreadable', card({ birth: '29021999' })],
    ['birthDateUnreadable', card({ birth: '01131999' })],
    ['birthDateUnreadable', card({ birth: '1999' })],
    ['issueDateUnreadable', card({ issue: '31042024' })],
    ['datesDisagree', card({ issue: '31121998' })],
    ['sexUnreadable', card({ sex: 'N' })],
    ['nameMissing', card({ name: '' })],
  ])('%s', (code, text) => expect(codes(text)).toEqual([code]));

  it('with the day that does not exist in words', () => {
    expect(read(card({ birth: '29021999' }))).toMatchObject({
      birthDate: null,
      warnings: [{ message: 'Ngày sinh 29/02/1999 không có trong lịch. Gõ theo thẻ.' }],
    });
    expect(read(card({ number: '00119900001' })).warnings).toEqual([
      { code: 'numberNotTwelve', message: 'Cần 12 số, mới có 11. Nhìn lại thẻ hoặc quét mã trên thẻ.' },
    ]);
  });

  it('knows the leap day and the next century', () => {
    expect(codes(card({ number: '001096000010', birth: '29021996', sex: 'Nam' }))).toEqual([]);
    expect(codes(card({ number: '001304000045', birth: '17072004' }))).toEqual([]);
  });
});

describe('letters that suffered on the way', () => {
  it('are set right where nothing is missing, and said', () => {
    expect(read(card({ name: 'NGUYá»„N THá»Š HOA', sex: 'Ná»¯', address: 'XÃ£ Máº«u' }))).toMatchObject({
      fullName: 'NGUYỄN THỊ HOA',
      sex: 'Nữ',
      address: 'Xã Mẫu',
      warnings: [{ code: 'misread', message: expect.stringContaining('NGUYỄN THỊ HOA') }],
    });
  });

  it('stay as they came where a byte is missing', () => {
    expect(read(card({ name: 'NGUYá»„N THá»Š VÃ Dá»¤', sex: 'Ná»¯' }))).toMatchObject({
      fullName: 'NGUYá»„N THá»Š VÃ Dá»¤',
      sex: 'Nữ',
      warnings: [{ code: 'misread', message: expect.stringContaining('“NGUYá»„N THá»Š VÃ Dá»¤”') }],
    });
  });

  it('leave no control letter behind', () => expect(read(card({ name: 'VÃ\u008d Dá»¤ á»\u0081 x' })).fullName).not.toMatch(/\p{Cc}/u));

  it.each([
    ['lettersLost', card({ name: 'NGUY?N TH? V? D?', address: 'X? M?u' })],
    ['lettersLost', card({ name: 'NGUY\ufffdN THỊ HOA' })],
    ['lettersLost', card({ address: 'X? M?u' })],
    ['nameMangled', card({ name: 'NGUYEENX THIJ VIS DUJ' })],
    ['nameMangled', card({ name: 'NGUYE64N THI5 VI1 DU5' })],
    ['nameMangled', card({ name: 'NGUYN TH V D' })],
    ['nameMangled', card({ name: 'NGUYEN THI VI DU' })],
  ])('%s', (code, text) => expect(codes(text)).toEqual([code]));

  it.each(['Y BLÔ', "H'HEN NIÊ", 'GIÀNG A PÁO', 'LÒ VĂN Ó', 'NGUYỄN VĂN A'])('%s is a name', (name) =>
    expect(codes(card({ name }))).not.toContain('lettersLost'),
  );
  it.each(["H'HEN", 'GIÀNG A PÁO', 'ÔN Ý'])('%s is not strange', (name) => expect(codes(card({ name }))).toEqual([]));
});

describe('the age of renewal', () => {
  const made2021 = card({ issue: '15042021' });
  it('warns from the birthday on, and only when today is known', () => {
    expect(codes(made2021)).toEqual([]);
    expect(codes(made2021, '2023-12-31')).toEqual([]);
    expect(codes(made2021, '2024-01-01')).toEqual(['renewalDue']);
    expect(read(made2021, '2026-11-24').warnings[0]?.message).toContain('từ 01/01/2024');
  });

  it('is quiet for a card made within two years before', () => expect(codes(card({ issue: '01012022' }), '2026-11-24')).toEqual([]));
  it('says when the card is of tomorrow', () => expect(codes(card({ issue: '25112026' }), '2026-11-24')).toEqual(['datesDisagree']));
});

it('reads the demo cards without a warning, and they show all three shapes', () => {
  const { cards } = JSON.parse(readAsset('demo/cards.json')) as { cards: { label: string; text: string }[] };
  expect(cards).toHaveLength(12);
  expect(new Set(cards.map(({ text }) => text.split('|').length))).toEqual(new Set([6, 7, 11]));
  for (const { text, label } of cards) {
    expect(codes(text, '2026-11-24')).toEqual([]);
    expect(label).toBe(
      `${read(text)
        .fullName.toLowerCase()
        .replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())}, ${read(text).birthDate?.slice(0, 4)}`,
    );
  }
});

it('answers any text with composed fields or null, and never throws', () => {
  const field = fc.oneof(anyText(), fc.constantFrom('001199000001', '01011999', 'Nữ', '', '31022000', 'VÃ'));
  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
      const found = parseCitizenCard(fields.join('|'), '2026-11-24');
      if (found !== null) expect(JSON.stringify(found)).toBe(JSON.stringify(found).normalize('NFC'));
    }),
    { numRuns: 500 },
  );
});
