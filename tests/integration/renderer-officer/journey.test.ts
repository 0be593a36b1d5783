import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenOffice, openOffice } from './support/open-office.ts';
import { beginVisit, CARD, fillForm, OTHER_CARD, pressKey, signIn, tickRequired, wedge } from './support/steps.ts';

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
  await expect.poll(() => open.office.isScanHeard).toBe(true);
});
afterEach(() => open.close());

const done = (name: string) => open.office.acts.filter((act) => act.name === name);
const scan = (text: string) => open.office.scan(text);

describe('a visit by keys', () => {
  it('goes from call to hand-back', async () => {
    await pressKey(page, 'F2');
    await page.getByRole('heading', { name: 'Đang gọi A\u00a0001' }).waitFor();
    await pressKey(page, 'F3');
    await page.getByText(/Gọi lần 2/).waitFor();
    await pressKey(page, 'F4');
    await page.getByLabel('Họ và tên').waitFor();
    await fillForm(page, scan);
    await page.getByText('04/12/2026').waitFor();
    await page.getByText(/Bỏ qua 28, 29\/11 \(cuối tuần\)/).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    await page.getByText('H26.99-261124-0042').waitFor();
    await page.getByText('QX2K-9M3T-A7FH').waitFor();
    await page.getByText('Đã in', { exact: true }).waitFor();
    expect(done('dossier.receive')).toHaveLength(1);
    expect(done('dossier.receive')[0]?.input).toMatchObject({
      procedure: '1.012784',
      owner: { fullName: 'NGUYỄN THỊ HỒNG VÂN', number: '001184004217', birthDate: '1984-03-12' },
    });
    await pressKey(page, 'F9');
    const callNext = page.getByRole('button', { name: /^Gọi A/ });
    await expect.poll(() => callNext.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Control+f');
    await page.keyboard.type('nguyen thi hong', { delay: 60 });
    await page.getByRole('heading', { name: '1 hồ sơ' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'H26.99-261124-0042' }).waitFor();
    await page.getByLabel(/Kệ và ngăn/).fill('K2-014');
    await page.keyboard.press('Enter');
    await page.getByText('Sẵn sàng, K2-014').waitFor();
    await page.locator('.shelf-slot', { hasText: 'K2-014' }).waitFor();
    // The page is read again a moment before the act before it is over: the key works as soon as the button does.
    await page.locator('.act button:not([aria-disabled="true"])', { hasText: 'Trả kết quả' }).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
    await page.getByText('W3JC-81RD-5NVT').waitFor();
    expect(done('result.handBack')).toHaveLength(1);
    expect(done('result.handBack')[0]?.input).toMatchObject({
      collector: { fullName: 'NGUYỄN THỊ HỒNG VÂN', capacity: 'owner' },
      receiptLost: false,
    });
  });

  it('calls once for two quick presses of F2', async () => {
    await pressKey(page, 'F2');
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    expect(done('queue.callNext')).toHaveLength(1);
  });

  it('receives once for two quick presses of F8, also when the station is slow', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await page
      .getByRole('button', { name: /^Nhận hồ sơ/ })
      .first()
      .waitFor();
    open.office.delayMs = 300;
    await pressKey(page, 'F8');
    await page.keyboard.press('F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')).toHaveLength(1);
  });

  it('receives once when the line breaks before the answer: the act keeps its command id', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    open.office.delayMs = 400;
    await pressKey(page, 'F8');
    await open.cutOff();
    await open.restore();
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')).toHaveLength(1);
  });

  it('shows the receipt again after a reload: nobody receives the same papers twice', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    await expect.poll(() => [...open.office.drafts.values()].some((json) => json.includes('H26.99-261124-0042'))).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await page.getByText('H26.99-261124-0042').waitFor();
    await page.keyboard.press('Shift+F8');
    await page.getByRole('combobox', { name: 'Thủ tục' }).waitFor();
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
  });

  it('keeps what was typed over a crash of the window', async () => {
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Đặng Thị Thuý Quỳnh', { delay: 70 });
    await page.getByLabel('Điện thoại').pressSequentially('0912345678', { delay: 70 });
    await page.getByText(/Đã lưu nháp/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /Hồng Hạnh/ }).click();
    await page.getByLabel('Họ và tên').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Đặng Thị Thuý Quỳnh');
    expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912345678');
  });

  it('keeps a draft that was left by finishing too early', async () => {
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Đỗ Hữu Phước', { delay: 70 });
    await pressKey(page, 'F9');
    await page.getByText(/nháp còn giữ/).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByLabel('Họ và tên').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Đỗ Hữu Phước');
  });

  it('reloads at neither F5 nor Ctrl R', async () => {
    await beginVisit(page);
    await page.evaluate(() => document.body.setAttribute('data-here', ''));
    await page.keyboard.press('F5');
    await page.keyboard.press('Control+r');
    await page.getByLabel('Họ và tên').waitFor();
    expect(await page.locator('body[data-here]').count()).toBe(1);
  });

  it('takes back by Ctrl Z what it has just done, and names it to the station', async () => {
    await pressKey(page, 'F2');
    await pressKey(page, 'F6');
    await page.getByText(/^A\u00a0001 vắng\./).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Đang gọi A\u00a0001' }).waitFor();
    expect(done('act.undo')[0]?.input).toEqual({ commandId: done('queue.noShow')[0]?.commandId });
    await page.getByText('A\u00a0001 trở lại như trước.').waitFor();
    await page.keyboard.press('Control+z');
    expect(done('act.undo')).toHaveLength(1);
  });

  it('says why a key does nothing', async () => {
    await pressKey(page, 'F9');
    await page.getByRole('alert').getByText('Chưa phục vụ ai.').waitFor();
    expect(done('queue.finish')).toHaveLength(0);
  });

  it('calls a number by hand, and says what is wrong with it in its box', async () => {
    await page.keyboard.press('Shift+F2');
    await page.getByLabel('Số cần gọi').pressSequentially('A318', { delay: 70 });
    await page.keyboard.press('Enter');
    await page.getByText(/Không có số A\s318 đang chờ hôm nay/).waitFor();
    expect(await page.getByLabel('Số cần gọi').inputValue()).toBe('A318');
    await page.getByLabel('Số cần gọi').fill('A5');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đang gọi A\u00a0005' }).waitFor();
  });
});

