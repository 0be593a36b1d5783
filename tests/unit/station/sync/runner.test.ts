import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncState } from '#contract/operations/station.ts';
import { type StationMessage, stationMessage, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { LinkListener } from '#core/ports/central-client.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { type RunningSync, startSync } from '#station/sync/runner.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { type MemoryStore, memoryStore } from '#tests/unit/core/sync/memory-store.ts';
import { type VirtualTimers, virtualTimers } from './virtual-timers.ts';

const v = SYNC_VERSION;
const central = '0123456789ABCDEF';

let timers: VirtualTimers;
let journal: ReturnType<typeof syntheticJournal>;
let store: MemoryStore;
let saves: number;
let states: SyncState[];
let sync: RunningSync;
let listener: LinkListener | null;
let links: number;
let sent: StationMessage[];
let centralClock: number[];

beforeEach(() => {
  timers = virtualTimers();
  journal = syntheticJournal();
  const own = memoryStore(journal);
  saves = 0;
  states = [];
  sent = [];
  centralClock = [];
  links = 0;
  listener = null;
  store = Object.assign(Object.create(own), {
    save(...kept: Parameters<typeof own.save>) {
      saves += 1;
      own.save(...kept);
    },
  });
  sync = startSync({
    store,
    keys: newStationKey(),
    centralUrl: 'http://127.0.0.1:1',
    timers,
    random: () => 0,
    now: timers.now,
    onState: (state) => states.push(state),
    onCentralClock: (at) => centralClock.push(at),
    client: {
      connect(own) {
        listener = own;
        links += 1;
        return { send: (text) => sent.push(stationMessage.parse(JSON.parse(text))), close: () => {} };
      },
    },
  });
});

const hear = (message: unknown): void => listener?.onText(JSON.stringify(message));
const saved = () => JSON.parse(store.saved?.state ?? '{}');

function open(): void {
  hear({ v, kind: 'challenge', central, nonce: 'ab'.repeat(32) });
  hear({ v, kind: 'welcome', central, heads: [], place: 0, now: 0 });
}

describe('the clock of central', () => {
  it('is heard at each contact, and from no one that has not let this station in', () => {
    hear({ v, kind: 'welcome', central, heads: [], place: 0, now: 4_000 });
    expect(centralClock).toEqual([]);
    timers.pass(60_000);
    hear({ v, kind: 'challenge', central, nonce: 'ab'.repeat(32) });
    hear({ v, kind: 'welcome', central, heads: [], place: 0, now: 5_000 });
    expect(centralClock).toEqual([5_000]);
  });
});

describe('what is shown', () => {
  it('since when it is cut off, how much waits, and none of it once all is acknowledged', () => {
    const began = timers.now();
    expect(states).toEqual([{ enrolled: true, connected: false, since: began, pending: 1, lastAcked: 0, notUnderstood: 0, reason: null }]);
    open();
    hear({ v, kind: 'ack', epoch: journal.head().epoch, seq: 1, place: 1 });
    expect(sync.state()).toEqual({
      enrolled: true,
      connected: true,
      since: null,
      pending: 0,
      lastAcked: 1,
      notUnderstood: 0,
      reason: null,
    });
    timers.pass(60_000);
    listener?.onEnd('closed');
    journal.add(2);
    expect(sync.state()).toMatchObject({ connected: false, since: began + 60_000, pending: 2, reason: 'Mất nối với máy chủ trung tâm.' });
  });

  it('only when it has changed', () => {
    const before = states.length;
    for (let i = 0; i < 5; i++) listener?.onEnd('unreachable');
    expect(states.length).toBe(before + 1);
  });
});

describe('poke', () => {
  it('does nothing in the turn in which an act is committed, and a burst is one batch', () => {
    open();
    hear({ v, kind: 'ack', epoch: journal.head().epoch, seq: 1, place: 1 });
    sent.length = 0;
    for (let i = 0; i < 20; i++) {
      journal.add();
      sync.poke();
    }
    expect(sent).toEqual([]);
    timers.pass(0);
    expect(sent).toMatchObject([{ kind: 'push', waiting: 0 }]);
    expect(sent[0]?.kind === 'push' && sent[0].acts.length).toBe(20);
  });
});

describe('what is written beside the journal', () => {
  it('is written at once when the connection comes or goes, at most once a second for acknowledgements, and as a heartbeat', () => {
    open();
    hear({ v, kind: 'ack', epoch: journal.head().epoch, seq: 1, place: 1 });
    expect(saved()).toMatchObject({ connected: true, at: timers.now() });
    timers.pass(1_000);
    const before = saves;
    for (let i = 0; i < 50; i++) {
      journal.add();
      sync.poke();
      timers.pass(10);
      hear({ v, kind: 'ack', epoch: journal.head().epoch, seq: journal.head().seq, place: 1 });
    }
    timers.pass(1_000);
    expect(saves - before).toBeLessThanOrEqual(2);
    expect(store.saved?.cursor.acked).toEqual({ epoch: journal.head().epoch, seq: 51 });
    expect(saved()).toMatchObject({ pending: 0, lastAcked: 51 });
    const quiet = saves;
    timers.pass(40_000);
    expect(saves - quiet).toBe(10);
    expect(timers.now() - saved().at).toBeLessThanOrEqual(4_000);
    listener?.onEnd('closed');
    expect(saved()).toMatchObject({ connected: false });
  });

  it('says that it is not connected after the stop, and nothing goes on', () => {
    open();
    sync.stop();
    expect(saved()).toMatchObject({ connected: false, since: timers.now() });
    const [before, told] = [saves, states.length];
    sync.poke();
    timers.pass(600_000);
    expect([saves, states.length, links]).toEqual([before, told, 1]);
  });
});

describe('what is no message', () => {
  it.each(['', 'x', '[]', '{"v":1}', '{"v":1,"kind":"dance"}', '{"v":1,"kind":"welcome"}'])(
    '%j ends the connection, and another is made later',
    (text) => {
      open();
      listener?.onText(text);
      expect(sync.state()).toMatchObject({ connected: false, reason: 'Máy chủ trung tâm và máy này chưa hiểu nhau. Cần báo kỹ thuật.' });
      timers.pass(15_000);
      expect(links).toBe(2);
    },
  );

  it('of a newer version it says that this program is too old', () => {
    hear({ v: 2, kind: 'challenge', something: 'else' });
    expect(sync.state().reason).toContain('Cần nâng cấp chương trình trên máy này');
  });

  it('of an earlier connection is not heard', () => {
    const first = listener;
    first?.onEnd('closed');
    timers.pass(15_000);
    expect(links).toBe(2);
    first?.onText('rubbish');
    first?.onEnd('closed');
    open();
    expect(sent.map(({ kind }) => kind)).toEqual(['hello', 'pull', 'push']);
  });
});
