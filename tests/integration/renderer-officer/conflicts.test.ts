import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { windowLink } from '#contract/window-link.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { systemRandom } from '#native/random/system-random.ts';
import { serveWeb, type Web } from '#station/web/serve-web.ts';
import { authenticateBy, drawTokens } from '#station/web/tokens.ts';
import { root } from '#tests/architecture/source-file.ts';
import { type TwoStations, twoStations } from '#tests/integration/station/support/two-stations.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/open-office.ts';

/** The head's page before a real station that has met another one after both were cut off. */

const LONG = 'Nguyễn Hoàng Phương Thảo Nguyên '.repeat(4).trim();
const OWNER = { kind: 'citizen' as const, fullName: LONG, number: '001199015283' };

let browser: Browser;
let two: TwoStations;
let web: Web;
let page: Page;
let code: string;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  two = await twoStations();
  const { a, b } = two;
  ({ code } = await a.need('phuong', 'receiver', 'dossier.receive', { procedure: '1.012783', owner: OWNER, components: 'all' }));
  await a.need('phuong', 'receiver', 'result.markReady', { code, slot: 'A-03' });
  two.meet();
  await a.need('phuong', 'receiver', 'counter.open', { counter: '1' });
  await b.need('viet', 'receiver', 'counter.open', { counter: '1' });
  await a.need('phuong', 'receiver', 'result.handBack', { code, collector: { fullName: LONG, capacity: 'owner' } });
  const paper = { number: '126/UQ', date: '2020-11-20' };
  const collector = { fullName: 'Đinh Thị Bảo Ngọc', capacity: 'authorised' as const, evidence: paper };
  await b.need('viet', 'receiver', 'result.handBack', { code, collector });
  two.meet();
  const tokens = drawTokens(systemRandom);
  web = await serveWeb({
    rendererDir: process.env.MOTCUA_TEST_RENDERER ?? resolve(root, 'dist/renderer'),
    tokens,
    host: { ...a.station.host, authenticate: authenticateBy(tokens, a.station.sessions) },
    timers: nodeTimers(),
    report: (fault) => {
      throw fault;
    },
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
  await page.goto(windowLink(web.url, 'head', tokens.windows.head, { screen: 'conflicts' }));
  await page.getByRole('button', { name: /Trần Đức Thắng/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Một kết quả, hai nơi cùng ghi đã trả' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await web.close();
  await two.close();
});

const shot = async (name: string): Promise<void> => {
  if (process.env.MOTCUA_SHOTS !== undefined) await page.screenshot({ path: `${process.env.MOTCUA_SHOTS}/conflicts-${name}.png` });
};
const wear = (theme: string, size: string) =>
  page.evaluate(([nextTheme, nextSize]) => Object.assign(document.documentElement.dataset, { theme: nextTheme, size: nextSize }), [
    theme,
    size,
  ] as const);

it('shows two acts side by side, asks for a reason, and settles by keys alone', async () => {
  // The count in the bar leads to the list of notices; the page itself does not say it twice.
  await page.getByRole('button', { name: /2 việc cần xem/ }).click();
  await page.getByRole('dialog').getByText('2 việc chồng nhau, cả hai bên đều được giữ.').waitFor();
  await page.keyboard.press('Escape');
  // Both did it at one counter: persons tell them apart.
  await page
    .locator('.sd')
    .getByRole('button', { name: /^Đúng là Phạm Quốc Việt/ })
    .waitFor();
  expect(await page.locator('.sd').count()).toBe(2);
  // Names of a hundred letters and a code stand whole, and what differs is marked.
  expect((await page.locator('.sd .df').allInnerTexts()).join(' ')).toContain(LONG);
  expect((await page.locator('.sd .df').allInnerTexts()).join(' ')).toContain('Người được ủy quyền');
  expect(await page.getByText('Giấy trả kết quả').count()).toBe(2);
  for (const [theme, size] of [
    ['light', 'normal'],
    ['light', 'plus'],
    ['dark', 'normal'],
    ['contrast', 'plus'],
  ] as const) {
    await wear(theme, size);
    expect(await axe(page), `${theme} ${size}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${theme} ${size}: width`).toBe(true);
    await shot(`${theme}-${size}`);
  }
  await page.keyboard.press('F3');
  await page.getByText('Cần lý do chọn, để người sau hiểu.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('Chữ ký trên biên nhận quầy 1');
  await shot('reason');
  await page.keyboard.press('F3');
  await page.getByRole('heading', { level: 1, name: 'Một quầy, hai máy cùng mở' }).waitFor();
  await page.getByText('Đã xử lý hôm nay').waitFor();
  await page.keyboard.press('F4');
  await page.keyboard.type('Hai máy, một quầy; cả hai cùng làm đến trưa');
  await page.keyboard.press('F4');
  await page.getByRole('heading', { name: 'Không có việc nào cần xem' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await shot('none');
  expect((await two.a.need('thang', 'head', 'station.status', {})).conflicts).toBe(0);
  const { settled } = await two.a.need('thang', 'head', 'conflict.list', {});
  expect(settled.map(({ kind }) => kind).sort()).toEqual(['counterOpenTwice', 'handedBackTwice']);
});
