import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Act, type Entry, entry } from '#contract/entry/entry.ts';
import { officeId } from '#contract/ids.ts';
import { type CentralMessage, centralMessage, type EpochHead, helloBytes, SYNC_VERSION } from '#contract/wire/sync.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { openPostgresStore } from '#central/store/postgres-store.ts';
import type { CentralStore } from '#central/ports.ts';
import { verifyAll } from '#central/verify/verify-all.ts';
import { type EmbeddedForTests, embeddedForTests } from '#tests/conformance/central-store/embedded-for-tests.ts';
import { sha256, syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { type LocalCentral, localCentral } from './local-central.ts';

const office = officeId.parse('demo');
const v = SYNC_VERSION;
const key = newStationKey();
const journal = syntheticJournal(undefined, office);
for (let i = 0; i < 12; i++) journal.add(2, { withPart: true });

let server: EmbeddedForTests;
let store: CentralStore;
let central: LocalCentral;
beforeAll(async () => {
  server = await embeddedForTests();
  store = await openPostgresStore(server.connection, Date.now());
  central = await localCentral({ store });
  await store.addEnrolCode({ codeHash: 'x', office, role: 'full', expiresAt: Number.MAX_SAFE_INTEGER });
  await store.enrol('x', { code: '', publicKey: key.publicKey }, journal.station, Date.now());
});
afterAll(async () => {
  await central.close();
  await store.close();
  await server.close();
});

/** Says hello and one push over a socket; the answer, or what else ends the connection. */
function pushed(acts: unknown, head: EpochHead = journal.head()): Promise<CentralMessage | 'closed'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${central.url.replace('http', 'ws')}/sync`);
    socket.on('close', () => resolve('closed'));
    socket.on('message', (data) => {
      const message = centralMessage.parse(JSON.parse(String(data)));
      if (message.kind === 'challenge') {
        const { station } = journal;
        const said = {
          v,
          kind: 'hello',
          station,
          office,
          purpose: 'demo',
          role: 'full',
          head,
          central: null,
          place: 0,
          waiting: 0,
        } as const;
        const signed = { ...said, nonce: message.nonce };
        socket.send(JSON.stringify({ ...signed, signature: key.sign(helloBytes(signed, message.central)) }));
      } else if (message.kind === 'welcome') socket.send(JSON.stringify({ v, kind: 'push', acts, waiting: 0 }));
      else {
        resolve(message);
        socket.close();
      }
    });
  });
}

const changed = (acts: readonly Act[], seq: number, column: string, value: unknown): unknown =>
  acts.map((act) => ({ ...act, entries: act.entries.map((one) => (one.seq === seq ? { ...one, [column]: value } : one)) }));

function othersOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, 0, String(value), null];
  if (typeof value === 'boolean') return [!value, null];
  if (value === null) return ['', 'x', '2026-11-24'];
  const text = String(value);
  return [
    `${text} `,
    text.slice(1),
    text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase(),
    `${text.slice(0, -1)}\ud800`,
    null,
  ];
}

it('every change of every column is refused from the wire, the truth is taken, and taken again it is acknowledged', async () => {
  const before = await store.counts();
  const truth = journal.acts;
  for (const column of Object.keys(entry.shape)) {
    for (const seq of [1, 6, 25]) {
      const own = truth.flatMap((act) => act.entries).find((one) => one.seq === seq)?.[column as keyof Entry];
      for (const other of othersOf(own).filter((value) => value !== own)) {
        const answer = await pushed(changed(truth, seq, column, other));
        expect({ column, seq, other, kind: answer === 'closed' ? answer : answer.kind }).toMatchObject({
          kind: expect.stringMatching(/^(broken|gap|refused)$/),
        });
      }
    }
  }
  expect(await store.counts()).toEqual(before);
  expect((await store.stations())[0]?.fault).toBeTruthy();

  expect(await pushed(truth.slice(2))).toEqual({ v, kind: 'gap', epoch: journal.head().epoch, expected: 1 });
  expect(await pushed([truth[0], { ...truth[1], entries: truth[1]?.entries.slice(0, 1) }])).toMatchObject({
    kind: 'broken',
    fault: 'tornAct',
    seq: 2,
  });
  const ack = { v, kind: 'ack', epoch: journal.head().epoch, seq: 25, place: 25 };
  expect(await pushed(truth)).toEqual(ack);
  expect(await pushed(truth)).toEqual(ack);
  expect(await pushed(truth.slice(4, 6))).toEqual(ack);
  expect((await store.stations())[0]?.fault).toBeNull();
  expect(await store.snapshot((snapshot) => verifyAll(snapshot, sha256))).toMatchObject({ ok: true, entries: 25 });
}, 120_000);

it('another branch under keys that are kept is a fork, named, whether pushed or said in the hello', async () => {
  const { epoch } = journal.head();
  const branch = syntheticJournal(journal.station, office, 'demo', 0, epoch);
  for (let i = 0; i < 3; i++) branch.add(2);
  const fork = { v, kind: 'fork', station: journal.station, epoch };
  expect(await pushed(branch.acts)).toEqual({ ...fork, seq: 2 });
  expect((await store.stations())[0]?.fault).toContain('hai nhánh');
  expect(await pushed([], branch.head())).toEqual({ ...fork, seq: 7 });
  expect(await pushed(journal.acts)).toMatchObject({ kind: 'ack', seq: 25 });
});

it('what nobody knows is kept as it is', async () => {
  const strange = [journal.add(1, { payload: 'no JSON at all \\u0000 \u0001' }), journal.add(1, { payload: '' })];
  expect(await pushed(strange)).toMatchObject({ kind: 'ack', seq: 27 });
  const page = await store.actsAfter(office, 25, 'ZZZZZZZZ' as never, true);
  expect(page.acts).toEqual(strange);
});

it('a page that a browser here shows can not connect', async () => {
  const answer = await new Promise((resolve) => {
    const socket = new WebSocket(`${central.url.replace('http', 'ws')}/sync`, { origin: 'https://evil.example' });
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.on('open', () => resolve('open'));
    socket.on('error', () => {});
  });
  expect(answer).toBe(403);
});
