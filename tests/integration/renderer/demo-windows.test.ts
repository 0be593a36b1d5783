import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWindowLink } from '#contract/window-link.ts';
import { launchBrowser } from '#tests/integration/renderer-officer/support/open-office.ts';
import { samplePaper } from './support/fake-hall.ts';
import { type OpenHall, openHall } from './support/open-hall.ts';

const SIZE = { width: 1366, height: 768 };

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

describe('the menu of roles', () => {
  it('has a link to every window, each in its own role, and says what is invented', async () => {
    const page = await open.window('menu', SIZE);
    await page.getByRole('link', { name: /Quầy 3/ }).waitFor();
    await page.getByText('Người, số và hồ sơ ở đây đều là giả định.').waitFor();
    await page.getByText(/cấp số cả ngày đêm/).waitFor();
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const shown = links
      .map((href) => readWindowLink(href))
      .map((link) => link && `${link.screen} ${link.role} ${link.counter ?? ''}`.trim());
    expect(shown).toEqual([
      'kiosk kiosk',
      'board board',
      'counter receiver 1',
      'counter receiver 2',
      'counter receiver 3',
      'counter receiver 4',
      'counter receiver 5',
      'head head',
      'conflicts head',
      'it it',
      'paper it',
      'scan it',
    ]);
  });

  it('follows the hall', async () => {
    const page = await open.window('menu', SIZE);
    await page.getByText('23 đang chờ').waitFor();
    open.hall.call('A018', '3');
    await page.getByText('A\u00a0018 đến quầy 3').waitFor();
    await page.getByText('Nguyễn Thị Hồng Hạnh').waitFor();
  });

  it('opens a window as a page of its own', async () => {
    const page = await open.window('menu', SIZE);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Ki-ốt/ }).click();
    const kiosk = await opened;
    await kiosk.getByRole('button', { name: /Đăng ký đất đai/ }).waitFor();
  });

  it('asks the desktop shell for the window where there is one', async () => {
    const page = await open.window('menu', SIZE);
    await page.evaluate(() =>
      Object.assign(window, { motcua: { openRole: (hash: string) => Object.assign(document.body.dataset, { hash }) } }),
    );
    await page.getByRole('link', { name: /Bảng gọi số/ }).click();
    expect(readWindowLink((await page.evaluate(() => document.body.dataset.hash)) ?? '')).toMatchObject({ screen: 'board', role: 'board' });
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe('the virtual printer', () => {
  it('says what will come, then shows each paper once, newest first', async () => {
    const page = await open.window('paper', SIZE);
    await page.getByText('Chưa có giấy nào').waitFor();
    open.hall.paper(samplePaper());
    await page.getByRole('img', { name: /^Giấy thứ 1/ }).waitFor();
    open.hall.paper(samplePaper());
    await page.getByRole('img', { name: /^Giấy thứ 2/ }).waitFor();
    const names = await page.getByRole('img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).alt.slice(0, 11)));
    expect(names).toEqual(['Giấy thứ 2,', 'Giấy thứ 1,']);
    const isDrawn = await page
      .getByRole('img')
      .first()
      .evaluate((img) => (img as HTMLImageElement).naturalWidth > 0);
    expect(isDrawn).toBe(true);
  });
});

describe('the virtual scanner', () => {
  const scanned = () => open.hall.done.filter(({ name }) => name === 'scanner.simulate').map(({ input }) => input);

  it('scans a sample card by one press, and any text', async () => {
    const page = await open.window('scan', SIZE);
    await page.getByRole('button', { name: /Nguyễn Thị Hồng Vân/ }).click();
    await page.getByText('Đã quét Nguyễn Thị Hồng Vân, 1984.').waitFor();
    await page.getByLabel(/Mã trên phiếu số/).fill('H26.99-261124-0042');
    await page.keyboard.press('Enter');
    await page.getByText('Đã quét H26.99-261124-0042.').waitFor();
    expect(scanned()).toEqual([{ text: expect.stringContaining('NGUYỄN THỊ HỒNG VÂN') }, { text: 'H26.99-261124-0042' }]);
  });

  it('says why nothing was scanned', async () => {
    const page = await open.window('scan', SIZE);
    await page.getByRole('button', { name: 'Quét', exact: true }).click();
    await page.getByText('Chưa có mã nào để quét.').waitFor();
    await page.getByLabel(/Mã trên phiếu số/).fill('xấu');
    await page.keyboard.press('Enter');
    await page.getByText(/^Chưa quét được/).waitFor();
    expect(scanned()).toHaveLength(1);
  });
});
