import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWitness } from '#native/files/witness-file.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';
import { verifyFolder } from '#station/inspect.ts';
import { openOffice } from '#station/open-office.ts';
import { databasePath } from '#station/paths.ts';
import { startStation } from '#station/start-station.ts';
import { type AtWork, atWork, newFolder } from '#tests/integration/station/support/office-at-work.ts';

/** Each test is a computer of its own, with its own memory of the databases that worked at it. */
let top: string;
let dir: string;
const former = process.env.MOTCUA_MACHINE_DIR;
beforeEach(() => {
  top = newFolder();
  dir = join(top, 'data');
  process.env.MOTCUA_MACHINE_DIR = join(top, 'machine');
});
afterEach(() => {
  process.env.MOTCUA_MACHINE_DIR = former;
  rmSync(top, { recursive: true, force: true });
});

const stop = (work: AtWork): Promise<void> => work.station.stop();
const digest = (folder = dir): string =>
  createHash('sha256')
    .update(readFileSync(databasePath(folder)))
    .digest('hex');
const put = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
};
const take = async (work: AtWork): Promise<string> =>
  String((await (await work.window('kiosk')).need('ticket.take', { series: 'A' })).number);
const status = async (work: AtWork) => (await work.window('it')).need('station.status', {});

/** A demo at work for a while, and as it was before its last two tickets. */
async function withOlderCopy(): Promise<string> {
  const work = await atWork(dir, true);
  await stop(work);
  const older = join(top, 'older');
  put(dir, older);
  const again = await atWork(dir, true);
  await take(again);
  await take(again);
  await stop(again);
  return older;
}

describe('a folder that worked here last', () => {
  it('is opened without a question, after a kill too: the witness stands at the end of the journal', async () => {
    const work = await atWork(dir, true);
    await take(work);
    const { station, epoch, seq } = await status(work);
    const witness = readWitness(join(top, 'machine'), String(station));
    expect(witness).toMatchObject({ kind: 'known', words: { epoch, seq } });
    expect((await status(work)).readOnly).toBeNull();
    await stop(work);
  });

  it('is open once: a second station on it, or on a copy of it, is refused', async () => {
    const work = await atWork(dir, true);
    put(dir, join(top, 'copy'));
    expect(await startStation(dir, true)).toMatchObject({ ok: false, refusal: { code: 'inUse' } });
    expect(await startStation(join(top, 'copy'), true)).toMatchObject({ ok: false, refusal: { code: 'inUse' } });
    await stop(work);
    const again = await atWork(dir, true);
    await stop(again);
  });

  it('works on where the computer remembers nothing and can not be written to', async () => {
    writeFileSync(join(top, 'file'), '');
    process.env.MOTCUA_MACHINE_DIR = join(top, 'file', 'below');
    const work = await atWork(dir, true);
    await take(work);
    expect(await status(work)).toMatchObject({ readOnly: null, copies: { witness: false } });
    await stop(work);
  });
});

describe('an older copy put back', () => {
  it('is only looked at, not a byte of it written, until an officer has said his word; then work goes on in a new epoch', async () => {
    put(await withOlderCopy(), dir);
    const before = digest();
    const work = await atWork(dir, true);
    const seen = await status(work);
    expect(seen.readOnly).toMatchObject({ reason: 'behindWitness', question: true, missing: expect.any(Number) });
    expect(JSON.stringify(seen.readOnly)).toMatch(/bản sao/);
    const kiosk = await work.window('kiosk');
    expect(await kiosk.refused('ticket.take', { series: 'A' })).toBe('readOnly');
    const officer = await work.window('head', 'thang');
    await officer.need('draft.save', { key: 'x', json: '{}' });
    expect(digest()).toBe(before);

    const gone = await officer.need('copy.restoreHere', { reason: 'ổ đĩa hỏng, đã chép lại bản sao' });
    expect(gone).toMatchObject({ readOnly: null, station: seen.station });
    expect(gone.epoch).not.toBe(seen.epoch);
    // Two numbers that were given are not known here any more: the series goes on at the next hundred.
    expect(await take(work)).toBe('A100');
    expect(await take(work)).toBe('A101');
    await stop(work);
    expect(verifyFolder(dir)).toMatchObject({ ok: true });

    const again = await atWork(dir, true);
    expect(await status(again)).toMatchObject({ readOnly: null, epoch: gone.epoch });
    await stop(again);
  });

  it('does not verify, and its tables are not made anew', async () => {
    put(await withOlderCopy(), dir);
    expect(verifyFolder(dir)).toMatchObject({ ok: false, refusal: { code: 'witness' } });
  });

  it('asks about the papers that had not come out, and prints none of them by itself', async () => {
    const work = await atWork(dir, true);
    const it = await work.window('it', 'khoa');
    await it.need('printer.set', { printer: 'ticket', transport: 'tcp', host: '127.0.0.1', port: 9, profile: 'default' });
    await take(work);
    await stop(work);
    const older = join(top, 'older');
    put(dir, older);
    const later = await atWork(dir, true);
    await take(later);
    await stop(later);

    put(older, dir);
    const back = await atWork(dir, true);
    const head = await back.window('head', 'thang');
    await head.need('copy.restoreHere', { reason: 'thử' });
    const jobs = (await head.need('print.jobs', {})).rows as { state: string; title: string }[];
    expect(jobs[0]).toMatchObject({ state: 'unknown' });
    await stop(back);
  });
});

