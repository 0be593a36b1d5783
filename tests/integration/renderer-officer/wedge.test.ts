import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenOffice, openOffice } from './support/open-office.ts';
import { beginVisit, CARD, pressKey, signIn, wedge } from './support/steps.ts';

let browser: Browser;
let open: OpenOffice;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await openOffice(browser);
  page = await open.window('receiver', { counter: '3' });
  await signIn(page);
});
afterEach(() => open.close());

/** Between a person's last key and the trigger of a scanner; also longer than the silence after which a scan is judged. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const name = () => page.getByLabel('Họ và tên');

describe('a scanner that types', () => {
  it('fills the form of the person being served, and the half-typed field is as it was', async () => {
    await beginVisit(page);
    const phone = page.getByLabel('Điện thoại');
    await phone.pressSequentially('0912', { delay: 70 });
    await phone.evaluate((field: HTMLInputElement) => field.setSelectionRange(1, 3));
    await aMoment();
    await wedge(page, CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912');
  });

  it('leaves value and selection of a field alone, whatever the scan was', async () => {
    await beginVisit(page);
    await name().pressSequentially('Nguyễn Thị', { delay: 70 });
    await name().evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 6));
    await aMoment();
    await wedge(page, 'KHONG PHAI MA NAO 12345', { end: 'none' });
    await page.getByText(/Chưa hiểu mã vừa quét/).waitFor();
    expect(await name().evaluate((field: HTMLInputElement) => [field.value, field.selectionStart, field.selectionEnd])).toEqual([
      'Nguyễn Thị',
      3,
      6,
    ]);
    expect(await name().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('is heard with Tab as its end key, which moves no focus', async () => {
    await beginVisit(page);
    await name().focus();
    await wedge(page, 'KHONG PHAI MA NAO', { end: 'Tab' });
    await page.getByText(/Chưa hiểu mã vừa quét/).waitFor();
    expect(await name().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('presses no button and sets no count while it types', async () => {
    await beginVisit(page);
    await wedge(page, CARD);
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill('tach thua');
    await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
    await page.keyboard.press('Enter');
    const count = page.getByRole('spinbutton').first();
    await count.focus();
    await wedge(page, '001071007731 012604518 KHONG RO');
    await page.getByText(/Chưa hiểu mã vừa quét/).waitFor();
    expect(await count.getAttribute('aria-valuenow')).toBe('0');
    const before = open.office.acts.length;
    await page.getByRole('button', { name: 'Đổi thủ tục' }).focus();
    await wedge(page, 'KHONG RO MA NAY LA GI');
    await page.getByText(/KHONG RO MA NAY/).waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
    expect(open.office.acts.length).toBe(before);
  });

  it('resumes a parked number by the code on its paper', async () => {
    await beginVisit(page);
    await pressKey(page, 'F7');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await wedge(page, open.office.paperOf('A001'));
    await page.getByLabel('Họ và tên').waitFor();
    expect(open.office.acts.at(-1)).toMatchObject({ name: 'queue.resume', input: { counter: '3', scan: open.office.paperOf('A001') } });
  });
});

describe('a person', () => {
  it('types, presses Enter, and every letter is there', async () => {
    await beginVisit(page);
    await name().pressSequentially('Lê Văn Tám', { delay: 70 });
    expect(await name().inputValue()).toBe('Lê Văn Tám');
    await page.getByRole('combobox', { name: 'Thủ tục' }).pressSequentially('tach thua', { delay: 70 });
    await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
  });

  it('sets a count by a figure', async () => {
    await beginVisit(page);
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill('tach thua');
    await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
    await page.keyboard.press('Enter');
    const count = page.getByRole('spinbutton').first();
    await count.focus();
    await page.keyboard.press('3');
    await expect.poll(() => count.getAttribute('aria-valuenow')).toBe('3');
  });

  it('with an input method that erases and types anew keeps what it made', async () => {
    await beginVisit(page);
    await name().focus();
    const session = await page.context().newCDPSession(page);
    const erase = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
      }
    };
    await name().pressSequentially('Nghieng', { delay: 70 });
    // One key of a person: Unikey takes back four letters and types five, all at once.
    await aMoment();
    await erase(4);
    for (const letter of 'iễng') {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    }
    await page.keyboard.insertText(' Thị');
    await aMoment();
    await aMoment();
    expect(await name().inputValue()).toBe('Nghiễng Thị');
  });
});
