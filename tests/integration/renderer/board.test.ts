import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from '#tests/integration/renderer-officer/support/axe.ts';
import { launchBrowser } from '#tests/integration/renderer-officer/support/open-office.ts';
import { type OpenHall, openHall } from './support/open-hall.ts';

const HD = { width: 1920, height: 1080 };
const PATIENT = { timeout: 30_000 };

let browser: Browser;
let open: OpenHall;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await openHall(browser);
});
afterEach(() => open.close());

const large = (page: Page, number: string) => page.locator('.now .n').getByText(number.replace(/^(.)/, '$1\u00a0'), { exact: true });
const last = (page: Page) => page.getByRole('region', { name: 'Vừa gọi' }).getByRole('listitem').allInnerTexts();
const isFresh = (page: Page) => page.locator('.now.fresh').count();

/** In the page: sound begins switched off, as in a browser that nobody has touched. (Looking at a page by a test counts as a touch.) */
function keepSilent(): void {
  const Real = AudioContext;
  Object.assign(window, {
    AudioContext: class extends Real {
      constructor() {
        super();
        void this.suspend();
      }
    },
  });
}

describe('the board', () => {
  it('shows a call large, with its counter, and flashes', async () => {
    open.hall.call('C041', '5', 60_000);
    const page = await open.window('board', HD);
    await large(page, 'C041').waitFor();
    expect(await isFresh(page)).toBe(0);
    open.hall.call('A018', '3');
    await large(page, 'A018').waitFor();
    expect(await page.locator('.now .qn').innerText()).toBe('3');
    expect(await isFresh(page)).toBe(1);
    expect(await page.locator('.now').evaluate((now) => getComputedStyle(now).animationIterationCount)).toBe('6');
    expect((await last(page)).map((row) => row.replace(/\s+/g, ' '))).toEqual(['C 041 Quầy 5']);
  });

  it('gives each call its six seconds', async () => {
    const page = await open.window('board', HD, { installClock: true });
    open.hall.call('A018', '3');
    await large(page, 'A018').waitFor();
    open.hall.call('B009', '4');
    open.hall.join('A');
    await page.locator('.wt .c').getByText('15 chờ').waitFor();
    expect(await large(page, 'A018').count()).toBe(1);
    await page.clock.runFor(6_000);
    await large(page, 'B009').waitFor();
    expect((await last(page)).map((row) => row.replace(/\s+/g, ' '))).toEqual(['A 018 Quầy 3']);
  });

  it('grows old without contact: no waiting figures, no yellow, its age said; and shows no old call as new when it is back', async () => {
    open.hall.call('A018', '3', 120_000);
    const page = await open.window('board', HD, { installClock: true });
    await large(page, 'A018').waitFor();
    await page.getByText('14 chờ').waitFor();
    await open.cutOff();
    await page.clock.runFor(30_000);
    expect(await page.getByText('14 chờ').count()).toBe(1);
    await page.clock.runFor(60_000);
    await page.getByText(/^Gọi lần cuối, lúc \d\d:\d\d$/).waitFor();
    expect(await page.getByText('Chưa rõ số người chờ').count()).toBe(3);
    await page.getByText('Bảng tạm mất nối. Xin nghe loa và nhìn đèn trên quầy.').waitFor();
    open.hall.call('B009', '4', 60_000);
    await open.restore();
    await page.clock.runFor(10_000);
    await large(page, 'B009').waitFor();
    expect(await isFresh(page)).toBe(0);
    await page.getByText('14 chờ').waitFor();
  });

  it('lists as many calls as the farthest seat can read, by the keyboard of the board itself, and the station remembers it', async () => {
    for (let n = 1; n <= 8; n += 1) open.hall.call(`A${String(n).padStart(3, '0')}`, String(32 + n), 60_000);
    const page = await open.window('board', HD);
    await large(page, 'A008').waitFor();
    expect(await last(page)).toHaveLength(4);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.keyboard.press('Shift');
    await page.getByRole('button', { name: 'Cài đặt bảng' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Người ngồi xa nhất đọc được 4 dòng vừa gọi.').waitFor();
    expect(await axe(page)).toEqual([]);
    for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Bớt: Ghế xa nhất cách bảng' }).press('Enter');
    await page.getByText('Người ngồi xa nhất đọc được 6 dòng vừa gọi.').waitFor();
    await page.keyboard.press('Escape');
    expect(await last(page)).toHaveLength(6);
    await page.reload();
    await large(page, 'A008').waitFor();
    await expect.poll(async () => (await last(page)).length, PATIENT).toBe(6);
  });

  it('has room for many series', async () => {
    open.hall.many = { series: 13, procedures: 26 };
    const page = await open.window('board', HD);
    await page.getByText('14 chờ').waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.wt > div, .wt .c')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.wt > div').count()).toBe(13);
    expect(await axe(page)).toEqual([]);
  });

  it('rings for a new call where the browser lets it, and says when it does not', async () => {
    const page = await open.window('board', HD, { onPage: (opened) => opened.addInitScript(keepSilent) });
    await page.getByText('Âm thanh đang tắt').waitFor();
    await page.mouse.click(100, 100);
    await expect.poll(() => page.getByText('Âm thanh đang tắt').count(), PATIENT).toBe(0);
    await page.evaluate(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
        document.body.dataset.tones = String(Number(document.body.dataset.tones ?? 0) + 1);
        start.call(this, when);
      };
    });
    open.hall.call('A018', '3');
    await large(page, 'A018').waitFor();
    await expect.poll(() => page.evaluate(() => document.body.dataset.tones), PATIENT).toBe('2');
  });

  it.each([
    [1920, 1080],
    [3840, 2160],
    [1366, 650],
    [1080, 1920],
  ])('is whole on %d x %d', async (width, height) => {
    for (const [number, counter] of [
      ['A014', '3'],
      ['B008', '4'],
      ['A013', '1'],
      ['C040', '5'],
      ['A017', '3'],
      ['B009', '4'],
      ['C041', '5'],
      ['A018', '12'],
    ] as const)
      open.hall.call(number, counter, 60_000);
    const page = await open.window('board', { width, height });
    await large(page, 'A018').waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.now, .now > *, .last li, .wt > div, .tk > *, .bh > *')]
        .filter((part) => {
          const { right, bottom } = part.getBoundingClientRect();
          return right > innerWidth + 1 || bottom > innerHeight + 1 || part.scrollWidth > part.clientWidth + 1;
        })
        .map((part) => part.className || part.textContent),
    );
    expect(cut).toEqual([]);
  });
});
