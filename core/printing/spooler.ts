import { type SpoolerParts, startPrinterLane } from './printer-lane.ts';
import type { PrinterNow } from './spool-store.ts';

export interface Spooler {
  /** There may be a new job for this printer. A printer that is being waited for is not tried sooner for it. */
  wake(printer: string): void;
  /** Another address, a new roll, a person's word: tries at once. */
  retryNow(printer: string): void;
  /** How a printer does. */
  now(printer: string): PrinterNow;
  /** Begins no further job, lets those under way end for so many milliseconds, then breaks them off. */
  stop(graceMs: number): Promise<void>;
}

/** Takes the papers of each printer one after the other to their end. What a crash left half sent becomes `unknown` first. */
export function startSpooler(parts: SpoolerParts): Spooler {
  // How much of it came out nobody knows: the roll's count goes on without it.
  for (const id of parts.store.interrupted()) parts.store.finish({ id, outcome: 'unknown', detail: 'interrupted', paperMm: 0 });

  const lanes = new Map<string, ReturnType<typeof startPrinterLane>>();
  const laneOf = (printer: string) => {
    const lane = lanes.get(printer) ?? startPrinterLane(printer, { ...parts, wake: (other) => laneOf(other).on('woken') });
    lanes.set(printer, lane);
    return lane;
  };
  for (const printer of parts.printers.names()) laneOf(printer).on('woken');

  return {
    wake: (printer) => laneOf(printer).on('woken'),
    retryNow: (printer) => laneOf(printer).retryNow(),
    now: (printer) => laneOf(printer).now(),
    async stop(graceMs) {
      const running = [...lanes.values()];
      const cancelGrace = parts.timers.after(graceMs, () => {
        for (const lane of running) lane.breakOff();
      });
      await Promise.all(running.map((lane) => lane.stop()));
      cancelGrace();
    },
  };
}
