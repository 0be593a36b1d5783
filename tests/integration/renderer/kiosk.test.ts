import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from '#tests/integration/renderer-officer/support/axe.ts';
import { launchBrowser } from '#tests/integration/renderer-officer/support/open-office.ts';
import { type OpenHall, openHall } from './support/open-hall.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };

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

const taken = () => open.hall.done.filter(({ name }) => name === 'ticket.take');
const land = (page: Page) => page.getByRole('button', { name: /Đăng ký đất đai/ });
const ordinary = (page: Page) => page.getByRole('button', { name: /Lấy số thường/ });
const number = (page: Page) => page.getByRole('heading', { name: 'Số của Ông/Bà' });
const question = (page: Page) => page.getByRole('heading', { level: 1 });

describe('taking a number', () => {
  it('is two touches; the number stands large, with how many wait before', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).getByText('14 người chờ').waitFor();
    await land(page).click();
    await ordinary(page).click();
    await page.getByText('A\u00a0018', { exact: true }).waitFor();
    await page.getByText('Phiếu đang in ở khe bên dưới').waitFor();
    expect(await page.locator('.facts').innerText()).toMatch(/^14\s+người trước Ông\/Bà\s+30 đến 45 phút\s+thời gian chờ, ước tính$/);
    expect(taken().map(({ input }) => input)).toEqual([{ series: 'A' }]);
    await page.getByRole('button', { name: 'Tôi đã lấy phiếu' }).click();
    await land(page).getByText('15 người chờ').waitFor();
  });

  it('tells the reason of a priority to the station and to this citizen', async () => {
    const page = await open.window('kiosk', LANDSCAPE);
    await land(page).click();
    await page.getByRole('button', { name: 'Người khuyết tật' }).click();
    await page.getByText('Ưu tiên: người khuyết tật').waitFor();
    expect(taken()[0]?.input).toEqual({ series: 'A', priority: 'disabled' });
  });

  it('by a double tap is one ticket, and no question is skipped unread', async () => {
    const page = await open.window('kiosk', { width: 540, height: 960 }, { hasTouch: true });
    await land(page).waitFor();
    await land(page).dblclick();
    await question(page).getByText('Ông/Bà có thuộc diện ưu tiên không?').waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await land(page).getByText('14 người chờ').waitFor();
    expect(taken()).toEqual([]);
    await land(page).click();
    open.hall.delayMs = 150;
    const box = await ordinary(page).boundingBox();
    if (box === null) throw new Error('the choice is not on the page');
    const [x, y] = [box.x + 20, box.y + box.height / 2];
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await number(page).waitFor();
    expect(taken()).toHaveLength(1);
  });

  it('is asked once however often the choice is pressed before the answer', async () => {
    open.hall.delayMs = 400;
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).click();
    await ordinary(page).evaluate((choice) => {
      for (let i = 0; i < 5; i += 1) (choice as HTMLElement).click();
    });
    await number(page).waitFor();
    expect(taken()).toHaveLength(1);
  });

  it('that was asked when the line broke comes when the line is back, once', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).click();
    open.hall.delayMs = 300;
    await ordinary(page).click();
    await open.cutOff();
    await page.getByRole('heading', { name: 'Máy tạm chưa lấy số được' }).waitFor();
    await open.restore();
    await number(page).waitFor();
    expect(taken()).toHaveLength(1);
  });
});

describe('a tap that came to nothing', () => {
  it('while the kiosk is cut off is dropped at once and prints nothing later', async () => {
    const page = await open.window('kiosk', PORTRAIT, { installClock: true });
    await land(page).click();
    await ordinary(page).waitFor();
    await open.cutOff();
    // Before the page of the cut-off has come up.
    await ordinary(page).click();
    await page.getByRole('heading', { name: 'Máy chưa lấy được số' }).waitFor();
    await page.getByText('Máy chưa nối được, số chưa được lấy.').waitFor();
    await open.restore();
    await page.getByRole('button', { name: 'Về đầu' }).click();
    await page.clock.runFor(15_000);
    await land(page).waitFor();
    expect(taken()).toEqual([]);
  });

  it('for 10 s sends the citizen to the guidance desk, and says that it is not known', async () => {
    const page = await open.window('kiosk', PORTRAIT, { installClock: true });
    await land(page).click();
    open.hall.delayMs = 60_000;
    await ordinary(page).click();
    await page.clock.runFor(10_500);
    await page.getByRole('heading', { name: 'Chưa rõ số đã được lấy chưa' }).waitFor();
    await page.getByText('Mời Ông/Bà đến bàn hướng dẫn').waitFor();
    await page.getByRole('button', { name: 'Về đầu' }).click();
    await page.clock.runFor(10_500);
    await page.getByRole('heading', { name: 'Máy tạm chưa lấy số được' }).waitFor();
  });
});

