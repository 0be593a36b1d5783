import { type ChannelClient, openClient } from '#channel/client.ts';
import type { Role } from '#contract/rights.ts';
import { newCommandId } from './command-id.ts';
import { shell } from './shell.ts';
import { channelUrl, openWebSocket } from './web-socket-port.ts';

/** The window's client: through the desktop shell where there is one, else through a WebSocket to where the page came from. */
export function connectWindow({ token, role }: { readonly token: string; readonly role: Role }): ChannelClient {
  return openClient({
    connect: () => shell()?.connect() ?? openWebSocket(channelUrl(location)),
    token,
    role,
    timers: {
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    newCommandId,
    now: Date.now,
  });
}
