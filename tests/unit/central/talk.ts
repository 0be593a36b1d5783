import { setImmediate as turn } from 'node:timers/promises';
import type { OfficeId } from '#contract/ids.ts';
import { type CentralMessage, centralMessage, type Hello, helloBytes, type StationMessage, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { CentralStore } from '#central/ports.ts';
import { type Connection, openConnection } from '#central/sync/connection.ts';
import { type Hall, openHall } from '#central/sync/hall.ts';
import { isSignedBy, newStationKey } from '#native/keys/station-key.ts';
import { memoryCentralStore } from '#tests/conformance/central-store/memory-store.ts';
import { OFFICE, sha256, type SyntheticJournal, syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';

export const CENTRAL = '0123456789ABCDEF';
const NONCE = '5e'.repeat(32);

export interface Enrolled {
  readonly journal: SyntheticJournal;
  readonly key: ReturnType<typeof newStationKey>;
}

export interface Desk {
  readonly store: CentralStore;
  readonly hall: Hall;
  enrolled(role?: 'full' | 'board'): Promise<Enrolled>;
  connect(): Talk;
  readonly faults: unknown[];
}

/** A hello, signed as it stands. */
export function helloOf({ journal, key }: Enrolled, office: OfficeId = OFFICE, changes: Partial<Hello> = {}): Hello {
  const said: Omit<Hello, 'signature'> = {
    v: SYNC_VERSION,
    kind: 'hello',
    station: journal.station,
    office,
    purpose: 'demo',
    role: 'full',
    head: journal.head(),
    central: CENTRAL,
    place: 0,
    waiting: 0,
    nonce: NONCE,
    ...changes,
  };
  return { ...said, signature: key.sign(helloBytes(said, CENTRAL)) };
}

/** One connection as a station hears it. */
export interface Talk {
  readonly heard: CentralMessage[];
  readonly isClosed: boolean;
  say(message: StationMessage | unknown): Promise<void>;
  greet(who: Enrolled, changes?: Partial<Hello>): Promise<void>;
  readonly connection: Connection;
  last(): CentralMessage | undefined;
}

/** A central without sockets: what is said is heard some turns later. @param change puts something between it and its store */
export async function openDesk(change: (store: CentralStore) => CentralStore = (store) => store, office: OfficeId = OFFICE): Promise<Desk> {
  const own = memoryCentralStore(CENTRAL);
  const store = change(own);
  const hall = openHall();
  const faults: unknown[] = [];
  let codes = 0;
  await own.addOffice(
    { office, name: 'Thử', purpose: 'demo', reference: { office: '', staff: '', calendar: '', catalogue: '' }, verifiers: [] },
    0,
  );

  return {
    store,
    hall,
    faults,
    async enrolled(role = 'full') {
      const [journal, key] = [syntheticJournal(undefined, office), newStationKey()];
      codes += 1;
      await own.addEnrolCode({ codeHash: `${codes}`, office, role, expiresAt: 1 });
      await own.enrol(`${codes}`, { code: '', publicKey: key.publicKey }, journal.station, 0);
      return { journal, key };
    },
    connect() {
      const heard: CentralMessage[] = [];
      let isClosed = false;
      const connection = openConnection(
        {
          store,
          now: () => 1_795_000_000_000,
          sha256,
          isSignedBy,
          centralId: CENTRAL,
          newNonce: () => NONCE,
          hall,
          onWelcome: () => {},
          onAnswer: () => {},
          onFault: (fault) => faults.push(fault),
        },
        {
          send: (text) => heard.push(centralMessage.parse(JSON.parse(text))),
          close: () => {
            isClosed = true;
          },
        },
      );
      const talk: Talk = {
        heard,
        connection,
        get isClosed() {
          return isClosed;
        },
        async say(message) {
          connection.heard(typeof message === 'string' ? message : JSON.stringify(message));
          for (let i = 0; i < 5; i++) await turn();
        },
        greet: (who, changes = {}) => talk.say({ ...helloOf(who, office, changes), ...changes }),
        last: () => heard.at(-1),
      };
      return talk;
    },
  };
}
