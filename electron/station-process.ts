import type { MessagePortMain } from 'electron';
import type { Timers } from '#channel/timers.ts';
import type { Role } from '#contract/rights.ts';
import { unreachable } from '#contract/unreachable.ts';
import { fromStation, type ToStation } from '#contract/wire/shell.ts';
import type { ChildPart, ElectronParts } from './parts.ts';

const FIRST_RESTART_MS = 500;
const LONGEST_RESTART_MS = 30_000;
/** One that ran so long did not fail at starting. */
const RAN_WELL_MS = 60_000;
/** To end by itself; the journal also bears being killed. */
const STOP_WITHIN_MS = 5_000;

/** A window that wants a line to the station. */
export interface LineWanted {
  /** One line at a time is waited for under a key: a page that was loaded again asks anew. */
  readonly key: number;
  readonly role: Role;
  readonly token: string;
  readonly deliver: (port: MessagePortMain) => void;
}

export interface StationKeeper {
  /** Delivers a line as soon as there is a station. When that station dies the line closes, and the window asks again. */
  connect(wanted: LineWanted): void;
  stop(): Promise<void>;
}

/**
 * Keeps the station running in a process of its own: started again with growing pauses when it ends unasked.
 *
 * @param options.args for the station, `--data DIR` and perhaps `--demo`
 * @param options.onCannotStart told once, with a sentence for people, when starting again is useless
 */
export function keepStation(
  { utilityProcess, MessageChannelMain }: Pick<ElectronParts, 'utilityProcess' | 'MessageChannelMain'>,
  options: {
    readonly modulePath: string;
    /** The process that draws papers, started when the station wants it. */
    readonly drawingPath: string;
    readonly args: readonly string[];
    readonly timers: Timers;
    readonly now: () => number;
    readonly onCannotStart: (message: string) => void;
    readonly report: (fault: unknown) => void;
  },
): StationKeeper {
  const wanted = new Map<number, LineWanted>();
  let child: ChildPart | null = null;
  let drawing: ChildPart | null = null;
  let isReady = false;
  let isOver = false;
  let crashes = 0;
  let onGone = (): void => {};
  let cancelRestart = (): void => {};

  const tell = (to: ChildPart, message: ToStation, ports: MessagePortMain[] = []): void => to.postMessage(message, ports);

  const give = (line: LineWanted, to: ChildPart): void => {
    const { port1, port2 } = new MessageChannelMain();
    tell(to, { kind: 'port', role: line.role, token: line.token }, [port2]);
    line.deliver(port1);
  };

  const draw = (to: ChildPart): void => {
    drawing?.kill();
    const { port1, port2 } = new MessageChannelMain();
    drawing = utilityProcess.fork(options.drawingPath, [], { serviceName: 'Mot Cua drawing', stdio: 'inherit' });
    // It ends by itself when its line closes.
    drawing.postMessage(null, [port1]);
    tell(to, { kind: 'drawing' }, [port2]);
  };

  const take = (from: ChildPart, raw: unknown) => {
    const message = fromStation.safeParse(raw);
    if (!message.success) return options.report(new Error('the station said what the shell does not know'));
    switch (message.data.kind) {
      case 'ready':
        isReady = true;
        for (const line of wanted.values()) give(line, from);
        return wanted.clear();
      case 'cannotStart':
        isOver = true;
        return options.onCannotStart(message.data.message);
      case 'drawingWanted':
        return draw(from);
      default:
        return unreachable(message.data);
    }
  };

  const start = (): void => {
    const begun = options.now();
    const fresh = utilityProcess.fork(options.modulePath, [...options.args], { serviceName: 'Mot Cua station', stdio: 'inherit' });
    child = fresh;
    fresh.on('message', (raw) => child === fresh && take(fresh, raw));
    fresh.once('exit', () => {
      child = null;
      isReady = false;
      onGone();
      if (isOver) return;
      if (options.now() - begun >= RAN_WELL_MS) crashes = 0;
      const pause = Math.min(FIRST_RESTART_MS * 2 ** crashes, LONGEST_RESTART_MS);
      crashes += 1;
      cancelRestart = options.timers.after(pause, start);
    });
  };

  start();

  return {
    connect: (line) => {
      if (child !== null && isReady) give(line, child);
      else wanted.set(line.key, line);
    },
    stop: () => {
      isOver = true;
      cancelRestart();
      const running = child;
      if (running === null) return Promise.resolve();
      return new Promise((resolve) => {
        const cancelKill = options.timers.after(STOP_WITHIN_MS, () => running.kill());
        onGone = () => {
          cancelKill();
          resolve();
        };
        tell(running, { kind: 'stop' });
      });
    },
  };
}
