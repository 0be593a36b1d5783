import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeTimers } from '#native/clock/timers.ts';
import { systemRandom } from '#native/random/system-random.ts';
import { programRoot } from '#station/program.ts';
import { startSentence, startStation } from '#station/start-station.ts';
import { serveWeb } from '#station/web/serve-web.ts';
import { authenticateBy, drawTokens } from '#station/web/tokens.ts';
import type { Command, Io } from '../command.ts';

const help = `motcua station --data DIR [--headless] [--port N] [--demo]

Runs the station whose data lie in DIR, until it is ended. When it is ready it prints one JSON line
{"url","wsUrl","token","pid"}; without --port at a free port. --demo makes an office with sample data in an empty folder.`;

export const command: Command = {
  name: 'station',
  summary: 'Run the station of a data folder',
  help,

  async run(args, io) {
    const options = readOptions(args, io);
    if (options === null) return 2;
    const started = await startStation(options.data, options.demo);
    if (!started.ok) {
      io.err(startSentence(started.refusal));
      return 1;
    }
    const station = started.value;
    const report = (fault: unknown): void => io.err(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const tokens = drawTokens(systemRandom);
    const host = { ...station.host, authenticate: authenticateBy(tokens, station.sessions) };
    const web = await serveWeb({
      ...(options.port === undefined ? {} : { port: options.port }),
      rendererDir: join(programRoot, 'dist', 'renderer'),
      tokens,
      host,
      timers: nodeTimers({ unref: true }),
      report,
    });
    io.out(JSON.stringify({ url: web.menuUrl(), wsUrl: web.wsUrl, token: tokens.it, pid: process.pid }));
    await ended();
    await web.close();
    await station.stop();
    return 0;
  },
};

interface Options {
  readonly data: string;
  readonly demo: boolean;
  readonly port: number | undefined;
}

function readOptions(args: readonly string[], io: Io): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, headless: { type: 'boolean' }, port: { type: 'string' }, demo: { type: 'boolean' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (values.data === undefined) throw new Error('--data DIR is missing');
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535))
      throw new Error(`--port: expected 0 to 65535, came ${values.port}`);
    return { data: values.data, demo: values.demo ?? false, port };
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    io.err(help);
    return null;
  }
}

const ended = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
