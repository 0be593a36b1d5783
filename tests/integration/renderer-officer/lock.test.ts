import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenOffice, openOffice } from './support/open-office.ts';
import { beginVisit, CARD, signIn, wedge } from './support/steps.ts';

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

const pin = () => page.getByLabel(/^Mã PIN của/);
const isFree = () => page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();

describe('a real office', () => {
  beforeEach(async () => {
    open.office.purpose = 'real';
    page = await open.window('receiver', { counter: '3' });
    await pin().waitFor();
  });

  it('lists the staff of the window’s role and no other', async () => {
    expect(await page.getByRole('list').getByRole('button').allInnerTexts()).toHaveLength(6);
    expect(await page.getByText('Đặng Minh Khoa').count()).toBe(0);
    expect(await page.getByText(/2468/).count()).toBe(0);
  });

  it('is entered by keys alone: arrows for the name, PIN, Enter', async () => {
    expect(await pin().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Mã PIN của Nguyễn Thị Hồng Hạnh').waitFor();
    await page.keyboard.type('2468', { delay: 70 });
    await page.keyboard.press('Enter');
    await isFree();
    await page.getByRole('button', { name: 'Nguyễn Thị Hồng Hạnh' }).waitFor();
  });

  it('says how many tries are left, keeps the name, empties the PIN', async () => {
    await page.getByRole('button', { name: /Vũ Hải Nam/ }).click();
    await page.keyboard.type('1111', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByText('Mã PIN chưa đúng. Còn 4 lần thử, sau đó chờ 5 phút.').waitFor();
    expect(await page.getByLabel('Mã PIN của Vũ Hải Nam').inputValue()).toBe('');
    for (let i = 0; i < 4; i++) {
      await page.keyboard.type('1111', { delay: 70 });
      await page.keyboard.press('Enter');
      await page.getByText(i < 3 ? `Còn ${3 - i} lần thử` : 'Đã nhập sai mã PIN quá nhiều lần').waitFor();
    }
  });

  it('refuses what is no PIN without asking the station', async () => {
    await page.keyboard.type('12a', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByText('Mã PIN là 4 đến 12 chữ số.').waitFor();
  });

  it('keeps no letter of a scan in the PIN field', async () => {
    await pin().focus();
    await wedge(page, CARD);
    await page.getByText('Máy đang khóa. Đăng nhập trước, rồi quét lại.').waitFor();
    expect(await pin().inputValue()).toBe('');
  });
});

describe('a demo office', () => {
  beforeEach(async () => {
    page = await open.window('receiver', { counter: '3' });
  });

  it('signs in by the name alone, and says so', async () => {
    await page.getByText(/mã PIN 2468 được điền sẵn/).waitFor();
    await signIn(page);
  });

  it('locks at Ctrl K, holds nothing of the work, and gives it back to its officer within 3 s', async () => {
    await signIn(page);
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Lê Thị Ước', { delay: 70 });
    // At once, before the 300 ms of the draft are over.
    await page.keyboard.press('Control+k');
    await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor();
    expect(await page.getByText('Lê Thị Ước').count()).toBe(0);
    expect(await page.locator('input').count()).toBe(0);
    const began = Date.now();
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await page.getByLabel('Họ và tên').waitFor();
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lê Thị Ước');
  });

  it('lets another officer take the counter over, but not the draft', async () => {
    await signIn(page);
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Lê Thị Ước', { delay: 70 });
    await page.keyboard.press('Control+k');
    await page.getByRole('button', { name: /Thu Phương/ }).click();
    await page.getByRole('heading', { name: 'Chọn quầy' }).waitFor();
    await page.getByRole('button', { name: /Đang mở|đang mở/ }).click();
    await page.getByRole('button', { name: 'Chuyển về đây' }).click();
    await page.getByLabel('Họ và tên').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('');
  });

  it('asks for the name again when the station began anew, and the draft is there', async () => {
    await signIn(page);
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Lê Thị Ước', { delay: 70 });
    await page.getByText(/Đã lưu nháp/).waitFor();
    await open.cutOff();
    await page
      .getByText(/Mất nối với máy trạm từ/)
      .first()
      .waitFor();
    open.office.forgetSessions();
    await open.restore();
    await page.getByText(/Máy trạm đã mở lại/).waitFor();
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await page.getByLabel('Họ và tên').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lê Thị Ước');
  });

  it('locks itself when nobody touches it for 10 minutes', async () => {
    await page.clock.install();
    await page.reload();
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await isFree();
    await page.clock.fastForward('09:00');
    expect(await page.getByRole('heading', { name: 'Quầy đang trống' }).count()).toBe(1);
    await page.clock.fastForward('01:30');
    await page.getByText(/Tự khóa lúc/).waitFor();
  });
});

describe('one officer, one counter', () => {
  it('opened elsewhere: the window that lost its counter says so and offers it again', async () => {
    const first = await open.window('receiver', { counter: '3' });
    await signIn(first);
    const second = await open.window('receiver', { counter: '2' });
    await signIn(second);
    await first.getByText(/Quầy 3 đã được mở ở nơi khác nên đóng ở đây/).waitFor();
    await first.getByRole('button', { name: /^3/ }).click();
    await first.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await second.getByText(/Quầy 2 đã được mở ở nơi khác nên đóng ở đây/).waitFor();
  });
});
