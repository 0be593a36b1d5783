import { portFromMessagePort } from '#channel/message-port.ts';
import type { MessagePortLike } from '#channel/port.ts';
import { serveChannel } from '#channel/server.ts';
import { channelConformance } from './suite.ts';

// Node's global MessageChannel is that of node:worker_threads.
channelConformance('a MessageChannel of Node', async (station) => {
  const ours = new Map<MessagePortLike, MessagePort>();
  const theirs: MessagePort[] = [];
  let isCut = false;
  const cut = (): void => {
    isCut = true;
    for (const port of theirs) port.close();
  };
  return {
    connect: async () => {
      if (isCut) throw new Error('cut');
      const { port1, port2 } = new MessageChannel();
      theirs.push(port2);
      serveChannel(portFromMessagePort(port2), station.host, station);
      const port = portFromMessagePort(port1);
      ours.set(port, port1);
      return port;
    },
    sendBinary: (port) => ours.get(port)?.postMessage(new Uint8Array([0x7b, 0x7d])),
    cut,
    heal: () => {
      isCut = false;
    },
    close: async () => cut(),
  };
});
