/**
 * `npm run screens`: pictures of every screen, docs/screens/NAME.png, taken in a real Chromium at a demo station of its own.
 * Arguments name the pictures wanted (default all). A new screen is one line of the table below.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { bundle, inProject, node24 } from './paths.mjs';
import { orStop, say, Stop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {object} Screen
 * @property {string} name of the picture
 * @property {string} role of the window
 * @property {string} [screen] the window's screen, where it is not the role's own
 * @property {string} [size] `1366x768`
 * @property {string} [as] whose name is pressed at the sign-in
 * @property {(page: Page) => Promise<void>} [steps] from the first sight to what is to be seen
 */

/** @param {string} part @returns {(page: Page) => Promise<void>} */
const setup = (part) => async (page) => {
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('button', { name: part }).click();
  await page.getByRole('heading', { level: 1, name: part }).waitFor();
};

const IT = { role: 'it', as: 'Đặng Minh Khoa' };

/** @type {readonly Screen[]} */
const SCREENS = [
  { name: 'menu', role: 'it', screen: 'menu' },
  { name: 'kiosk-start', role: 'kiosk', size: '1080x1920' },
  { name: 'board', role: 'board', size: '1920x1080' },
  { name: 'counter-choose', role: 'receiver', as: 'Nguyễn Thị Hồng Hạnh' },
  {
    name: 'counter-free',
    role: 'receiver',
    as: 'Nguyễn Thị Hồng Hạnh',
    steps: async (page) => {
      await page.getByRole('button', { name: /^3/ }).click();
      await page.getByRole('heading', { name: 'Quầy đang trống' }).waitFor();
    },
  },
  { name: 'it-printers', ...IT, steps: setup('Máy in') },
  { name: 'it-scanner', ...IT, steps: setup('Máy quét') },
  { name: 'it-devices', ...IT, steps: setup('Màn hình, loa') },
  { name: 'it-office', ...IT, steps: setup('Quầy, dãy số, văn phòng') },
  { name: 'it-staff', ...IT, steps: setup('Cán bộ, mã PIN') },
  { name: 'it-calendar', ...IT, steps: setup('Lịch làm việc') },
  { name: 'it-catalogue', ...IT, steps: setup('Thủ tục, giấy tờ') },
  { name: 'it-workbook', ...IT, steps: setup('Nhập từ bảng tính') },
  { name: 'it-history', ...IT, steps: setup('Ai đã sửa gì') },
];

const READY_MS = 90_000;
const STEP_MS = 15_000;

await orStop(async () => {
  await ensureSetUp();
  await ensureBuilt('node');
  await ensureBuilt('renderer');
  const path = findBrowser();
  if (path === null) throw new Stop('no Chromium, Chrome or Edge was found: pictures are taken in a real one');
  const wanted = process.argv.slice(2);
  const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (screens.length === 0) throw new Stop(`no such picture; there are ${SCREENS.map(({ name }) => name).join(', ')}`);

  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-screens-'));
  const station = spawn(node24, [bundle, 'station', '--data', folder, '--demo', '--headless'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: path, ...(process.getuid?.() === 0 && { args: ['--no-sandbox'] }) });
  try {
    const url = await readyUrl(station);
    mkdirSync(inProject('docs', 'screens'), { recursive: true });
    for (const each of screens) await take(browser, url, each);
  } finally {
    await browser.close();
    station.kill();
    await new Promise((resolve) => (station.exitCode === null ? station.once('exit', resolve) : resolve(undefined)));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {import('playwright-core').Browser} browser @param {string} url of the menu @param {Screen} wanted */
async function take(browser, url, { name, role, screen, size = '1366x768', as, steps }) {
  const [width = 1366, height = 768] = size.split('x').map(Number);
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MS);
  try {
    await page.goto(screen === 'menu' ? url : linkOf(url, role));
    if (as !== undefined) await page.getByRole('button', { name: as }).click();
    await page.locator('h1, .now, main').first().waitFor();
    if (steps !== undefined) await steps(page);
    // What the page has asked for has come when nothing moves any more.
    await page.waitForFunction(
      `document.fonts.status === 'loaded' && document.getAnimations().every((each) => each.playState !== 'running')`,
    );
    await page.screenshot({ path: inProject('docs', 'screens', `${name}.png`), animations: 'disabled' });
    say(`docs/screens/${name}.png`);
  } finally {
    await context.close();
  }
}

/** The window of a role, by the token that the menu's link has for it. @param {string} url @param {string} role */
function linkOf(url, role) {
  const [base = '', fragment = ''] = url.split('#');
  return `${base}#role=${role}&token=${new URLSearchParams(fragment).get(role)}`;
}

/** @param {import('node:child_process').ChildProcess} station @returns {Promise<string>} */
function readyUrl(station) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Stop('the demo station did not begin')), READY_MS);
    station.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const line = said.split('\n').find((each) => each.startsWith('{'));
      if (line === undefined || !said.includes('\n')) return;
      clearTimeout(late);
      resolve(JSON.parse(line).url);
    });
    station.once('exit', () => reject(new Stop('the demo station ended')));
  });
}
