import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { LONG_NAME } from './support/office-data.ts';
import { launchBrowser, type OpenOffice, openOffice } from './support/open-office.ts';
import { beginVisit, CARD, fillForm, pressKey, signIn } from './support/steps.ts';

let browser: Browser;
let open: OpenOffice;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await openOffice(browser);
});
afterEach(() => open.close());

/** `MOTCUA_SHOTS` names a folder for pictures of every state that is looked at here. */
async function look(name: string): Promise<void> {
  const folder = process.env.MOTCUA_SHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  expect(await axe(page), name).toEqual([]);
  // One title, nothing wider than the window, nothing that the keys bar pushes out.
  expect(await page.locator('h1:visible').count(), `${name}: h1`).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: width`).toBe(true);
  const overlaps = await page.evaluate(() => {
    const [left, find, right] = ['.top-l', '.find', '.top-r'].map((part) =>
      document.querySelector(`.top > ${part}`)?.getBoundingClientRect(),
    );
    const ends = [...document.querySelectorAll('.top-r > *')].map((part) => part.getBoundingClientRect().left);
    return left !== undefined && find !== undefined && right !== undefined && (find.left < left.left || Math.min(...ends) < find.right);
  });
  expect(overlaps, `${name}: the parts of the top bar lie over each other`).toBe(false);
  expect(
    await page.evaluate(() => [...document.querySelectorAll('.keys, .top')].every((bar) => bar.scrollWidth <= bar.clientWidth)),
    `${name}: bars`,
  ).toBe(true);
}

const wear = (theme: string, size: string) =>
  page.evaluate(([nextTheme, nextSize]) => Object.assign(document.documentElement.dataset, { theme: nextTheme, size: nextSize }), [
    theme,
    size,
  ] as const);

const LOOKS = [
  { theme: 'light', size: 'normal' },
  { theme: 'dark', size: 'normal' },
  { theme: 'contrast', size: 'normal' },
  { theme: 'light', size: 'plus' },
] as const;

describe.each(LOOKS)('axe finds nothing: $theme, $size', ({ theme, size }) => {
  const at = `${theme}-${size}`;

  it('signing in, with a wrong PIN said', async () => {
    open.office.purpose = 'real';
    page = await open.window('receiver', { counter: '3' });
    await page.getByLabel(/^Mã PIN của/).waitFor();
    await wear(theme, size);
    await page.keyboard.type('1111', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByText(/Mã PIN chưa đúng/).waitFor();
    await look(`${at}-lock`);
  });

  it('the counter: choosing, free, called, forms, dialogs', async () => {
    page = await open.window('receiver');
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await page.getByRole('heading', { name: 'Chọn quầy' }).waitFor();
    await wear(theme, size);
    await look(`${at}-choose`);
    await page.getByRole('button', { name: /^3/ }).click();
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await wear(theme, size);
    await look(`${at}-free`);
    await pressKey(page, 'F9');
    await page.getByRole('alert').getByText('Chưa phục vụ ai.').waitFor();
    await look(`${at}-why-not`);
    await page.keyboard.press('Shift+F2');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Cần số, như 18/).waitFor();
    await look(`${at}-call-number`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('option').first().waitFor();
    await look(`${at}-lookup`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nguyễn Thị Hồng Hạnh' }).click();
    await look(`${at}-looks`);
    await page.keyboard.press('Escape');
    await pressKey(page, 'F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    await look(`${at}-called`);
    await page.keyboard.press('Shift+F7');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Quầy 5' }).waitFor();
    await look(`${at}-transfer`);
    await page.keyboard.press('Escape');
    await pressKey(page, 'F4');
    await page.getByLabel('Họ và tên').waitFor();
    await page.getByLabel('Số định danh').pressSequentially('0011', { delay: 70 });
    await pressKey(page, 'F8');
    await page.getByText('Cần họ tên, ghi như trên thẻ.').waitFor();
    await look(`${at}-form-errors`);
    await page.getByLabel('Họ và tên').fill(LONG_NAME);
    await page.getByLabel('Số định danh').fill('');
    await page.getByRole('button', { name: 'Có người nộp thay' }).click();
    await look(`${at}-form-submitter`);
    await page.getByRole('button', { name: 'Bỏ người nộp thay' }).click();
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill('chuyen');
    await page.getByRole('option').first().waitFor();
    await look(`${at}-procedures`);
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    await page.locator('.comp input[type=checkbox]').first().focus();
    await page.keyboard.press('Space');
    await page.getByText(/Còn thiếu \d giấy/).waitFor();
    await look(`${at}-form-missing`);
    await page
      .getByRole('button', { name: /^Yêu cầu nộp hay đã có dữ liệu/ })
      .first()
      .click();
    await page.getByRole('spinbutton').first().fill('1000');
    await page.getByText(/Số bản là 0 đến 999/).waitFor();
    await look(`${at}-form-source`);
    await pressKey(page, 'Shift+F1');
    await page.getByRole('dialog').waitFor();
    await look(`${at}-why-day`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cơ quan khác' }).click();
    await page.getByRole('dialog').waitFor();
    await look(`${at}-agency`);
    await page.keyboard.press('Escape');
  });

  it('received, printing in trouble, found, ready, handed back', async () => {
    page = await open.window('receiver', { counter: '3' });
    await signIn(page);
    await wear(theme, size);
    await beginVisit(page);
    open.office.prints = 'unknown';
    await expect.poll(() => open.office.isScanHeard).toBe(true);
    await fillForm(
      page,
      (text) => open.office.scan(text.replace('NGUYỄN THỊ HỒNG VÂN', `${LONG_NAME.toLocaleUpperCase('vi')}`)),
      LONG_NAME.toLocaleUpperCase('vi'),
    );
    await look(`${at}-form-full`);
    await pressKey(page, 'F8');
    await page.getByText('Chưa rõ giấy đã ra chưa').waitFor();
    await look(`${at}-received`);
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').waitFor();
    await look(`${at}-reprint`);
    await page.keyboard.press('Escape');
    await pressKey(page, 'F9');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nguyen', { delay: 60 });
    await page.getByRole('heading', { name: '1 hồ sơ' }).waitFor();
    await look(`${at}-found`);
    await page.keyboard.type(' khong co', { delay: 60 });
    await page.getByText(/Không thấy hồ sơ nào khớp/).waitFor();
    await look(`${at}-found-none`);
    await page.keyboard.press('Escape');
    open.office.scan('H26.99-261124-0042');
    await page.getByLabel(/Kệ và ngăn/).waitFor();
    await look(`${at}-dossier`);
    await page.getByRole('button', { name: 'Sẵn sàng trả' }).click();
    await page.getByRole('radio', { name: 'Người được ủy quyền' }).check();
    await look(`${at}-hand-back`);
    open.office.status = {
      ...open.office.status,
      sync: { ...open.office.status.sync, connected: false, since: Date.parse('2026-11-24T02:12:00Z'), pending: 3 },
    };
    open.office.changed('status');
    await page.getByLabel('Họ và tên người nhận').fill('Trần Minh An');
    await page.getByLabel('Số giấy ủy quyền').fill('126/UQ');
    await page.getByLabel('Ngày của giấy').fill('20/11/2020');
    await page.locator('.act button:not([aria-disabled="true"])', { hasText: 'Trả kết quả' }).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
    await page.getByText(/3 việc chờ gửi/).waitFor();
    await look(`${at}-handed-back`);
  });

  it('the page for IT', async () => {
    page = await open.window('it');
    await page.getByRole('button', { name: /Minh Khoa/ }).click();
    await page.getByRole('heading', { name: 'Máy in', exact: true }).waitFor();
    await wear(theme, size);
    await page.getByRole('button', { name: 'Thêm máy in' }).click();
    await page.getByRole('button', { name: 'Dùng máy in này' }).click();
    await page.getByText(/Cần địa chỉ của máy in/).waitFor();
    await look(`${at}-it-printers`);
    await page.getByRole('button', { name: 'Máy quét', exact: true }).click();
    await page.getByText('Đang chờ quét…').waitFor();
    await expect.poll(() => open.office.isScanHeard).toBe(true);
    open.office.scan(CARD);
    await page.getByText('Thẻ căn cước').waitFor();
    expect(await page.getByText('NGUYỄN THỊ HỒNG VÂN').count()).toBe(0);
    await look(`${at}-it-scanner`);
    await page.getByRole('button', { name: 'Giấy đã in' }).click();
    await page.getByText('Chưa có giấy nào.').waitFor();
    await look(`${at}-it-jobs`);
  });
});
