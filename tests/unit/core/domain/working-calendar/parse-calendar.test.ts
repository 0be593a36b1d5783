import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '#contract/time.ts';
import { DEFAULT_HOURS } from '#core/domain/working-calendar/calendar.ts';
import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { readAsset } from '#native/files/assets.ts';
import { anyText } from '#tests/unit/core/domain/any-text.ts';
import { shippedCalendar } from './shipped-calendar.ts';

const day = (date: string, more: object = {}): string => JSON.stringify({ date, kind: 'holiday', legalBasis: 'Điều 112', ...more });
const file = (...days: string[]): string => `{"days": [\n${days.join(',\n')}\n]}`;
const why = (text: string): string => {
  const read = parseCalendar(text);
  return read.ok ? 'read' : read.refusal.message;
};

describe('parseCalendar', () => {
  it('takes days in either writing, in order, with the usual hours', () => {
    const read = parseCalendar(file(day('02/09/2027'), day('2026-09-02')));
    expect(read).toMatchObject({
      ok: true,
      value: { days: [{ date: '2026-09-02' }, { date: '2027-09-02' }], hours: DEFAULT_HOURS, firstYear: 2026, lastYear: 2027 },
    });
  });

  it('says line, need and what came', () => {
    const days = Array.from({ length: 11 }, (_, i) => day(`2027-01-${String(i + 1).padStart(2, '0')}`));
    expect(why(`{\n"days": [\n${[...days, day('2-9')].join(',\n')}]}`)).toBe(
      'Tệp lịch sai ở dòng 14: cần ngày như 02/09/2027, đang là “2-9”. Lịch cũ vẫn dùng.',
    );
  });

  it.each([
    ['a day that does not exist', file(day('2027-02-29')), 2, 'cần ngày có thật như 02/09/2027, đang là “2027-02-29”'],
    ['a month that does not exist', file(day('2027-05-03'), day('31/13/2027')), 3, 'đang là “31/13/2027”'],
    ['a day that stands twice', file(day('2027-05-03'), day('2027-05-04'), day('03/05/2027')), 4, 'ngày 03/05/2027 có hai lần'],
    ['an unknown kind', file(day('2027-05-03', { kind: 'holidy' })), 2, 'đang là “holidy”'],
    ['no legal basis', file(day('2027-05-03', { legalBasis: '  ' })), 2, 'cần căn cứ pháp lý'],
    ['a missing field', file('{"date": "2027-05-03", "kind": "holiday"}'), 2, 'cần căn cứ pháp lý, chưa có'],
    [
      'an unknown field',
      file('{"date": "2027-05-03",\n"kind": "holiday",\n"legalBasis": "x",\n"kidn": 1}'),
      5,
      'không có trường tên “kidn”',
    ],
    ['a make-up day on a working day', file(day('2027-05-03', { kind: 'swap-work' })), 2, 'thứ Bảy hoặc Chủ nhật, 03/05/2027 là thứ Hai'],
    ['hours the wrong way round', '{"lastYear": 2027, "days": [],\n"hours": [["12:00", "08:00"]]}', 2, 'đang là 12:00 đến 08:00'],
    [
      'hours that overlap',
      '{"lastYear": 2027, "days": [],\n"hours": [["08:00", "12:00"],\n["11:30", "17:00"]]}',
      3,
      'cần sau khoảng trước, hết lúc 12:00',
    ],
    ['an hour that does not exist', '{"lastYear": 2027, "days": [],\n"hours": [["8h", "12:00"]]}', 2, 'cần giờ như 08:00, đang là “8h”'],
    ['no hours', '{"lastYear": 2027, "days": [], "hours": []}', 1, 'ít nhất một khoảng giờ'],
    ['no day and no year', '{"days": []}', 1, '“lastYear”'],
    ['a day after its last year', `{"lastYear": 2026,\n"days": [\n${day('2027-01-01')}]}`, 3, 'sau năm cuối của lịch, 2026'],
    ['a year without a day', file(day('2025-01-01'), day('2027-01-01')), 1, 'năm 2026 chưa có ngày nghỉ nào'],
    ['cut off', '{"days": [\n{"date": "2026-13-45", "kind": ', 2, 'hết tệp'],
    ['a comma too many', file(day('2027-05-03'), ''), 4, 'cần một giá trị, đang là “]”'],
    ['empty', '', 1, 'hết tệp'],
    ['another thing', '[]', 1, 'cần một lịch'],
  ])('refuses whole a file with %s', (_, text, line, problem) => {
    const read = parseCalendar(text);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'fileInvalid', line } });
    expect(why(text)).toContain(problem);
  });

  it('answers any text, and never throws', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '"days"', ':', ',', '"2027-01-01"', '\n', '1e9', 'null', '\\u00');
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          expect(typeof parseCalendar(text).ok).toBe('boolean');
        },
      ),
    );
    const whole = readAsset('reference/calendar.json');
    fc.assert(
      fc.property(fc.nat(whole.length - 4), (length) => {
        expect(parseCalendar(whole.slice(0, length)).ok).toBe(false);
      }),
    );
  });
});

describe('the shipped calendar', () => {
  const calendar = shippedCalendar();
  const of = (kind: string): string[] => calendar.days.filter((day) => day.kind === kind).map((day) => day.date);

  it('has the official days off of 2025 to 2027, written out once more here', () => {
    const off = calendar.days.filter((day) => day.kind !== 'swap-work').map((day) => day.date);
    expect(off).toEqual(
      [
        '2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02',
        '2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02',
        '2026-11-24',
        '2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24',
      ].flatMap((line) => line.split(' ')),
    );
    expect(of('swap-work')).toEqual(['2025-04-26', '2026-01-10', '2026-08-22']);
  });

  it('gives a legal basis to each, and no day off to a weekend', () => {
    expect(calendar.days.every((day) => day.legalBasis.length > 5)).toBe(true);
    expect(calendar.days.filter((day) => day.kind !== 'swap-work' && weekdayOf(day.date) > 5)).toEqual([]);
  });

  it('marks the day on which a swap was proposed and not decided', () => {
    expect(calendar.needsConfirmation).toEqual([{ date: '2026-11-23', question: expect.stringContaining('cần xác nhận') }]);
  });
});