describe('the paper', () => {
  const takeOne = async (page: Page) => {
    await land(page).click();
    await ordinary(page).click();
    await number(page).waitFor();
  };

  it('that can not be printed leaves the number larger than the fault', async () => {
    const page = await open.window('kiosk', LANDSCAPE);
    await takeOne(page);
    open.hall.printed('failed');
    await page.getByRole('alert').getByText('Máy chưa in được phiếu').waitFor();
    await page.getByText('A\u00a0018', { exact: true }).waitFor();
    await page.getByText('60 giây').waitFor();
    expect(await axe(page)).toEqual([]);
    open.hall.printed('printed');
    await page.getByText('Mời Ông/Bà lấy phiếu ở khe bên dưới').waitFor();
  });

  it('that nobody knows of is asked for: two large answers', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await takeOne(page);
    open.hall.printed('unknown');
    await page.getByRole('heading', { name: 'Phiếu đã ra chưa?' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chưa ra, in lại' }).click();
    await page.getByText('Phiếu đang in ở khe bên dưới').waitFor();
    open.hall.printed('unknown');
    await page.getByRole('button', { name: 'Đã ra, tôi đã có phiếu' }).click();
    await land(page).waitFor();
    expect(open.hall.done.filter(({ name }) => name === 'ticket.settlePaper').map(({ input }) => input)).toEqual([
      { printJobId: 'P000000000000001', outcome: 'again' },
      { printJobId: 'P000000000000001', outcome: 'printed' },
    ]);
  });
});

describe('what became of a dossier', () => {
  const DOSSIER = {
    kind: 'dossier-code',
    code: 'H26.99-261124-0042',
    ours: true,
    warnings: [],
    dossier: { code: 'H26.99-261124-0042', status: 'ready', dueAt: '2026-12-04T17:00:00+07:00', procedureName: 'Tách thửa' },
  } as const;

  it('is said after a scan, by the scanner of the computer or one that types, on any page', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).click();
    await ordinary(page).waitFor();
    open.hall.scan({ ...DOSSIER, warnings: [] });
    await page.getByText('Đã có kết quả. Mời Ông/Bà đến Quầy 5, Chi nhánh mẫu, mang giấy hẹn và thẻ căn cước.').waitFor();
    await page.getByText('H26.99-261124-0042').waitFor();
    expect(await page.getByText('Tách thửa').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Về đầu' }).click();
    await land(page).waitFor();
    open.hall.read = { kind: 'unknown', warnings: [] };
    await page.keyboard.type('H26.99-261124-0043');
    await page.keyboard.press('Enter');
    await page.getByText(/^Chưa đọc được mã/).waitFor();
    expect(open.hall.done.find(({ name }) => name === 'scan.read')?.input).toEqual({ text: 'H26.99-261124-0043' });
  });

  it('is found by the figures under the bars where the scanner is dead', async () => {
    const page = await open.window('kiosk', LANDSCAPE);
    await page.getByRole('button', { name: /Xem hồ sơ đến đâu/ }).click();
    for (const key of '2611240043') await page.getByRole('button', { name: key, exact: true }).click();
    await page.getByRole('button', { name: 'Xóa một ký tự' }).click();
    await page.getByRole('button', { name: '2', exact: true }).click();
    await page.getByText('2611 2400 42').waitFor();
    expect(await axe(page)).toEqual([]);
    open.hall.read = { ...DOSSIER, warnings: [] };
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText(/^Đã có kết quả/).waitFor();
    expect(open.hall.done.find(({ name }) => name === 'scan.read')?.input).toEqual({ text: '2611240042' });
  });
});

describe('which papers to bring', () => {
  it('is shown for one of two hundred procedures, page by page, and printed once', async () => {
    open.hall.many = { series: 13, procedures: 200 };
    const page = await open.window('kiosk', PORTRAIT);
    await page.getByText('Trang 1 trên 3').waitFor();
    await page.getByRole('button', { name: /Cần mang giấy tờ gì/ }).click();
    await page.getByText('Trang 1 trên 50').waitFor();
    expect(await axe(page)).toEqual([]);
    for (const key of 'TACH') await page.getByRole('button', { name: key, exact: true }).click();
    await page.getByText('TACH: 50 thủ tục').waitFor();
    await page
      .getByRole('button', { name: /^Tách thửa/ })
      .first()
      .click();
    await page.getByText('8 ngày làm việc hoặc 15 ngày làm việc').waitFor();
    await page.getByText('Trang 1 trên 3').waitFor();
    await page.getByRole('button', { name: 'Tiếp' }).click();
    expect(await page.getByRole('listitem').first().innerText()).toContain('Giấy chứng nhận đã cấp 5');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'In danh sách này' }).click();
    await page.getByText('Danh sách đang in ở khe bên dưới.').waitFor();
    await page.getByRole('button', { name: 'In danh sách này' }).click({ force: true });
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('heading', { name: 'Ông/Bà cần làm thủ tục nào?' }).waitFor();
    expect(open.hall.done.filter(({ name }) => name === 'procedure.printGuide')).toHaveLength(1);
  });
});