describe('errors stand beside their field', () => {
  it('with what was expected; what was typed stays; F8 goes to the first', async () => {
    await beginVisit(page);
    await page.getByLabel('Họ và tên').pressSequentially('Lê Thị Ước', { delay: 70 });
    await page.getByLabel('Số định danh').pressSequentially('00118400421', { delay: 70 });
    await page.getByLabel('Điện thoại').focus();
    await page.getByText('Cần 12 số, mới có 11. Nhìn lại thẻ hoặc quét mã trên thẻ.').waitFor();
    await pressKey(page, 'F8');
    await expect.poll(() => page.getByLabel('Số định danh').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Số định danh').inputValue()).toBe('00118400421');
    expect(done('dossier.receive')).toHaveLength(0);
  });

  it('a missing paper is named in the form and beside it, and F8 goes to its tick', async () => {
    await beginVisit(page);
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await page.getByLabel('Không có số').check({ force: true });
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill('1.012784');
    await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
    await page.keyboard.press('Enter');
    await tickRequired(page);
    await page.getByRole('checkbox').nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByText('Còn thiếu 1 giấy').waitFor();
    await pressKey(page, 'F8');
    await expect
      .poll(() =>
        page
          .getByRole('checkbox')
          .nth(1)
          .evaluate((tick) => tick === document.activeElement),
      )
      .toBe(true);
  });
});

describe('cards and papers', () => {
  it('a card at a called number begins the visit and fills its form', async () => {
    await pressKey(page, 'F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    expect(done('queue.startServing')).toHaveLength(1);
  });

  it('a ticket at a called number begins the visit', async () => {
    await pressKey(page, 'F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    scan(open.office.paperOf('A001'));
    await page.getByLabel('Họ và tên').waitFor();
    expect(done('queue.startServing')).toHaveLength(1);
  });

  it('the ticket of one who was absent puts it back in line, and says so', async () => {
    await pressKey(page, 'F2');
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    await pressKey(page, 'F6');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    scan(open.office.paperOf('A001'));
    await page.getByText('A\u00a0001 trở lại hàng chờ.').waitFor();
  });

  it('a card with nobody at the counter offers a form without a number', async () => {
    scan(CARD);
    await page.getByRole('button', { name: 'Nhận hồ sơ cho người này' }).click();
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    await page.getByText('Không có phiếu số').waitFor();
    await page.getByLabel('Không có số').check({ force: true });
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill('tach thua');
    await page.getByRole('option', { name: /Tách thửa/ }).waitFor();
    await page.keyboard.press('Enter');
    await tickRequired(page);
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
    expect(done('dossier.receive')[0]?.input).not.toHaveProperty('ticketId');
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
  });

  it('a second card asks before it changes the owner', async () => {
    await beginVisit(page);
    scan(CARD);
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
    scan(OTHER_CARD);
    await page.getByRole('button', { name: 'Thêm người nộp thay' }).click();
    await expect.poll(() => page.getByLabel('Họ và tên').inputValue()).toBe('TRẦN QUANG KHẢI MINH');
    await page.getByText('NGUYỄN THỊ HỒNG VÂN').waitFor();
  });

  it('a code of a dossier opens it; a card at its page is compared with the owner', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await pressKey(page, 'F8');
    await page.getByText('H26.99-261124-0042').waitFor();
    await pressKey(page, 'F9');
    scan('H26.99-261124-0042');
    await page.getByLabel(/Kệ và ngăn/).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Sẵn sàng trả' }).click();
    await page.getByRole('radio', { name: /Chủ hồ sơ/ }).waitFor();
    scan(CARD);
    await page.getByText(/Thẻ vừa quét trùng chủ hồ sơ/).waitFor();
    scan(OTHER_CARD);
    await expect.poll(() => page.getByLabel('Họ và tên người nhận').inputValue()).toBe('TRẦN QUANG KHẢI MINH');
    await page.getByText('Mở khi có số và ngày của giấy ủy quyền.').first().waitFor();
    await page.getByLabel('Số giấy ủy quyền').fill('126/UQ');
    await page.getByLabel('Ngày của giấy').fill('20/11/2020');
    await page.locator('.act button:not([aria-disabled="true"])', { hasText: 'Trả kết quả' }).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
    await page.getByText('Số 126/UQ, ngày 20/11/2020').waitFor();
    expect(done('result.handBack')[0]?.input).toMatchObject({
      collector: { fullName: 'TRẦN QUANG KHẢI MINH', capacity: 'authorised', evidence: { number: '126/UQ', date: '2020-11-20' } },
    });
  });

  it('a lost receipt: identity and a declaration; scanned later it says when and to whom', async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await pressKey(page, 'F8');
    await page.getByText('H26.99-261124-0042').waitFor();
    await pressKey(page, 'F9');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('0042', { delay: 60 });
    await page.getByRole('heading', { name: '1 hồ sơ' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel(/Kệ và ngăn/).fill('k2 14');
    await page.getByText('Sẽ ghi K2-14.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Sẵn sàng, K2-14').waitFor();
    await page.getByLabel(/Mất giấy hẹn/).check({ force: true });
    await page.getByText('Mở khi có số giấy tờ tùy thân đã đối chiếu.').first().waitFor();
    scan(CARD);
    await page.getByText(/Thẻ vừa quét trùng chủ hồ sơ/).waitFor();
    await page.getByLabel('Vì sao mất (nếu nói)').fill('Rơi khi đi xe');
    await page.getByLabel(/ký lời khai/).check({ force: true });
    await page.locator('.act button:not([aria-disabled="true"])', { hasText: 'Trả kết quả' }).waitFor();
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
    expect(done('result.handBack')[0]?.input).toMatchObject({ receiptLost: true, lostReason: 'Rơi khi đi xe' });

    await page.keyboard.press('Escape');
    scan('H26.99-261124-0042');
    await page.getByText('Giấy hẹn này đã được khai là mất.').waitFor();
    await page.getByText(/Người nhận: NGUYỄN THỊ HỒNG VÂN, chủ hồ sơ/).waitFor();
    // Numbers stand masked until one is asked for.
    await page.getByText('0011 8400 ••••').waitFor();
    await page.getByRole('button', { name: 'Hiện số định danh' }).click();
    await page.getByText('001184004217').waitFor();
  });

  it('an unknown dossier says so on its page', async () => {
    scan('H26.99-261124-9999');
    await page.getByText(/Không thấy hồ sơ nào có mã H26.99-261124-9999/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
  });

  it('a scan under an open box is kept and offered after', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    // By the keyboard, so that the scan has been heard before the box is closed.
    await wedge(page, 'H26.99-261124-9999');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dùng mã này' }).click();
    await page.getByText(/Không thấy hồ sơ nào/).waitFor();
  });

  it('goes to the window that was used last, and to no other', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: /Thu Phương/ }).click();
    await other.getByRole('heading', { name: 'Chọn quầy' }).waitFor();
    await other.getByRole('button', { name: /^1/ }).click();
    await signIn(other, 'Lê Thu Phương').catch(() => undefined);
    await other.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    await page.bringToFront();
    await page.locator('body').click({ position: { x: 700, y: 600 } });
    scan(CARD);
    await page.getByRole('button', { name: 'Nhận hồ sơ cho người này' }).waitFor();
    expect(await other.getByRole('button', { name: 'Nhận hồ sơ cho người này' }).count()).toBe(0);
  });
});

