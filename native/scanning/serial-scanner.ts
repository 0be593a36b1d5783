import { readdirSync, statSync } from 'node:fs';
import type { ScannerPort } from '#core/ports/scanner.ts';
import type { Timers } from '#core/ports/timers.ts';
import { lineFramer } from '#core/domain/scan/line-framer.ts';

/** A scan without an end is taken as whole after this silence. */
const SILENCE_MS = 120;
/** How often it is looked whether the port is still there. */
const LOOK_MS = 1000;
/** How soon a port that went away is tried again. */
const RETRY_MS = [1000, 2000, 5000] as const;

interface Choice {
  readonly path: string;
  readonly baudRate: number;
}

export interface SerialScanner extends ScannerPort {
  close(): void;
}

/**
 * A scanner at a serial port. UTF-8 over the pieces as they come; a port that is unplugged is opened again when it is back,
 * which the library never does by itself. Nor does it always see that the port went: a hung-up tty answers each read with
 * nothing, and a read that meets one is repeated by the library without an end
 * (bindings-cpp, unix-read). So the name in /dev is looked at as well, and a port whose name went is closed.
 */
export function serialScanner(deps: {
  readonly timers: Timers;
  readonly onScan: (text: string) => void;
  readonly onState: () => void;
}): SerialScanner {
  let choice: Choice | null = null;
  let closePort: (() => void) | null = null;
  let isOpen = false;
  let cancelRetry = (): void => {};
  let generation = 0;

  async function open(wanted: Choice): Promise<'open' | 'busy' | 'missing'> {
    const { SerialPort } = await import('serialport');
    const mine = generation;
    return new Promise((resolve) => {
      const port = new SerialPort({ path: wanted.path, baudRate: wanted.baudRate, autoOpen: false });
      port.open((fault) => {
        if (fault !== null) return resolve(/lock|busy|denied|temporarily/i.test(fault.message) ? 'busy' : 'missing');
        if (mine !== generation) {
          port.close();
          return resolve('missing');
        }
        isOpen = true;
        const stopLooking = whenGone(wanted.path, deps.timers, () => port.close());
        closePort = () => {
          stopLooking();
          port.close();
        };
        deps.onState();
        read(port, mine, stopLooking);
        resolve('open');
      });
    });
  }

  function read(
    port: { on(event: 'data', listener: (chunk: Buffer) => void): unknown; on(event: 'close', listener: () => void): unknown },
    mine: number,
    stopLooking: () => void,
  ): void {
    const framer = lineFramer();
    const decoder = new TextDecoder('utf-8');
    let cancelFlush = (): void => {};
    port.on('data', (chunk) => {
      cancelFlush();
      for (const line of framer.push(decoder.decode(chunk, { stream: true }))) deps.onScan(line);
      cancelFlush = deps.timers.after(SILENCE_MS, () => {
        const rest = framer.flush();
        if (rest !== null) deps.onScan(rest);
      });
    });
    port.on('close', () => {
      stopLooking();
      cancelFlush();
      if (mine !== generation) return;
      isOpen = false;
      closePort = null;
      deps.onState();
      retry(0);
    });
  }

  function retry(turn: number): void {
    cancelRetry = deps.timers.after(RETRY_MS[Math.min(turn, RETRY_MS.length - 1)] ?? 5000, () => {
      if (choice === null) return;
      const mine = generation;
      void open(choice).then((opened) => {
        if (opened !== 'open' && mine === generation) retry(turn + 1);
      });
    });
  }

  function letGo(): void {
    generation += 1;
    cancelRetry();
    closePort?.();
    closePort = null;
    isOpen = false;
  }

  return {
    async list() {
      return (await portsBySystem()) ?? portsByName();
    },
    async choose(path, baudRate) {
      letGo();
      choice = path === null ? null : { path, baudRate };
      deps.onState();
      if (choice === null) return 'open';
      const mine = generation;
      const opened = await open(choice);
      if (opened !== 'open' && mine === generation) retry(0);
      return opened;
    },
    state: () => ({ path: choice?.path ?? null, connected: isOpen }),
    close: letGo,
  };
}

/** Calls once when the name leads to this device no more; a system that has no file of that name (Windows) tells of it by itself. */
function whenGone(path: string, timers: Timers, gone: () => void): () => void {
  const device = deviceAt(path);
  if (device === null) return () => undefined;
  let cancel = (): void => {};
  const look = (): void => {
    cancel = timers.after(LOOK_MS, () => (deviceAt(path) === device ? look() : gone()));
  };
  look();
  return () => cancel();
}

function deviceAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** Where `udevadm` is missing the library's listing rejects: then names in /dev have to do. */
async function portsBySystem(): Promise<{ path: string; name: string }[] | null> {
  try {
    const { SerialPort } = await import('serialport');
    const ports = await SerialPort.list();
    return ports
      .filter((port) => port.vendorId !== undefined || process.platform === 'win32')
      .map((port) => ({ path: port.path, name: [port.manufacturer, port.path].filter((part) => part !== undefined).join(', ') }));
  } catch {
    return null;
  }
}

function portsByName(): { path: string; name: string }[] {
  try {
    return readdirSync('/dev')
      .filter((name) => /^tty(?:USB|ACM)\d+$/.test(name))
      .map((name) => ({ path: `/dev/${name}`, name }));
  } catch {
    return [];
  }
}
