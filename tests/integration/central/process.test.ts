import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { officeId, stationId } from '#contract/ids.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { startSync } from '#station/sync/runner.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { memoryStore } from '#tests/unit/core/sync/memory-store.ts';
import { type CentralProcess, freePort, mustStart, postgresOf, startCentralProcess } from './central-process.ts';

const office = officeId.parse('demo');
let dir: string;
let port: number;
let central: CentralProcess;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'motcua-central-'));
  port = await freePort();
  central = await mustStart(dir, port);
}, 60_000);
afterAll(async () => {
  await central.terminate();
  rmSync(dir, { recursive: true, force: true });
}, 30_000);

const until = (check: () => void, timeout = 30_000) => vi.waitFor(check, { timeout, interval: 50 });

/** An enrolled station whose journal is in this process: the shipped machine over a real socket. */
async function station() {
  const key = newStationKey();
  const { stationId: id } = await central.enrol(key.publicKey);
  const journal = syntheticJournal(stationId.parse(id), office);
  const store = memoryStore(journal, office);
  const deps = { keys: key, centralUrl: central.ready.url, timers: nodeTimers(), random: () => 0, now: Date.now, onState: () => {} };
  return { journal, store, sync: startSync({ store, ...deps }) };
}

it('killed in the middle and started again: nothing lost, nothing twice, and its PostgreSQL is taken over', async () => {
  const before = await central.verify();
  const [one, two] = [await station(), await station()];
  const postgres = postgresOf(dir);
  const token = central.ready.adminToken;
  for (let kill = 0; kill < 2; kill++) {
    const work = setInterval(() => {
      for (const { journal, sync } of [one, two]) {
        for (let i = 0; i < 10; i++) journal.add(1 + (i % 3), { withPart: i === 0 });
        sync.poke();
      }
    }, 5);
    await until(() => expect(one.sync.state().lastAcked).toBeGreaterThan(200 * (kill + 1)));
    await central.kill();
    await until(() => expect([one, two].map(({ sync }) => sync.state().connected)).toEqual([false, false]), 30_000);
    const waited = one.sync.state().pending;
    await until(() => expect(one.sync.state().pending).toBeGreaterThan(waited));
    clearInterval(work);
    central = await mustStart(dir, port);
    expect(central.ready).toMatchObject({ url: `http://127.0.0.1:${port}`, adminToken: token });
    expect(postgresOf(dir)).toBe(postgres);
    await until(() =>
      expect([one, two].map(({ sync }) => sync.state())).toMatchObject([
        { pending: 0, connected: true },
        { pending: 0, connected: true },
      ]),
    );
  }
  await until(() => {
    expect(one.store.taken).toHaveLength(two.journal.acts.length);
    expect(two.store.taken).toHaveLength(one.journal.acts.length);
  });
  expect(one.store.taken).toEqual(two.journal.acts);
  expect(two.store.taken).toEqual(one.journal.acts);
  const answer = await central.verify();
  expect(answer.faults).toEqual([]);
  expect(answer.entries - before.entries).toBe(one.journal.head().seq + two.journal.head().seq);
  for (const { sync } of [one, two]) sync.stop();
}, 120_000);

it('killed together with its PostgreSQL: what was acknowledged is there', async () => {
  const one = await station();
  for (let i = 0; i < 50; i++) one.journal.add(2);
  one.sync.poke();
  await until(() => expect(one.sync.state()).toMatchObject({ pending: 0, lastAcked: 101 }));
  const postgres = postgresOf(dir);
  await central.kill();
  if (postgres !== null) process.kill(postgres, 'SIGKILL');
  one.journal.add(2);
  one.sync.poke();
  central = await mustStart(dir, port);
  expect(postgresOf(dir)).not.toBe(postgres);
  await until(() => expect(one.sync.state()).toMatchObject({ pending: 0, lastAcked: 103 }));
  expect(await central.verify()).toMatchObject({ ok: true });
  one.sync.stop();
}, 90_000);

it('is alone on its folder: a second one ends with a sentence, and the first works on', async () => {
  const second = await startCentralProcess(dir, await freePort());
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('Một máy chủ trung tâm khác đang chạy trên thư mục này.') });
  expect(await central.verify()).toMatchObject({ ok: true });
}, 60_000);

it('keeps its secrets to the owner, and stops its PostgreSQL when it is asked to stop', async () => {
  for (const file of ['admin-token', 'postgres-password']) expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
  expect(postgresOf(dir)).not.toBeNull();
  expect(await central.terminate()).toBe(0);
  expect(postgresOf(dir)).toBeNull();
  central = await mustStart(dir, port);
  expect(await central.verify()).toMatchObject({ ok: true });
}, 60_000);
