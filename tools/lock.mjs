/** One process at a time for a piece of work (installing, building), over a file that names who holds it. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from './paths.mjs';
import { say } from './say.mjs';

/** A holder touches its file every second; one that has not for this long was stopped, or its pid belongs to another by now. */
const staleAfterMs = 30_000;

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const path = inProject('.cache', `${name}.lock`);
  mkdirSync(inProject('.cache'), { recursive: true });
  await acquire(path, name);
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 1000);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} path @param {string} name */
async function acquire(path, name) {
  const began = Date.now();
  let isTold = false;
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder !== null && !isAlive(holder, path)) {
      takeOver(path, holder);
      continue;
    }
    if (!isTold && Date.now() - began > 2000) {
      say(`waiting for process ${holder ?? '?'}, which is at the same work (${name})`);
      isTold = true;
    }
    await wait(50);
  }
}

/** @param {string} path @returns {string | null} null while its holder has made the file but not yet written its name, or just ended */
function holderOf(path) {
  try {
    return readFileSync(path, 'utf8') || null;
  } catch {
    return null;
  }
}

/** @param {string} pid @param {string} path */
function isAlive(pid, path) {
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // EPERM: alive, but of another user.
    if (codeOf(error) === 'ESRCH') return false;
  }
  try {
    return Date.now() - statSync(path).mtimeMs < staleAfterMs;
  } catch {
    return true;
  }
}

/** Moving the file aside succeeds for one process only; what was moved is looked at again, lest it be a new holder's. @param {string} path @param {string} holder */
function takeOver(path, holder) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') === holder) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
