import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '#renderer/kiosk/pages.ts';

it('shows each thing on exactly one page, and always a page', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const { pages } = pageOf(items, size, 0);
      const all = Array.from({ length: pages }, (_, page) => pageOf(items, size, page).items);
      expect(all.flat()).toEqual(items);
      expect(all.every((each) => each.length <= size)).toBe(true);
      expect(pages).toBeGreaterThan(0);
    }),
  );
});

it('stays on a page that is there when the list grows shorter', () => {
  expect(pageOf([1, 2, 3], 2, 7)).toEqual({ items: [3], page: 1, pages: 2 });
  expect(pageOf([], 2, 3)).toEqual({ items: [], page: 0, pages: 1 });
});
