import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { copyFolder } from '#station/copy/copy-note.ts';
import { verifyFolder } from '#station/inspect.ts';
import { databasePath } from '#station/paths.ts';
import { type AtWork, atWork, motcua, newFolder } from '#tests/integration/station/support/office-at-work.ts';

let top: string;
let dir: string;
let place: string;
const former = process.env.MOTCUA_MACHINE_DIR;
beforeEach(() => {
  top = newFolder();
  dir = join(top, 'data');
  place = join(top, 'usb');
  mkdirSync(place);
  process.env.MOTCUA_MACHINE_DIR = join(top, 'machine');
});
afterEach(() => {
  process.env.MOTCUA_MACHINE_DIR = former;
  rmSync(top, { recursive: true, force: true });
});

const made = z.object({ station: z.string(), seq: z.number(), entries: z.number(), whole: z.boolean() });
const copyNow = async () => {
  const { code, out, err } = await motcua('copy', '--data', dir, '--to', place);
  if (code !== 0) throw new Error(err.join('\n'));
  return made.parse(JSON.parse(out.at(-1) ?? ''));
};
const take = async (work: AtWork): Promise<string> =>
  String((await (await work.window('kiosk')).need('ticket.take', { series: 'A' })).number);

it('a copy is made beside a station at work, grows by what is new, and verifies by itself', async () => {
  const work = await atWork(dir, true);
  try {
    expect(await copyNow()).toMatchObject({ whole: true });
    await take(work);
    const second = await copyNow();
    expect(second).toMatchObject({ whole: false });
    expect(second.entries).toBeGreaterThan(0);
    expect(second.entries).toBeLessThan(10);
    const folder = copyFolder(place, second.station);
    expect(verifyFolder(folder)).toMatchObject({ ok: true });
    // Another station's work goes on, the copy stays as it is: it is no fault that it is older.
    await take(work);
    expect(verifyFolder(folder)).toMatchObject({ ok: true });
    // Cut behind the back of its note, it is one.
    const bytes = readFileSync(databasePath(folder));
    bytes.fill(0x5a, Math.floor(bytes.length / 4), bytes.length - 100);
    writeFileSync(databasePath(folder), bytes);
    expect(verifyFolder(folder)).toMatchObject({ ok: false });
    // What can not be read any more is made anew.
    expect(await copyNow()).toMatchObject({ whole: true });
    expect(verifyFolder(folder)).toMatchObject({ ok: true });
  } finally {
    await work.station.stop();
  }
});

it('while no place is set that is a warning; set, the first copy is made at once, in a thread of its own', async () => {
  const work = await atWork(dir, true);
  try {
    const it = await work.window('it', 'khoa');
    expect((await it.need('station.status', {})).copies).toMatchObject({ place: null, warning: expect.stringMatching(/bản sao/) });
    expect(await it.refused('copy.setPlace', { place: join(top, 'away') })).toBe('placeAway');
    expect(await it.refused('copy.setPlace', { place: dir })).toBe('sameFolder');
    await it.need('copy.setPlace', { place });
    await expect
      .poll(async () => (await it.need('station.status', {})).copies, { timeout: 60_000 })
      .toMatchObject({ place, warning: null, last: expect.any(Number) });
  } finally {
    await work.station.stop();
  }
});

it('a lost database is put back from the copy: what is missing is said, its numbers are passed over, the damaged file is kept', async () => {
  const work = await atWork(dir, true);
  await take(work);
  await copyNow();
  await take(work);
  await work.station.stop();
  writeFileSync(databasePath(dir), '');

  const { code, out, err } = await motcua('restore', '--data', dir, '--from', place);
  expect(err.join('\n')).toMatch(/khôi phục/i);
  expect(code).toBe(0);
  const restored = z.object({ missing: z.number(), tail: z.number(), setAside: z.string() }).parse(JSON.parse(out.at(-1) ?? ''));
  expect(restored.missing).toBeGreaterThan(0);
  expect(existsSync(databasePath(restored.setAside))).toBe(true);
  expect(dirname(restored.setAside)).toBe(dirname(dir));
  expect(verifyFolder(dir)).toMatchObject({ ok: true });
  const again = await atWork(dir, true);
  const status = await (await again.window('it')).need('station.status', {});
  expect(status.readOnly).toBeNull();
  expect(await take(again)).toBe('A100');
  await again.station.stop();
});

it('what the former database still holds behind the copy is taken in: then nothing is missing and numbers go on', async () => {
  const work = await atWork(dir, true);
  await copyNow();
  const last = Number((await take(work)).slice(1));
  await work.station.stop();
  const { out } = await motcua('restore', '--data', dir, '--from', place);
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ missing: 0 });
  const again = await atWork(dir, true);
  expect(Number((await take(again)).slice(1))).toBe(last + 1);
  await again.station.stop();
});

it('an older database in place knows by the copy that it is one; a copy with more in it is never overwritten', async () => {
  const work = await atWork(dir, true);
  await (await work.window('it', 'khoa')).need('copy.setPlace', { place });
  await expect
    .poll(async () => (await (await work.window('it')).need('station.status', {})).copies, { timeout: 60_000 })
    .toMatchObject({ last: expect.any(Number) });
  await work.station.stop();
  const older = readFileSync(databasePath(dir));
  const later = await atWork(dir, true);
  await take(later);
  await copyNow();
  await later.station.stop();
  rmSync(join(top, 'machine'), { recursive: true });
  writeFileSync(databasePath(dir), older);
  for (const end of ['-wal', '-shm']) rmSync(`${databasePath(dir)}${end}`, { force: true });
  await expect(copyNow()).rejects.toThrow(/nhiều việc hơn/);
  const back = await atWork(dir, true);
  expect((await (await back.window('it')).need('station.status', {})).readOnly).toMatchObject({ reason: 'behindCopy' });
  await back.station.stop();
});

it('nothing that verifies, nothing restored: the database stays as it is', async () => {
  const work = await atWork(dir, true);
  await work.station.stop();
  const before = readFileSync(databasePath(dir));
  expect((await motcua('restore', '--data', dir, '--from', place)).code).toBe(1);
  expect(readFileSync(databasePath(dir)).equals(before)).toBe(true);
});
