import { expect, it } from 'vitest';
import { seriesId } from '#contract/ids.ts';
import { shownSeries } from '#renderer/kiosk/series-shown.ts';
import { kioskTexts } from '#renderer/kiosk/texts.ts';

const id = seriesId.parse('A');
const row = {
  id,
  name: 'Đăng ký đất đai',
  hint: 'Tách thửa',
  nameEn: 'Land registration',
  hintEn: 'Split',
  waiting: 3,
  isOpen: true,
  closedBecause: null,
};
const shown = (change: Partial<Parameters<typeof shownSeries>[0][number]>, language: 'vi' | 'en' = 'vi') =>
  shownSeries([{ ...row, ...change }], { calls: [], series: [{ id, name: row.name, waiting: 14 }], at: 0 }, kioskTexts[language])[0];

it('counts by the board, which is newer than the list, where the board is known', () => {
  expect(shown({})?.waiting).toBe(14);
  expect(shownSeries([row], undefined, kioskTexts.vi)[0]?.waiting).toBe(3);
});

it('speaks the language of the visit, and Vietnamese where nothing is translated', () => {
  expect(shown({}, 'en')).toMatchObject({ name: 'Land registration', hint: 'Split' });
  expect(shown({ nameEn: '', hintEn: '' }, 'en')).toMatchObject({ name: 'Đăng ký đất đai', hint: 'Tách thửa' });
});

it('says why it gives no numbers: in Vietnamese as the station says it, in English by the reason', () => {
  const closed = (why: 'hours' | 'queueFull', opensAt?: string) => ({
    isOpen: false,
    closedBecause: 'Chưa đến giờ.',
    closed: { why, ...(opensAt === undefined ? {} : { opensAt }) },
  });
  expect(shown({})?.closedBecause).toBeNull();
  expect(shown(closed('hours', '07:30'))?.closedBecause).toBe('Chưa đến giờ.');
  expect(shown(closed('hours', '07:30'), 'en')?.closedBecause).toBe('Numbers are given from 07:30.');
  expect(shown(closed('queueFull'), 'en')?.closedBecause).toMatch(/can be served this session/);
  expect(shown({ isOpen: false, closedBecause: null }, 'en')?.closedBecause).toBe('Closed');
  expect(shown({ isOpen: false, closedBecause: null, closed: { why: 'limitReached' } })?.closedBecause).toBe(
    'Hôm nay đã hết số của nhóm này.',
  );
});