describe('a copy beside the first', () => {
  it('knows that it is one; the first goes on, and after a word for the copy it is the first that asks', async () => {
    const work = await atWork(dir, true);
    await stop(work);
    const copy = join(top, 'copy');
    put(dir, copy);
    const first = await atWork(dir, true);
    await take(first);
    await stop(first);

    const before = digest(copy);
    const clone = await atWork(copy, true);
    expect((await status(clone)).readOnly).toMatchObject({ reason: 'behindWitness' });
    expect(digest(copy)).toBe(before);
    await (await clone.window('head', 'thang')).need('copy.restoreHere', { reason: 'dùng thư mục này' });
    await stop(clone);

    const again = await atWork(dir, true);
    expect((await status(again)).readOnly).not.toBeNull();
    await stop(again);
  });

  it('moved as it was: nothing is missing, so numbers go on where they were', async () => {
    const work = await atWork(dir, true);
    const last = Number((await take(work)).slice(1));
    await stop(work);
    const moved = join(top, 'moved');
    renameSync(dir, moved);
    expect(verifyFolder(moved)).toMatchObject({ ok: true });
    const there = await atWork(moved, true);
    expect((await status(there)).readOnly).toMatchObject({ reason: 'otherPlace', missing: 0 });
    await (await there.window('head', 'thang')).need('copy.restoreHere', { reason: 'đổi thư mục' });
    expect(Number((await take(there)).slice(1))).toBe(last + 1);
    await stop(there);
  });

  it('on another computer, or where the memory is gone or damaged, asks too', async () => {
    const work = await atWork(dir, true);
    const { station } = await status(work);
    await stop(work);
    const machine = join(top, 'machine');
    const asked = async (): Promise<string | undefined> => {
      const opened = openOffice(dir);
      if (!opened.ok) return opened.refusal.code;
      const reason = opened.value.question()?.reason;
      opened.value.driver.close();
      return reason;
    };
    expect(await asked()).toBeUndefined();
    const file = join(machine, `witness-${String(station)}`);
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      bytes.map((byte) => byte ^ 0x11),
    );
    expect(await asked()).toBe('witnessDamaged');
    rmSync(file);
    expect(await asked()).toBe('witnessGone');
    writeFileSync(file, bytes);
    expect(await asked()).toBeUndefined();
    mkdirSync(join(top, 'other'), { recursive: true });
    process.env.MOTCUA_MACHINE_DIR = join(top, 'other');
    expect(await asked()).toBe('otherComputer');
  });
});

describe('a damaged log', () => {
  /** A database whose acts are still in the log, as a kill leaves it. */
  async function killed(): Promise<string> {
    const work = await atWork(dir, true);
    for (let i = 0; i < 5; i++) await take(work);
    const left = join(top, 'left');
    put(dir, left);
    await stop(work);
    put(left, dir);
    expect(existsSync(`${databasePath(dir)}-wal`)).toBe(true);
    return left;
  }
  const flip = (at: number): void => {
    const path = `${databasePath(dir)}-wal`;
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  it('whole as a kill leaves it, is no question', async () => {
    await killed();
    expect(verifyFolder(dir)).toMatchObject({ ok: true });
    const opened = openOffice(dir);
    expect(opened.ok && opened.value.question()).toBeNull();
    if (opened.ok) opened.value.driver.close();
  });

  it.each([0.1, 0.5, 0.95])('flipped at %d of its length: the loss is named, never silent', async (share) => {
    const left = await killed();
    const size = readFileSync(`${databasePath(left)}-wal`).length;
    flip(Math.floor(size * share));
    expect(verifyFolder(dir)).toMatchObject({ ok: false });
    const opened = openOffice(dir);
    expect(opened.ok && opened.value.question()).toMatchObject({ reason: expect.stringMatching(/behindWitness|walDamaged/) });
    if (opened.ok) opened.value.driver.close();
  });

  it('is found by the scan alone where the witness lags', async () => {
    const left = await killed();
    const size = readFileSync(`${databasePath(left)}-wal`).length;
    const work = openDatabase(databasePath(left), { readOnly: true });
    work.close();
    flip(Math.floor(size / 2));
    // The witness of a power cut: far behind, or gone with it.
    const machine = join(top, 'machine');
    const station = (await import('node:fs')).readdirSync(machine).find((name) => name.startsWith('witness-')) ?? '';
    const slots = readFileSync(join(machine, station));
    slots.fill(0);
    writeFileSync(join(machine, station), slots);
    expect(verifyFolder(dir)).toMatchObject({ ok: false, refusal: { code: 'log' } });
  });
});
