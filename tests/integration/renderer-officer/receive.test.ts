import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LONG_NAME } from './support/office-data.ts';
import { launchBrowser, type OpenOffice, openOffice } from './support/open-office.ts';
import { beginVisit, CARD, fillForm, pressKey, signIn, wedge } from './support/steps.ts';

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

/** The machine may be busy: what is awaited comes, or the test ends. */
const PATIENCE = { timeout: 30_000 };

const done = (name: string) => open.office.acts.filter((act) => act.name === name);
const scan = (text: string) => open.office.scan(text);
const looks = async (name: string) => {
  const folder = process.env.MOTCUA_SHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};
const focused = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : ''));
const chooseProcedure = async (words: string) => {
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
};

/**
 * What Unikey and EVKey do with a word in Telex: each key that changes the word erases back to the letter it changes and sends the rest
 * anew, all within a millisecond or so, as key events of Backspace and inserted text.
 */
async function typeAsInputMethod(words: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let shown = '';
  for (const step of stepsOf(words)) {
    let same = 0;
    while (same < Math.min(shown.length, step.length) && shown[same] === step[same]) same++;
    const sent: Promise<unknown>[] = [];
    for (let erase = shown.length; erase > same; erase--) {
      const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
      sent.push(
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
      );
    }
    if (step.length > same) sent.push(session.send('Input.insertText', { text: step.slice(same) }));
    await Promise.all(sent);
    shown = step;
  }
  await session.detach();
}

/** The texts that stand in the field one after the other while a word is typed: letters bare, then each accented where it belongs. */
function stepsOf(words: string): string[] {
  const steps: string[] = [];
  let before = '';
  for (const word of words.split(/(?<= )/)) {
    const letters = [...word];
    for (let n = 1; n <= letters.length; n++) {
      const bare = letters.slice(0, n).map(plain).join('');
      steps.push(before + bare, before + letters.slice(0, n).join(''));
    }
    before += word;
  }
  return steps;
}
const plain = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');

describe('Vietnamese typed through Unikey or EVKey', () => {
  it('stands in every text field of the form as it was typed, and is saved so', async () => {
    await beginVisit(page);
    await page.getByRole('button', { name: 'Có người nộp thay' }).click();
    await chooseProcedure('tach thua');
    await page.getByRole('button', { name: /^Yêu cầu nộp hay đã có dữ liệu: Đơn/ }).click();
    await page.getByText('Đã có trong dữ liệu', { exact: true }).click();
    await page.getByRole('button', { name: 'Đổi thủ tục' }).waitFor();
    const names = await page
      .locator('form input:not([type=radio]):not([type=checkbox]):not([role=spinbutton])')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.name : '')));
    expect(names.length).toBeGreaterThanOrEqual(14);
    for (const name of names) {
      expect(name, 'a field without a name has no focus after a crash').not.toBe('');
      await page.locator(`input[name="${name}"]`).fill('');
      await typeAsInputMethod('Đặng Thị Thuý Quỳnh ở Ngõ Giếng');
      expect(await page.locator(`input[name="${name}"]`).inputValue(), name).toBe('Đặng Thị Thuý Quỳnh ở Ngõ Giếng');
      expect(await focused(), name).toBe(name);
    }
    await expect.poll(() => [...open.office.drafts.values()].some((json) => json.split('Quỳnh ở Ngõ').length > names.length)).toBe(true);
    await page.getByRole('button', { name: 'Đổi thủ tục' }).click();
    await page.getByRole('combobox', { name: 'Thủ tục' }).click();
    await typeAsInputMethod('chuyển nhượng');
    expect(await page.getByRole('combobox', { name: 'Thủ tục' }).inputValue()).toBe('chuyển nhượng');
  });
});

describe('a window that died', () => {
  it.each(['owner.address', 'submitter.evidenceNumber', 'note', 'count.don-tach-hop-thua.copies', 'procedure'])(
    'comes back with the focus in %s',
    async (name) => {
      await beginVisit(page);
      if (name !== 'procedure') {
        await page.getByRole('button', { name: 'Có người nộp thay' }).click();
        await chooseProcedure('tach thua');
      }
      const field = page.locator(name.startsWith('count') ? 'input[name^="count."]' : `input[name="${name}"]`).first();
      const found = (await field.getAttribute('name')) ?? '';
      await field.fill('7');
      await page.getByText(/Đã lưu nháp/).waitFor();
      await expect.poll(() => [...open.office.drafts.values()].some((json) => json.includes(`"focus":"${found}"`))).toBe(true);
      await page.reload();
      await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
      await expect.poll(focused, PATIENCE).toBe(found);
      expect(await page.locator(`input[name="${found}"]`).inputValue()).toBe('7');
    },
  );
});

