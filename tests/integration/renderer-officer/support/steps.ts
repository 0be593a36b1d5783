import type { Page } from 'playwright-core';

/** What an officer does, as the tests say it. */

export const CARD = '001184004217||NGUYỄN THỊ HỒNG VÂN|12031984|Nữ|Số 12 Ngõ Mẫu 3, Phường Ví Dụ, Hà Nội|20062022';
export const OTHER_CARD = '001071007731|012604518|TRẦN QUANG KHẢI MINH|25081971|Nam|Tổ 4, Phường Thử Nghiệm, Hà Nội|11052021';

export async function signIn(page: Page, name = 'Nguyễn Thị Hồng Hạnh'): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
}

/** Presses a key of the bar as a person does: when the bar no longer says that the act before is being written. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.locator(`.keys [aria-keyshortcuts="${key}"]:not([title="Đang ghi việc trước."])`).waitFor();
  await page.keyboard.press(key);
}

/** Calls the next number and begins to serve it. */
export async function beginVisit(page: Page): Promise<void> {
  await pressKey(page, 'F2');
  await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
  await pressKey(page, 'F4');
  await page.getByLabel('Họ và tên').waitFor();
}

/** Fills the form of the person being served by a scanned card and the papers of the first procedure found. */
export async function fillForm(page: Page, scan: (text: string) => void, name = 'NGUYỄN THỊ HỒNG VÂN'): Promise<void> {
  scan(CARD);
  await page.getByText(name).waitFor();
  await page.getByLabel('Không có số').check({ force: true });
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('tach thua');
  await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
  await page.keyboard.press('Enter');
  await tickRequired(page);
}

/** Ticks every paper that must be there, by the Space key. */
export async function tickRequired(page: Page): Promise<void> {
  await page.getByRole('table').waitFor();
  for (const tick of await page.locator('tr:not(.skip) input[type=checkbox]').all()) {
    await tick.focus();
    await page.keyboard.press('Space');
  }
}

/**
 * Types as a keyboard-wedge scanner does: real key events of the browser, as close as it takes them, then Enter. Letters that no key
 * has come as the system sends them, a key event with the letter as its text.
 */
export async function wedge(page: Page, text: string, { end = 'Enter' }: { readonly end?: 'Enter' | 'Tab' | 'none' } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  // Not awaited one by one: the way there and back is longer than a scanner's pause.
  const send = (key: string, more: Record<string, unknown> = {}) => {
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key, ...more }));
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...more }));
  };
  for (const letter of text) send(letter, letter === ' ' ? { code: 'Space', windowsVirtualKeyCode: 32 } : {});
  if (end === 'Enter') send('Enter', { text: '\r', unmodifiedText: '\r', code: 'Enter', windowsVirtualKeyCode: 13 });
  if (end === 'Tab') send('Tab', { text: '', unmodifiedText: '', code: 'Tab', windowsVirtualKeyCode: 9 });
  await Promise.all(sent);
  await session.detach();
}
