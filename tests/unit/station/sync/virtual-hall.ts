import { setImmediate as turn } from 'node:timers/promises';
import type { OfficeId } from '#contract/ids.ts';
import type { CentralStore } from '#central/ports.ts';
import { type Connection, openConnection } from '#central/sync/connection.ts';
import { openHall } from '#central/sync/hall.ts';
import type { CentralClient, LinkListener } from '#core/ports/central-client.ts';
import type { Cursor } from '#core/sync/sync-store.ts';
import { isSignedBy, newStationKey } from '#native/keys/station-key.ts';
import { type RunningSync, startSync } from '#station/sync/runner.ts';
import { memoryCentralStore } from '#tests/conformance/central-store/memory-store.ts';
import { OFFICE, sha256, type SyntheticJournal, syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { type MemoryStore, memoryStore } from '#tests/unit/core/sync/memory-store.ts';
import { virtualTimers } from './virtual-timers.ts';

/** One connection: texts arrive a turn of the event loop later, in order, until it is cut. */
interface Pipe {
  cut(): void;
}

/** Stations and a central in one process: the shipped machine, runner and connection, over wires that can be cut and time that is made. */
export function virtualHall(stationCount: number, office: OfficeId = OFFICE) {
  const timers = virtualTimers();
  let life = 0;
  let store = slow(memoryCentralStore(nameOf(life)));
  let hall = openHall();
  let isCentralAway = false;
  const pipes = new Set<Pipe>();
  const faults: unknown[] = [];

  function connect(listener: LinkListener) {
    const toStation = (deliver: () => void): void => void turn().then(() => isOpen && deliver());
    let isOpen = true;
    let connection: Connection | null = null;
    const pipe: Pipe = {
      cut() {
        if (!isOpen) return;
        isOpen = false;
        pipes.delete(pipe);
        connection?.ended();
        listener.onEnd('closed');
      },
    };
    if (isCentralAway) {
      toStation(() => {
        isOpen = false;
        listener.onEnd('unreachable');
      });
    } else {
      pipes.add(pipe);
      connection = openConnection(
        {
          store,
          now: timers.now,
          sha256,
          isSignedBy,
          centralId: nameOf(life),
          newNonce: () => '5e'.repeat(32),
          hall,
          onWelcome: () => {},
          onAnswer: () => {},
          onFault: (fault) => faults.push(fault),
        },
        { send: (text) => toStation(() => listener.onText(text)), close: () => toStation(() => pipe.cut()) },
      );
    }
    return {
      send: (text: string) => void turn().then(() => isOpen && connection?.heard(text)),
      close() {
        isOpen = false;
        pipes.delete(pipe);
        connection?.ended();
      },
    };
  }
  const client: CentralClient = { connect };

  const stations = Array.from({ length: stationCount }, () => newStation(office));
  async function enrolAll(): Promise<void> {
    await store.addOffice(
      { office, name: 'Điểm thử', purpose: 'demo', reference: { office: '', staff: '', calendar: '', catalogue: '' }, verifiers: [] },
      0,
    );
    for (const [i, { journal, key }] of stations.entries()) {
      await store.addEnrolCode({ codeHash: `of ${i}`, office, role: 'full', expiresAt: 1 });
      await store.enrol(`of ${i}`, { code: '', publicKey: key.publicKey }, journal.station, 0);
    }
  }
  const start = (cursor?: Cursor): void => {
    for (const station of stations) startOne(station, cursor);
  };
  function startOne(station: VirtualStation, cursor?: Cursor): void {
    station.sync?.stop();
    if (cursor !== undefined) station.store = memoryStore(station.journal, office, cursor);
    station.sync = startSync({
      store: station.store,
      keys: station.key,
      centralUrl: 'http://central.test',
      timers,
      random: () => 0.5,
      now: timers.now,
      onState: () => {},
      client,
    });
  }

  return {
    timers,
    stations,
    faults,
    enrolAll,
    start,
    startOne,
    get store(): CentralStore {
      return store;
    },
    cut: () => {
      for (const pipe of [...pipes]) pipe.cut();
    },
    /** The process ends; what was under way in its database is done or not. */
    killCentral() {
      isCentralAway = true;
      for (const pipe of [...pipes]) pipe.cut();
      hall = openHall();
    },
    startCentral: () => {
      isCentralAway = false;
    },
    /** Another life of central's database, which knows the stations and holds nothing. */
    async replaceCentral() {
      life += 1;
      for (const pipe of [...pipes]) pipe.cut();
      store = slow(memoryCentralStore(nameOf(life)));
      await enrolAll();
    },
    /** Some turns of the event loop, in which messages travel. */
    async turns(count: number) {
      for (let i = 0; i < count; i++) await turn();
    },
    /** Until everything is where it belongs, or so many seconds have passed. */
    async settle(seconds: number, isDone: () => Promise<boolean>) {
      for (let second = 0; second < seconds; second++) {
        for (let i = 0; i < 40; i++) {
          await turn();
          timers.pass(0);
        }
        if (await isDone()) return true;
        timers.pass(1_000);
      }
      return isDone();
    },
    stop: () => {
      for (const { sync } of stations) sync?.stop();
    },
  };
}

/** Answers of a database come later than they were true: what happens meanwhile must not be missed. */
const slow = (store: CentralStore): CentralStore => ({
  ...store,
  actsAfter: slowly(store.actsAfter),
  append: slowly(store.append),
  heads: slowly(store.heads),
  hashes: slowly(store.hashes),
});

const slowly =
  <A extends unknown[], R>(ask: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    await turn();
    const answer = await ask(...args);
    await turn();
    return answer;
  };

const nameOf = (life: number): string => `${life}`.padStart(16, '0');

export interface VirtualStation {
  readonly journal: SyntheticJournal;
  readonly key: ReturnType<typeof newStationKey>;
  store: MemoryStore;
  sync: RunningSync | null;
}

function newStation(office: OfficeId): VirtualStation {
  const journal = syntheticJournal(undefined, office);
  return { journal, key: newStationKey(), store: memoryStore(journal, office), sync: null };
}