describe('papers that are missing', () => {
  it('are printed by number, and the sheet brings the form back with only those unticked; used once', async () => {
    await beginVisit(page);
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await page.getByLabel('Không có số').check({ force: true });
    await chooseProcedure('1.013831');
    await page.keyboard.press('Space');
    await page.getByText('Còn thiếu 2 giấy').waitFor();
    await page.getByRole('button', { name: 'In phiếu hướng dẫn' }).click();
    await page.getByText(/Phiếu hướng dẫn đã lập/).waitFor();
    await looks('receive-missing');
    const [given] = done('guidance.give');
    expect(given?.input).toMatchObject({ procedure: '1.013831', owner: { fullName: 'NGUYỄN THỊ HỒNG VÂN' } });
    expect(done('dossier.receive')).toHaveLength(0);
    await pressKey(page, 'F9');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();

    scan('HDG000000000000001');
    await page.getByText('Mở lại từ phiếu hướng dẫn.', { exact: false }).waitFor();
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    const ticks = page.locator('.comp input[type=checkbox]');
    await expect
      .poll(() => ticks.evaluateAll((all) => all.map((tick) => tick instanceof HTMLInputElement && tick.checked)))
      .toEqual([true, false, false, false, false, false]);
    await page.getByText('Còn thiếu 2 giấy').waitFor();
    await looks('receive-brought-back');
    for (const n of [1, 2]) {
      await ticks.nth(n).focus();
      await page.keyboard.press('Space');
    }
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')[0]?.input).toMatchObject({ guidance: 'HDG000000000000001' });
    await looks('received');

    scan('HDG000000000000001');
    await page.getByText(/Hồ sơ của phiếu này đã được nhận với mã H26\.99/).waitFor();
    await page.getByRole('heading', { name: 'H26.99-261124-0042' }).waitFor();
  });

  it('of a sheet do not push aside what is being typed without a question', async () => {
    await beginVisit(page);
    await chooseProcedure('tach thua');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'In phiếu hướng dẫn' }).click();
    await page.getByText(/Phiếu hướng dẫn đã lập/).waitFor();
    await pressKey(page, 'F9');
    // By the button: F2 so soon after the last one would be a trembling finger.
    await page.getByRole('button', { name: /^Gọi A/ }).click();
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    await pressKey(page, 'F4');
    await page.getByLabel('Họ và tên').fill('Trần Đình Trọng');
    scan('HDG000000000000001');
    await page.getByRole('button', { name: 'Giữ điều đang gõ' }).click();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Trần Đình Trọng');
    scan('HDG000000000000001');
    await page.getByRole('button', { name: 'Thay bằng hồ sơ của phiếu' }).click();
    await page.getByText(/Mở lại từ phiếu hướng dẫn/).waitFor();
    await pressKey(page, 'F9');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    // Typed from the paper where there is no scanner.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('hd-g000-0000-0000-0001', { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByText(/Mở lại từ phiếu hướng dẫn/).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('');
  });
});

describe('what is wrong', () => {
  it('with a count is said, what was typed stays, and nothing is received', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    const count = page.getByRole('spinbutton', { name: /^Bản chụp, Đơn/ });
    for (const typed of ['1000', '-1', 'mười']) {
      await count.fill(typed);
      await page.getByText(`Số bản là 0 đến 999. Đã nhập “${typed}”.`).waitFor();
      await pressKey(page, 'F8');
      expect(await count.inputValue()).toBe(typed);
    }
    await looks('receive-wrong-count');
    expect(done('dossier.receive')).toHaveLength(0);
    await count.fill('999');
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')[0]?.input).toMatchObject({ components: [{ originals: 1, copies: 999 }, {}, {}] });
  });

  it('is nothing about a name of 120 letters, pictures or another direction: the form holds together', async () => {
    await beginVisit(page);
    for (const name of [`${LONG_NAME}!`, 'Nguyễn 🙂👩‍👩‍👧 عمر الفاروق', 'Ệ'.repeat(120)]) {
      await page.getByLabel('Họ và tên').fill(name);
      await page.getByLabel('Địa chỉ').fill(`${name}, ${name}`.slice(0, 300));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.getByText(/Tối đa|Có ký tự/).count()).toBe(0);
    }
    await looks('receive-long-name');
  });

  it('with the date of a card is said beside it, and the rest of the card is taken', async () => {
    await beginVisit(page);
    scan('001184004217||NGUYỄN THỊ HỒNG VÂN|31021984|Nữ|Số 12 Ngõ Mẫu 3, Phường Ví Dụ, Hà Nội|20062022');
    await page.locator('.scanline.warn').first().waitFor();
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await looks('receive-wrong-date');
  });

  it('is not done by a scan into a field that is half filled: its text, focus and the draft stay', async () => {
    await beginVisit(page);
    await page.getByLabel('Địa chỉ').fill('Số 5 Ngõ ');
    await wedge(page, 'H26.99-261124-9999');
    await page.getByText(/Không thấy hồ sơ nào có mã H26.99-261124-9999/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Địa chỉ').waitFor();
    expect(await page.getByLabel('Địa chỉ').inputValue()).toBe('Số 5 Ngõ ');
  });
});

