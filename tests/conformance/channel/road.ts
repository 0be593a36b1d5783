import { type ChannelClient, openClient } from '#channel/client.ts';
import type { MessagePortLike } from '#channel/port.ts';
import { CHANNEL_VERSION } from '#contract/wire/channel.ts';
import type { Role } from '#contract/rights.ts';
import { type FakeStation, fakeStation } from './fake-station.ts';
import { type RawClient, rawClient } from './raw-client.ts';

/** One way from a window to a station. */
export interface Road {
  /** A new line; rejects while the road is cut. */
  connect(): Promise<MessagePortLike>;
  /** Sends bytes instead of a text over a line that `connect` gave. */
  sendBinary(port: MessagePortLike): void;
  /** All lines break, as when a process dies, and none can be made until `heal`. */
  cut(): void;
  heal(): void;
  close(): Promise<void>;
}

export type OpenRoad = (station: FakeStation) => Promise<Road>;

/** A station behind a road, with clients of every kind; `close` ends what was opened. */
export interface Scene {
  readonly station: FakeStation;
  readonly road: Road;
  raw(): Promise<RawClient>;
  /** A raw client past its welcome. */
  greeted(role: Role): Promise<RawClient>;
  client(role: Role, token?: string): ChannelClient;
  connections(): number;
  /** Every line of this scene stays open and carries nothing any more, in either direction; new ones carry until frozen too. */
  freeze(): void;
  close(): Promise<void>;
}

export async function scene(open: OpenRoad): Promise<Scene> {
  const station = fakeStation();
  const road = await open(station);
  const ends: (() => void)[] = [];
  let connections = 0;
  let commands = 0;

  const frozen = new Set<MessagePortLike>();
  const lines = new Set<MessagePortLike>();
  const connect = async (): Promise<MessagePortLike> => {
    const port = await road.connect();
    connections += 1;
    lines.add(port);
    ends.push(() => port.close());
    const carries = (): boolean => !frozen.has(port);
    return {
      ...port,
      send: (text) => carries() && port.send(text),
      onMessage: (listener) => port.onMessage((text) => carries() && listener(text)),
      onClose: (listener) => port.onClose(() => carries() && listener()),
      close: () => carries() && port.close(),
    };
  };
  const raw = async (): Promise<RawClient> => rawClient(await connect());

  return {
    station,
    road,
    raw,
    connections: () => connections,
    freeze: () => {
      for (const port of lines) frozen.add(port);
    },
    greeted: async (role) => {
      const client = await raw();
      client.send({ type: 'hello', version: CHANNEL_VERSION, token: station.tokens.forRole(role) });
      await client.next('welcome');
      return client;
    },
    client: (role, token = station.tokens.forRole(role)) => {
      const client = openClient({
        connect,
        token,
        role,
        timers: station.timers,
        now: station.timers.now,
        newCommandId: () => `made-${++commands}`,
      });
      ends.push(() => client.close());
      return client;
    },
    close: async () => {
      for (const end of ends) end();
      await road.close();
    },
  };
}
