import { serveChannel } from '#channel/server.ts';
import { portFromMessagePortMain } from '#channel/message-port.ts';
import { type FromStation, toStation } from '#contract/wire/shell.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { type ClonePort, type DrawingLine, lineOverPort } from '#native/raster/drawing-line.ts';
import { lineToCome } from '#native/raster/line-to-come.ts';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startSentence, startStation } from './start-station.ts';
import { authenticateLine } from './web/tokens.ts';

/**
 * The station as the desktop shell runs it: a process of its own that opens no port and serves each window over the line that
 * the shell hands it (docs/protocol.md, shell).
 */

/** What the shell's process gives its child, as far as it is used here; Electron's own types are the shell's alone. */
const parentPort = z.object({ postMessage: z.function(), on: z.function() });

type StationPort = Parameters<typeof portFromMessagePortMain>[0] & ClonePort;

interface ParentPort {
  postMessage(message: FromStation): void;
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly StationPort[] }) => void): void;
}

const isParentPort = (value: unknown): value is ParentPort => parentPort.safeParse(value).success;

async function main(): Promise<void> {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(port)) throw new Error('this file is started by the desktop shell; run `motcua station` elsewhere');
  const { values } = parseArgs({ args: process.argv.slice(2), options: { data: { type: 'string' }, demo: { type: 'boolean' } } });
  /** Lines to drawing processes that the shell was asked for, in order. */
  const wanted: ((line: DrawingLine) => void)[] = [];
  const openDrawing = () => {
    const { line, arrived } = lineToCome();
    wanted.push(arrived);
    port.postMessage({ kind: 'drawingWanted' });
    return line;
  };
  const started = await startStation(values.data ?? '.', values.demo ?? false, openDrawing);
  if (!started.ok) return port.postMessage({ kind: 'cannotStart', message: startSentence(started.refusal) });
  const station = started.value;
  const timers = nodeTimers({ unref: true });
  const report = (fault: unknown): void => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  };

  port.on('message', ({ data, ports: [line] }) => {
    const message = toStation.safeParse(data);
    if (!message.success) return report(message.error);
    if (message.data.kind === 'stop') return void station.stop().then(() => process.exit(0), report);
    if (line === undefined) return report(new Error('the shell sent no line'));
    if (message.data.kind === 'drawing') return wanted.shift()?.(lineOverPort(line));
    serveChannel(
      portFromMessagePortMain(line),
      { ...station.host, authenticate: authenticateLine(message.data, station.sessions) },
      { timers, report },
    );
  });
  port.postMessage({ kind: 'ready' });
}

await main();
