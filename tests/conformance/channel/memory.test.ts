import { memoryPair } from '#channel/memory-port.ts';
import type { MessagePortLike } from '#channel/port.ts';
import { type LineEvents, portOver } from '#channel/port-over.ts';
import { serveChannel } from '#channel/server.ts';
import { channelConformance } from './suite.ts';

channelConformance('a pair in memory', async (station) => {
  const servers = new Map<MessagePortLike, MessagePortLike>();
  let isCut = false;
  return {
    connect: async () => {
      if (isCut) throw new Error('cut');
      const [ours, theirs] = memoryPair();
      servers.set(ours, theirs);
      serveChannel(theirs, station.host, station);
      return ours;
    },
    // A pair in memory carries only texts: what is tested is the part that all adapters stand on.
    sendBinary: (port) => {
      let line: LineEvents | null = null;
      portOver((events) => {
        line = events;
        return { send: () => {}, close: () => port.close() };
      });
      (line as LineEvents | null)?.received(new Uint8Array([0x7b, 0x7d]));
    },
    cut: () => {
      isCut = true;
      for (const server of servers.values()) server.close();
    },
    heal: () => {
      isCut = false;
    },
    close: async () => {},
  };
});
