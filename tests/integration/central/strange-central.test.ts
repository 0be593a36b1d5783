import { randomUUID } from 'node:crypto';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer as createTcp, connect, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { SyncState } from '#contract/operations/station.ts';
import { officeId } from '#contract/ids.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { type RunningSync, startSync } from '#station/sync/runner.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { memoryStore } from '#tests/unit/core/sync/memory-store.ts';
import { type LocalCentral, localCentral } from './local-central.ts';

const office = officeId.parse('demo');
const key = newStationKey();
let journal: ReturnType<typeof syntheticJournal>;
let sync: RunningSync | null;
let states: readonly SyncState[];
const closing: (() => void)[] = [];

beforeEach(() => {
  journal = syntheticJournal(undefined, office);
  sync = null;
});
afterEach(() => {
  sync?.stop();
  for (const close of closing.splice(0)) close();
});

function start(centralUrl: string): void {
  const own: SyncState[] = [];
  states = own;
  sync = startSync({
    store: memoryStore(journal, office),
    keys: key,
    centralUrl,
    timers: nodeTimers(),
    random: () => 0,
    now: Date.now,
    onState: (state) => own.push(state),
  });
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    closing.push(() => server.close());
  });

async function enrolledAt(central: LocalCentral): Promise<void> {
  const codeHash = randomUUID();
  await central.store.addEnrolCode({ codeHash, office, role: 'full', expiresAt: Number.MAX_SAFE_INTEGER });
  await central.store.enrol(codeHash, { code: '', publicKey: key.publicKey }, journal.station, 0);
}

const lastState = () => states.at(-1);
const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

it.each([
  [
    'a page',
    async () => listening(createHttp((_, response) => response.setHeader('content-type', 'text/html').end('<html>Xin chào</html>'))),
  ],
  [
    'a page for every upgrade',
    async () => listening(createHttp().on('upgrade', (_, socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>'))),
  ],
  ['a program that speaks no HTTP', async () => listening(createTcp((socket) => socket.end('220 smtp.example ESMTP\r\n')))],
  [
    'another WebSocket',
    async () => {
      const server = createHttp();
      const sockets = new WebSocketServer({ server });
      sockets.on('connection', (socket) => socket.send('{"jsonrpc":"2.0"}'));
      return listening(server);
    },
  ],
])('answered by %s, the station says that this is no central, and goes on trying', async (_, listen) => {
  start(await listen());
  await until(() => expect(lastState()?.reason).toBe('Địa chỉ máy chủ trung tâm trả lời không đúng: có thể là một máy khác.'));
  expect(lastState()).toMatchObject({ connected: false, pending: 1, since: expect.any(Number) });
  journal.add(2);
  sync?.poke();
  await until(() => expect(lastState()).toMatchObject({ connected: false, pending: 3 }));
});

it('away, it is said so; when central comes back everything is sent', async () => {
  const reserved = createTcp();
  const url = await listening(reserved);
  closing.pop();
  await new Promise((resolve) => reserved.close(resolve));
  start(url);
  await until(() => expect(lastState()?.reason).toBe('Chưa liên lạc được máy chủ trung tâm.'));
  const central = await localCentral();
  await enrolledAt(central);
  const relay = createTcp((socket) => relayTo(central.url, socket, 0));
  await new Promise<void>((resolve) => relay.listen(Number(new URL(url).port), '127.0.0.1', resolve));
  await until(() => expect(lastState()).toMatchObject({ connected: true, pending: 0, since: null, reason: null, lastAcked: 1 }));
  expect(central.connected()).toEqual(new Set([journal.station]));
  sync?.stop();
  relay.close();
  await central.close();
});

/** A line that lets each piece through only after a time. */
function relayTo(url: string, socket: Socket, delayMs: number): void {
  const { hostname, port } = new URL(url);
  const other = connect(Number(port), hostname);
  const later = (to: Socket) => (piece: Buffer) => setTimeout(() => to.write(piece), delayMs);
  socket
    .on('data', later(other))
    .on('close', () => other.destroy())
    .on('error', () => {});
  other
    .on('data', later(socket))
    .on('close', () => socket.destroy())
    .on('error', () => {});
}

it('a slow central is waited for, and nobody at the desk waits with it', async () => {
  const central = await localCentral();
  await enrolledAt(central);
  const url = await listening(createTcp((socket) => relayTo(central.url, socket, 400)));
  start(url);
  await until(() => expect(lastState()).toMatchObject({ connected: true, pending: 0 }));
  const began = performance.now();
  for (let i = 0; i < 200; i++) {
    journal.add(1);
    sync?.poke();
  }
  expect(performance.now() - began).toBeLessThan(400);
  await until(() => expect(lastState()).toMatchObject({ pending: 200 }));
  await until(() => expect(lastState()).toMatchObject({ connected: true, pending: 0, lastAcked: 201 }));
  expect((await central.store.heads(journal.station))[0]).toMatchObject({ seq: 201 });
  sync?.stop();
  await central.close();
});

it('a station that central does not know is told to be enrolled', async () => {
  const central = await localCentral();
  start(central.url);
  await until(() => expect(lastState()?.reason).toBe('Máy chủ trung tâm chưa biết máy này. Cần ghi danh lại.'));
  sync?.stop();
  await central.close();
});

it('two that bear one name: the later connection stays', async () => {
  const central = await localCentral();
  await enrolledAt(central);
  start(central.url);
  await until(() => expect(lastState()).toMatchObject({ connected: true, pending: 0 }));
  const first = sync;
  const firstStates = states;
  start(central.url);
  await until(() => expect(lastState()).toMatchObject({ connected: true }));
  await until(() => expect(firstStates.some(({ reason }) => reason === 'Mất nối với máy chủ trung tâm.')).toBe(true));
  first?.stop();
  sync?.stop();
  await central.close();
});
