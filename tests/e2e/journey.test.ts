import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NetworkPrinter, networkPrinter, symbolsOn } from './support/network-printer.ts';
import { folder, forgetFolders, motcua, type Running, start, until } from './support/program.ts';
import { type ScannerLine, scannerLine } from './support/scanner-line.ts';

/**
 * The main job from outside: a number at the kiosk, its paper, the call, the board, the card, the dossier, the receipt, the result,
 * with a station that is killed in the middle and a central that has everything in the end.
 */

const CARD = '001184004217||NGUYỄN THỊ HỒNG VÂN|12031984|Nữ|Số 12 Ngõ Mẫu 3, Phường Ví Dụ, Hà Nội|20062022';
const PIN = '2468';
const data = folder('station');

let central: Running;
let station: Running;
let printer: NetworkPrinter;
let scanner: ScannerLine;
let browser: Browser;

beforeAll(async () => {
  [central, printer, scanner, browser] = await Promise.all([
    start('central', '--data', folder('central'), '--headless', '--demo'),
    networkPrinter(),
    scannerLine('scanner'),
    chromium.launch({ executablePath: process.env.MOTCUA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
  const admin = ['--central', String(central.ready.url), '--admin-token', String(central.ready.adminToken)];
  const { json: given } = await motcua('enrol-code', ...admin, '--office', 'demo');
  const enrolled = await motcua('enrol', '--data', data, '--central', String(central.ready.url), '--code', field(given, 'code'));
  expect(enrolled.code, enrolled.err).toBe(0);
  station = await start('station', '--data', data, '--headless');
  for (const name of ['ticket', 'receipt']) {
    await call('it', 'khoa', 'printer.set', { printer: name, transport: 'tcp', host: '127.0.0.1', port: printer.port, profile: 'default' });
  }
  await call('it', 'khoa', 'scanner.set', { path: scanner.path });
});

afterAll(async () => {
  await browser?.close();
  await station?.stop();
  await central?.stop();
  scanner?.close();
  await printer?.close();
  forgetFolders();
});

const field = (value: unknown, name: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof found !== 'string') throw new Error(`no ${name} in ${JSON.stringify(value)}`);
  return found;
};

async function call(role: string, staff: string, name: string, input: unknown): Promise<unknown> {
  const line = [
    '--url',
    String(station.ready.wsUrl),
    '--token',
    String(station.ready.token),
    '--role',
    role,
    '--staff',
    staff,
    '--pin',
    PIN,
  ];
  const { code, json, err } = await motcua('call', name, JSON.stringify(input), ...line);
  expect(code, `${name}: ${JSON.stringify(json)} ${err}`).toBe(0);
  return json;
}

/** A window of a role, by the token that the menu's link has for it. */
async function windowOf(role: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const menu = new URL(String(station.ready.url));
  const token = new URLSearchParams(menu.hash.slice(1)).get(role);
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(30_000);
  await page.goto(`${menu.origin}/#role=${role}&token=${token}`);
  return page;
}

/** The window of an officer; the counter that he has open already is found again by itself. */
async function counterWindow(isOpen: boolean, heading = 'Quầy đang trống'): Promise<Page> {
  const page = await windowOf('receiver');
  await page.getByRole('button', { name: 'Lê Thu Phương' }).click();
  if (!isOpen) await page.getByRole('button', { name: /^1/ }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
  return page;
}

/** As a person does: when the bar no longer says that the act before is being written. */
async function press(page: Page, key: string): Promise<void> {
  await page.locator(`.keys [aria-keyshortcuts="${key}"]:not([title="Đang ghi việc trước."])`).waitFor();
  await page.keyboard.press(key);
}

/** The symbols of the paper that came out as number `index`. */
async function paper(index: number): Promise<{ format: string; text: string }[]> {
  const out = await until(() => printer.papers()[index] ?? null, `paper ${index + 1}`);
  return symbolsOn(out);
}

it('goes from ticket to result on real devices, and loses nothing when the station is killed', async () => {
  const kiosk = await windowOf('kiosk', { width: 1080, height: 1920 });
  await kiosk.getByRole('button', { name: /Đăng ký đất đai/ }).click();
  await kiosk.getByRole('button', { name: /Lấy số thường/ }).click();
  await kiosk
    .getByText(/^A\s001$/)
    .first()
    .waitFor();
  const [ticketCode] = await paper(0);
  expect(ticketCode?.text).toMatch(/^MC1[0-9A-Z]{26}$/);

  const board = await windowOf('board', { width: 1920, height: 1080 });
  let counter = await counterWindow(false);
  await press(counter, 'F2');
  await counter.getByRole('heading', { name: /Đang gọi A\s001/ }).waitFor();
  await board
    .getByText(/A\s001/)
    .first()
    .waitFor();
  await press(counter, 'F4');
  await counter.getByLabel('Họ và tên').waitFor();

  scanner.scan(CARD);
  await counter.getByText('NGUYỄN THỊ HỒNG VÂN').first().waitFor();
  // Killed while the officer types: what was typed, and the field in which he typed, are there again.
  await counter.getByRole('textbox', { name: 'Điện thoại' }).pressSequentially('0912345678', { delay: 60 });
  await counter.getByText(/Đã lưu nháp/).waitFor();
  await station.kill();
  station = await start('station', '--data', data, '--headless');
  counter = await counterWindow(true, 'A\u00a0001');
  const phone = counter.getByRole('textbox', { name: 'Điện thoại' });
  await phone.waitFor();
  await until(() => phone.evaluate((typed) => typed === document.activeElement), 'the focus where it was');
  expect(await phone.inputValue()).toBe('0912345678');
  await counter.getByRole('combobox', { name: 'Thủ tục' }).fill('tach thua');
  await counter
    .getByRole('option', { name: /Tách thửa/ })
    .first()
    .waitFor();
  await counter.keyboard.press('Enter');
  await counter.getByRole('table').waitFor();
  for (const tick of await counter.locator('tr:not(.skip) input[type=checkbox]').all()) {
    await tick.focus();
    await counter.keyboard.press('Space');
  }
  await counter.locator('.act button:not([aria-disabled="true"])').first().waitFor();
  await press(counter, 'F8');
  await counter.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor();
  const receipt = await paper(1);
  const code = receipt.find(({ format }) => format === 'QRCode')?.text ?? '';
  expect(code).toMatch(/^H26\.99-\d{6}-0001$/);
  expect(receipt.filter(({ format }) => format === 'Code128')).toHaveLength(1);

  await press(counter, 'F9');
  await counter.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();

  await station.kill();
  expect((await motcua('verify', '--data', data)).code).toBe(0);
  station = await start('station', '--data', data, '--headless');

  const again = await counterWindow(true);
  scanner.scan(code);
  await again.getByRole('heading', { name: code }).waitFor();
  await again.getByLabel(/Kệ và ngăn/).fill('A-03');
  await again.keyboard.press('Enter');
  await again.locator('.act button:not([aria-disabled="true"])', { hasText: 'Trả kết quả' }).waitFor();
  await press(again, 'F8');
  await again.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
  const handover = await paper(2);
  expect(handover.map(({ text }) => text)).toContain(code);

  await until(async () => {
    const { json } = await motcua('sync-status', '--data', data);
    return JSON.stringify(json).includes('"pending":0') && JSON.stringify(json).includes('"connected":true');
  }, 'everything to be at central');
  const judged = await motcua('verify', '--central', String(central.ready.url), '--admin-token', String(central.ready.adminToken));
  expect(judged.code, judged.err).toBe(0);
  const own = await motcua('verify', '--data', data);
  expect(own.code).toBe(0);
  expect(Reflect.get(Object(judged.json), 'entries')).toBe(Reflect.get(Object(own.json), 'entries'));
});