describe('the form', () => {
  it('records what a database holds instead of asking for it, and who submits with which evidence', async () => {
    await beginVisit(page);
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await page.getByLabel('Không có số').check({ force: true });
    await page.getByRole('button', { name: 'Có người nộp thay' }).click();
    await page.locator('input[name="submitter.fullName"]').fill('Lê Văn Thử');
    await chooseProcedure('tach thua');
    const ticks = page.locator('tr:not(.skip) input[type=checkbox]');
    await page.getByRole('button', { name: /^Yêu cầu nộp hay đã có dữ liệu: Đơn/ }).click();
    await page.getByText('Đã có trong dữ liệu', { exact: true }).click();
    await page.getByText(/Không yêu cầu nộp/).waitFor();
    await looks('receive-source');
    for (const tick of await ticks.all()) {
      await tick.focus();
      await page.keyboard.press('Space');
    }
    await pressKey(page, 'F8');
    await page.getByText(/Cần số của giấy/).waitFor();
    await page.locator('input[name="submitter.evidenceNumber"]').fill('không số');
    await page.locator('input[name="submitter.evidenceDate"]').fill('20/11/2026');
    await looks('receive-submitter');
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')[0]?.input).toMatchObject({
      owner: { hasNoPhone: true },
      submitter: {
        capacity: 'authorised',
        fullName: 'Lê Văn Thử',
        evidence: { kind: 'Giấy ủy quyền', number: 'không số', date: '2026-11-20' },
      },
      components: expect.arrayContaining([expect.objectContaining({ held: 'Cơ sở dữ liệu đất đai', originals: 0 })]),
    });
  });

  it('says why this day, on one key: before, after, and on the dossier’s page', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await pressKey(page, 'Shift+F1');
    await page.getByRole('dialog').getByText('thứ Bảy, 28/11/2026').waitFor();
    await page.getByRole('dialog').getByText('Bỏ qua: cuối tuần').first().waitFor();
    await looks('why-day');
    await page.keyboard.press('Escape');
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    await pressKey(page, 'Shift+F1');
    await page
      .getByRole('dialog')
      .getByText(/Nhận hồ sơ \d\d:\d\d/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('takes another agency than the catalogue’s', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await page.getByRole('button', { name: 'Cơ quan khác' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /ở nơi khác/ })
      .click();
    await page.getByText(/Cơ quan giải quyết: .*ở nơi khác/).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')[0]?.input).toMatchObject({ agency: 'chi-nhanh-xa' });
  });
});

describe('a practised hand', () => {
  /** Published in docs/ARCHITECTURE.md. */
  const KEYS = 34;

  it('receives a dossier of six components in under a minute: by as many keys as is published, and no click', async () => {
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    // Quicker than this no hand types, and a scanner would be heard.
    const type = async (text: string) => {
      keys += text.length;
      await page.keyboard.type(text, { delay: 60 });
    };
    const began = Date.now();
    await press('F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    // The card of who has come begins the visit and fills the form; the focus goes to what no card holds.
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await expect.poll(focused, PATIENCE).toBe('owner.phone');
    await type('0912345678');
    await press('Enter');
    await expect.poll(focused, PATIENCE).toBe('procedure');
    await type('1.013831');
    await press('Enter');
    await page.getByRole('table').waitFor();
    await expect.poll(focused, PATIENCE).toMatch(/^tick\./);
    for (let paper = 1; paper <= 6; paper++) {
      await press('Space');
      if (paper < 6) await press('ArrowDown');
    }
    expect(await page.locator('.comp .check.on').count()).toBe(6);
    await pressKey(page, 'F8');
    keys += 1;
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    await pressKey(page, 'F9');
    keys += 1;
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    expect(done('dossier.receive')[0]?.input).toMatchObject({ procedure: '1.013831', owner: { phone: '0912345678' } });
    expect(keys).toBe(KEYS);
    // A key a second is a slow hand: with all that the program itself takes it stays under the minute.
    expect(keys + (Date.now() - began) / 1000).toBeLessThan(60);
  });
});