describe('when no number comes', () => {
  it('the citizen is told why and where to go', async () => {
    open.hall.ticketRefusal = { code: 'limitReached', series: 'A' };
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).click();
    await ordinary(page).click();
    await page.getByText(/đã hết số/).waitFor();
    await page.getByRole('button', { name: 'Về đầu' }).click();
    await land(page).waitFor();
  });

  it('a fault of the machine is not told in its words', async () => {
    open.hall.ticketRefusal = { code: 'diskFull' };
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).click();
    await ordinary(page).click();
    await page.getByText('Mời Ông/Bà đến bàn hướng dẫn để lấy số.').waitFor();
    expect(await page.getByText(/Ổ đĩa/).count()).toBe(0);
  });

  it('outside ticket hours the page says so, with the hours', async () => {
    open.hall.closedBecause = 'Chưa đến giờ lấy số. Mời Ông/Bà trở lại lúc 7 giờ 30.';
    const page = await open.window('kiosk', PORTRAIT);
    await page.getByText('Mời Ông/Bà trở lại lúc 7 giờ 30.').waitFor();
    await page.getByRole('cell', { name: '07:30 - 11:00' }).waitFor();
    expect(await land(page).count()).toBe(0);
  });

  it('a cut-off is said and goes by itself', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await land(page).waitFor();
    await open.cutOff();
    await page.getByRole('heading', { name: 'Máy tạm chưa lấy số được' }).waitFor();
    await open.restore();
    await land(page).waitFor();
  });
});

describe('the way back by itself', () => {
  it('comes after 20 s without a touch, is told, and clears what the citizen had chosen', async () => {
    const page = await open.window('kiosk', PORTRAIT, { installClock: true });
    await page.getByRole('button', { name: 'Cỡ chữ lớn' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /Land registration/ }).click();
    await page.getByRole('button', { name: /An ordinary number/ }).click();
    await page.getByRole('heading', { name: 'Your number' }).waitFor();
    await page.clock.pauseAt(new Date(Date.now() + 2_000));
    await page.mouse.click(500, 400);
    await page.clock.runFor(5_000);
    await page.getByText('15 seconds').waitFor();
    await page.mouse.click(500, 400);
    await page.clock.runFor(19_000);
    expect(await page.getByRole('heading', { name: 'Your number' }).count()).toBe(1);
    await page.clock.runFor(1_500);
    await land(page).waitFor();
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-size')]).toEqual(['vi', 'normal']);
  });
});

describe('display aids', () => {
  it.each([
    ['portrait', PORTRAIT],
    ['landscape', LANDSCAPE],
  ])('keep every choice whole and in reach on a %s screen', async (_, size) => {
    const page = await open.window('kiosk', size);
    await land(page).waitFor();
    const fits = () =>
      page.evaluate(() => {
        const edge = document.querySelector('.kf')?.getBoundingClientRect().top ?? 0;
        return [...document.querySelectorAll('.kb, .idle, .kh h1, .kh .en')]
          .filter((part) => {
            const { bottom, right } = part.getBoundingClientRect();
            const isHead = part.closest('.kh') !== null;
            return (!isHead && bottom > edge + 1) || right > innerWidth || part.scrollHeight > part.clientHeight + 2;
          })
          .map((part) => part.textContent);
      });
    for (const sizeName of ['Cỡ chữ nhỏ', 'Cỡ chữ thường', 'Cỡ chữ lớn']) {
      await page.getByRole('button', { name: sizeName }).click();
      for (const reach of [false, true]) {
        if (reach) await page.getByRole('button', { name: 'Hạ nút thấp' }).click();
        expect(await fits(), `${sizeName}, ${reach}, start`).toEqual([]);
        await land(page).click();
        await ordinary(page).waitFor();
        expect(await fits(), `${sizeName}, ${reach}, priority`).toEqual([]);
        if (reach && size === PORTRAIT) {
          const top = (await ordinary(page).boundingBox())?.y ?? 0;
          expect(top).toBeGreaterThanOrEqual(size.height * 0.47);
        }
        await page.getByRole('button', { name: 'Quay lại' }).click();
        if (!reach) await page.getByRole('button', { name: sizeName }).click();
      }
    }
  });

  it('leave no page with a fault that axe knows: large letters, high contrast', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await page.getByRole('button', { name: 'Cỡ chữ lớn' }).click();
    for (const theme of ['usual', 'contrast']) {
      if (theme === 'contrast') await page.getByRole('button', { name: 'Tương phản' }).click();
      await land(page).click();
      await ordinary(page).waitFor();
      expect(await axe(page), `${theme}, priority`).toEqual([]);
      await page.getByRole('button', { name: 'Người cao tuổi' }).click();
      await number(page).waitFor();
      expect(await axe(page), `${theme}, number`).toEqual([]);
      await page.getByRole('button', { name: 'Tôi đã lấy phiếu' }).click();
    }
    open.hall.closedBecause = 'Chưa đến giờ lấy số. Mời Ông/Bà trở lại lúc 7 giờ 30.';
    await page.reload();
    await page.getByRole('cell', { name: '07:30 - 11:00' }).waitFor();
    expect(await axe(page), 'closed').toEqual([]);
  });

  it('turn the screen to English and to high contrast', async () => {
    const page = await open.window('kiosk', PORTRAIT);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Contrast' }).click();
    await page.getByRole('button', { name: /Collect a result/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
  });
});
