/** `npm start`: installs, builds, and opens the demo office in the best window that this machine has. */
import { spawn } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { electronBinary } from './electron.mjs';
import { bundle, compileCache, inProject, node24, root } from './paths.mjs';
import { orStop, say, Stop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

const data = inProject('.motcua', 'demo');
const isRoot = process.getuid?.() === 0;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** All that was started, so that one Ctrl-C ends it. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let isEnding = false;

await orStop(async () => {
  await ensureSetUp();
  await Promise.all([ensureBuilt('node'), ensureBuilt('renderer')]);
  const electron = await electronBinary();

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void endAll());
  endWithNpm();
  if ('path' in electron && hasDisplay && (await ranInElectron(electron.path))) return;
  const notElectron = 'why' in electron ? electron.why : hasDisplay ? 'it ended at once' : 'there is no display';
  await runInBrowser(`Electron: ${notElectron}`);
});

/** @param {string} path @returns {Promise<boolean>} false when it ended before anyone could have used it */
async function ranInElectron(path) {
  say(`window: Electron (${path})`);
  const began = Date.now();
  const code = await ended(start(path, [...(isRoot ? ['--no-sandbox'] : []), root, `--data=${data}`, '--demo'], 'inherit'));
  return code === 0 || isEnding || Date.now() - began > 10_000;
}

/** @param {string} notElectron why the first choice is not taken */
async function runInBrowser(notElectron) {
  const station = start(node24, [bundle, 'station', '--data', data, '--demo', '--headless'], 'pipe');
  const stationEnd = ended(station);
  const { url } = await ready(station, stationEnd);
  const browser = findBrowser();
  if (browser === null || !hasDisplay) {
    const why = browser === null ? 'no Chromium, Chrome or Edge found' : 'there is no display';
    say(`window: none, open the address below in a browser (${notElectron}; Chromium: ${why})`);
  } else {
    say(`window: ${browser} --app (${notElectron})`);
  }
  process.stdout.write(`${url}\n`);
  if (browser !== null && hasDisplay) openWindow(browser, url);
  process.exitCode = await stationEnd;
}

/** @param {string} browser @param {string} url */
function openWindow(browser, url) {
  const flags = [
    `--app=${url}`,
    // A profile of its own: the window closes with us, and no other open browser takes the address over.
    `--user-data-dir=${inProject('.motcua', 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    // The board's chime and voice must sound though nobody has clicked there.
    '--autoplay-policy=no-user-gesture-required',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  const began = Date.now();
  void ended(start(browser, flags, 'ignore')).then((code) => {
    if (isEnding) return;
    if (code === 0 && Date.now() - began > 3000) void endAll();
    else say(`the window of ${browser} ended with ${code}; the office goes on at the address above`);
  });
}

/**
 * The station's one line on stdout.
 *
 * @param {import('node:child_process').ChildProcess} station
 * @param {Promise<number>} stationEnd
 * @returns {Promise<{ url: string }>}
 */
async function ready(station, stationEnd) {
  const slow = setTimeout(() => say('opening the demo office (the first time its data are made by the real operations)'), 2500);
  let text = '';
  try {
    return await new Promise((resolve, reject) => {
      station.stdout?.on('data', (piece) => {
        text += piece;
        const end = text.indexOf('\n');
        if (end >= 0) resolve(JSON.parse(text.slice(0, end)));
      });
      void stationEnd.then((code) => reject(isEnding ? new Stop('ended') : new Stop(`the station ended with ${code} before it was ready`)));
    });
  } finally {
    clearTimeout(slow);
  }
}

/** @param {string} command @param {readonly string[]} args @param {'inherit' | 'pipe' | 'ignore'} stdout */
function start(command, args, stdout) {
  const env = { NODE_COMPILE_CACHE: compileCache, ...process.env };
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', stdout, stdout === 'ignore' ? 'ignore' : 'inherit'] });
  running.add(child);
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function ended(child) {
  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
  });
}

/** npm hands a signal to the shell between us, which dies of it without a word to us: its going is then the word. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || void endAll(), 500).unref();
}

/** Asks all to end; who has not after ten seconds is ended. */
async function endAll() {
  if (isEnding) return;
  isEnding = true;
  for (const child of running) child.kill('SIGTERM');
  const patience = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, 10_000);
  await Promise.all([...running].map(ended));
  clearTimeout(patience);
}
