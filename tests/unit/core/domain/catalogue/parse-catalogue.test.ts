import { describe, expect, it } from 'vitest';
import { office } from '#contract/reference.ts';
import { findProcedure, limitOf } from '#core/domain/catalogue/catalogue.ts';
import { parseCatalogue } from '#core/domain/catalogue/parse-catalogue.ts';
import { readAsset } from '#native/files/assets.ts';

const text = readAsset('reference/catalogue.json');
const read = parseCatalogue(text);
const catalogue = read.ok ? read.value : expect.fail(read.refusal.message);
const why = (broken: string): string => {
  const answer = parseCatalogue(broken);
  return answer.ok ? 'read' : answer.refusal.message;
};
const lineWith = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the shipped catalogue', () => {
  it('has the 26 land procedures, in order, all of them marked as sample data', () => {
    expect(catalogue.procedures.map(({ id }) => id)).toEqual(
      `1.012783 1.012784 1.012786 1.012790 1.013831 1.013833 1.012789 1.013978 1.012753 1.012766 1.012781 1.012785 1.012787 1.012782
       1.013988 1.013992 1.013980 1.013977 1.012793 1.013947 1.013995 1.011441 1.011442 1.011443 1.011444 1.011445`.split(/\s+/),
    );
    expect(catalogue.procedures.every(({ sample, source }) => sample && source.length > 10)).toBe(true);
    expect(catalogue.note).toContain('Dữ liệu minh họa');
  });

  it.each([
    ['1.012783', 5, 'working-day'],
    ['1.012784', 12, 'working-day'],
    ['1.012790', 8, 'working-day'],
    ['1.012789', 1, 'same-day'],
    ['1.013988', 1, 'same-day'],
    ['1.011441', 1, 'same-day'],
    ['1.013947', 7, 'calendar-day'],
  ])('%s takes %i %s where nobody chose a case', (id, limit, unit) => {
    const procedure = findProcedure(catalogue, id) ?? expect.fail(id);
    expect(limitOf(procedure)).toMatchObject({ limit, unit });
  });

  it('finds a limit by its case, and none by another', () => {
    const procedure = findProcedure(catalogue, '1.012783') ?? expect.fail('absent');
    expect(limitOf(procedure, 'Theo điểm h mục 1 phần VII.C')?.limit).toBe(10);
    expect(limitOf(procedure, 'Trường hợp khác')).toBeUndefined();
  });

  it('asks for at least one paper each, and says when for every one that is not always asked for', () => {
    for (const { components } of catalogue.procedures) {
      expect(components.some(({ required }) => required)).toBe(true);
      for (const { required, condition, originals, certified, copies } of components) {
        expect(required).toBe(condition === undefined);
        expect(originals + certified + copies).toBeGreaterThan(0);
      }
    }
  });

  it('names only agencies that the demo office has', () => {
    const known = office.parse(JSON.parse(readAsset('demo/office.json'))).agencies.map(({ id }) => id);
    expect(catalogue.procedures.filter(({ agency }) => !known.includes(agency))).toEqual([]);
  });
});

describe('parseCatalogue', () => {
  it.each([
    ['"limit": 12', '"limit": 0', 'thời hạn là số nguyên từ 1, đang là 0'],
    ['"unit": "working-day", "limit": 12', '"unit": "tuần", "limit": 12', 'đang là “tuần”'],
    ['"id": "1.012784"', '"id": "12784"', 'mã thủ tục như 1.012783, đang là “12784”'],
    ['"id": "1.012784"', '"id": "1.012783"', 'thủ tục “1.012783” có hai lần'],
    ['"id": "ban-ve-tach-thua"', '"id": "don-tach-thua"', 'giấy tờ “don-tach-thua” có hai lần'],
    ['"case": "Theo điểm h mục 1', '"case": "Theo điểm a đến g mục 1', 'có hai lần'],
    ['"copies": 0, "required": true}', '"copies": -1, "required": true}', 'số bản từ 0 đến 99, đang là -1'],
  ])('refuses %s turned into %s, whole and with the line', (good, bad, problem) => {
    expect(text).toContain(good);
    const message = why(text.replace(good, bad));
    expect(message).toContain(`Tệp danh mục sai ở dòng ${lineWith(good)}: `);
    expect(message).toContain(problem);
    expect(message).toContain('Danh mục cũ vẫn dùng.');
  });

  it.each(['', '{}', '{"procedures": []}', '[]', 'null'])('refuses %j', (broken) => expect(parseCatalogue(broken).ok).toBe(false));
});
