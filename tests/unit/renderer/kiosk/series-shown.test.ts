import { expect, it } from 'vitest';
import { seriesId } from '#contract/ids.ts';
import { shownSeries } from '#renderer/kiosk/series-shown.ts';

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
const shown = (change: Partial<typeof row> | { closedBecause: string }, language: 'vi' | 'en' = 'vi') =>
  shownSeries([{ ...row, ...change }], { calls: [], series: [{ id, name: row.name, waiting: 14 }], at: 0 }, language, 'Closed')[0];

it('counts by the board, which is newer than the list, where the board is known', () => {
  expect(shown({})?.waiting).toBe(14);
  expect(shownSeries([row], undefined, 'vi', '')[0]?.waiting).toBe(3);
});

it('speaks the language of the visit, and Vietnamese where nothing is translated', () => {
  expect(shown({}, 'en')).toMatchObject({ name: 'Land registration', hint: 'Split' });
  expect(shown({ nameEn: '', hintEn: '' }, 'en')).toMatchObject({ name: 'Đăng ký đất đai', hint: 'Tách thửa' });
});

it('says why it gives no numbers, in Vietnamese as the station says it', () => {
  const closed = { isOpen: false, closedBecause: 'Chưa đến giờ lấy số.' };
  expect(shown({})?.closedBecause).toBeNull();
  expect(shown(closed)?.closedBecause).toBe('Chưa đến giờ lấy số.');
  expect(shown(closed, 'en')?.closedBecause).toBe('Closed');
  expect(shown({ isOpen: false })?.closedBecause).toBe('Closed');
});