describe('papers', () => {
  const receive = async () => {
    await beginVisit(page);
    await fillForm(page, scan);
    await pressKey(page, 'F8');
    await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
  };

  it('that may or may not have come out ask a person', async () => {
    open.office.prints = 'unknown';
    await receive();
    await page.getByText('Chưa rõ giấy đã ra chưa').waitFor();
    await page.getByRole('button', { name: 'Đã có' }).click();
    await page.getByText('Đã in', { exact: true }).waitFor();
    expect(done('print.settle')[0]?.input).toMatchObject({ outcome: 'printed' });
  });

  it('that failed say what to look at, and print when they can', async () => {
    open.office.prints = 'failed';
    await receive();
    await page.getByText(/Máy in không trả lời\. Xem đèn.* Giấy còn trong hàng in/).waitFor();
    open.office.settlePrint('P000000000000001', 'printed');
    await page.getByText('Đã in', { exact: true }).waitFor();
  });

  it('are printed again by Ctrl P and Enter, as a copy', async () => {
    await receive();
    await page.keyboard.press('Control+p');
    await page.getByRole('heading', { name: 'In lại giấy nào' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã in, BẢN SAO').waitFor();
    expect(done('print.reprint')).toHaveLength(1);
  });
});

describe('lasting conditions', () => {
  it('cut off from central: what still works comes first', async () => {
    open.office.status = {
      ...open.office.status,
      sync: { ...open.office.status.sync, connected: false, since: Date.parse('2026-11-24T02:12:00Z'), pending: 3 },
    };
    open.office.changed('status');
    await page.getByText('Mất nối từ 09:12, 3 việc chờ gửi').waitFor();
    await page.getByText('Mất nối từ 09:12. Vẫn gọi số, nhận hồ sơ và in như thường.').waitFor();
  });

  it('cut off from the station: the window says so, keeps the act, and does it when it is back', async () => {
    await open.cutOff();
    await page
      .getByText(/Mất nối với máy trạm từ/)
      .first()
      .waitFor();
    await pressKey(page, 'F2');
    await open.restore();
    await page.getByRole('heading', { name: /^Đang gọi/ }).waitFor();
    expect(done('queue.callNext')).toHaveLength(1);
  });
});
