import { randomUUID } from 'node:crypto';
import { type ChannelClient, openClient } from '#channel/client.ts';
import { ROLES, type Role } from '#contract/rights.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { connectWebSocket } from '#station/web/websocket-port.ts';
import type { Io } from './command.ts';

/** A station that is started again comes back within this; a script does not wait for ever. */
const GIVE_UP_MS = 10_000;

export interface LineOptions {
  readonly url: string;
  readonly token: string;
  readonly role: Role;
}

/** The arguments of every command that speaks to a station. */
export const LINE_ARGUMENTS = { url: { type: 'string' }, token: { type: 'string' }, role: { type: 'string' } } as const;

export const LINE_HELP = `  --url WS        wsUrl of the station's ready line, such as ws://127.0.0.1:4000/channel
  --token T       token of the ready line
  --role R        ${ROLES.join(' | ')}; without it: it`;

/** What was meant, or what is wrong with the usage. */
export function readLineOptions(values: {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly role?: string | undefined;
}): LineOptions | string {
  const { url, token, role: named = 'it' } = values;
  if (url === undefined || token === undefined) return '--url and --token are needed: the station prints both when it is ready';
  const address = URL.parse(url);
  if (address === null || !['ws:', 'wss:'].includes(address.protocol))
    return '--url needs the address of a channel, such as ws://127.0.0.1:4000/channel';
  const role = ROLES.find((known) => known === named);
  if (role === undefined) return `--role needs one of ${ROLES.join(', ')}`;
  return { url, token, role };
}

/**
 * Opens a line, uses it, and says goodbye.
 *
 * @param use gives the exit code
 * @returns 1, with a sentence on stderr, where no station answers or it stays away
 */
export async function withStation(
  { url, token, role }: LineOptions,
  io: Io,
  use: (client: ChannelClient, io: Io) => Promise<number>,
): Promise<number> {
  const timers = nodeTimers();
  const client = openClient({
    connect: () => connectWebSocket(url),
    token,
    role,
    timers,
    newCommandId: randomUUID,
    now: Date.now,
  });
  let stopWaiting = (): void => {};
  // What the closed client still answers after the sentence would only say it again.
  let isOver = false;
  const untilOver: Io = { ...io, out: (line) => isOver || io.out(line), err: (line) => isOver || io.err(line) };
  const away = new Promise<number>((resolve) => {
    let wasOpen = false;
    const giveUp = (sentence: string): void => {
      io.err(sentence);
      isOver = true;
      resolve(1);
    };
    client.onConnection(({ state }) => {
      stopWaiting();
      if (state === 'open') wasOpen = true;
      if (state !== 'cutOff') return;
      if (!wasOpen) giveUp(`Không nối được với máy trạm ở ${url}. Xem máy trạm có đang chạy không, và địa chỉ có đúng không.`);
      else stopWaiting = timers.after(GIVE_UP_MS, () => giveUp('Máy trạm đã mất nối và không trở lại. Chưa rõ việc đã được ghi hay chưa.'));
    });
  });
  try {
    return await Promise.race([use(client, untilOver), away]);
  } finally {
    stopWaiting();
    client.close();
  }
}
