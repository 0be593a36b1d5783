import { ok, refuse } from '#contract/result.ts';
import type { HeldBy, PrinterTransport, SendReport } from '#core/ports/printer.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { bitmap } from '#core/printing/bitmap.ts';
import type { SpoolPrinters, SpoolStore } from '#core/printing/spool-store.ts';
import { minimalDocument } from './minimal-document.ts';

/** A store as the station's is, in memory: what is told can be read back, and it can be made to fail. */
export function memorySpool(queued: readonly string[], wasSending: readonly string[] = []) {
  const states = new Map<string, string>([
    ...wasSending.map((id) => [id, 'sending'] as const),
    ...queued.map((id) => [id, 'queued'] as const),
  ]);
  const told: string[] = [];
  const moved = new Set<string>();
  /** Jobs are named after the printer that they are for, unless they were moved. */
  const places = new Map<string, string>();
  let isFull = false;
  const write = () => {
    if (isFull) throw new Error('no space left on device');
  };
  const store: SpoolStore = {
    nextJob(printer) {
      const next = [...states].find(
        ([id, state]) => (places.get(id) ?? id).startsWith(printer) && (state === 'queued' || state === 'failed'),
      );
      return next === undefined
        ? null
        : { id: next[0], documentText: JSON.stringify(minimalDocument(next[0])), printer, copy: false, isMoved: moved.has(next[0]) };
    },
    interrupted: () => [...states].filter(([, state]) => state === 'sending').map(([id]) => id),
    markSending(id) {
      write();
      states.set(id, 'sending');
    },
    finish({ id, outcome, detail }) {
      write();
      states.set(id, outcome);
      told.push(`${id} ${outcome} ${detail}`);
    },
    move(id, to, why) {
      write();
      told.push(`${id} to ${to}: ${why}`);
      places.set(id, to);
      moved.add(id);
      states.set(id, 'queued');
    },
    heldUp: () => {},
    rollIsBack: (printer) => void told.push(`${printer} has a roll again`),
  };
  return {
    store,
    told,
    state: (id: string) => states.get(id),
    add: (id: string) => void states.set(id, 'queued'),
    setFull(full: boolean) {
      isFull = full;
    },
  };
}

/** Time that passes when the test says so. */
export function manualTimers() {
  const pending = new Map<() => void, number>();
  const timers: Timers = {
    after(ms, fn) {
      pending.set(fn, ms);
      return () => void pending.delete(fn);
    },
  };
  return {
    timers,
    waits: () => [...pending.values()],
    /** The time of all that is waited for is up. */
    pass() {
      const due = [...pending.keys()];
      pending.clear();
      for (const fn of due) fn();
    },
  };
}

/** A printer that ends each paper as the test says; a paper waits for its end when none is said. */
export function scriptedTransport() {
  const ends: SendReport[] = [];
  const sent: string[] = [];
  let open = 0;
  let atOnce = 0;
  let waiting: ((report: SendReport) => void) | null = null;
  let held: (why: HeldBy | null) => void = () => {};
  const transport: PrinterTransport = {
    send(_target, _profile, bytes, beforeFirstByte, onHeld = () => {}) {
      held = onHeld;
      open += 1;
      atOnce = Math.max(atOnce, open);
      const { promise, resolve } = Promise.withResolvers<SendReport>();
      const finish = (report: SendReport) => {
        open -= 1;
        resolve(report);
      };
      const report = ends.shift();
      try {
        if (report?.outcome !== 'failed') beforeFirstByte();
        sent.push(`${bytes.length}`);
        if (report === undefined) waiting = finish;
        else finish(report);
      } catch {
        finish({ outcome: 'failed', detail: 'not-recorded' });
      }
      return { done: promise, cancel: () => waiting?.({ outcome: 'unknown', detail: 'stopped' }) };
    },
  };
  return {
    transport,
    sent,
    mostAtOnce: () => atOnce,
    willEnd: (...reports: readonly SendReport[]) => void ends.push(...reports),
    end: (report: SendReport) => waiting?.(report),
    hold: (why: HeldBy | null) => held(why),
  };
}

/** Draws an eighth of a dot for each letter of the title, so that papers differ; can be broken. */
export function fakeRasterizer(faults: { crashes?: number; refuses?: boolean } = {}): Rasterizer {
  let crashes = faults.crashes ?? 0;
  return {
    async draw(paper, width) {
      if (crashes > 0) {
        crashes -= 1;
        throw new Error('the drawing process ended');
      }
      return faults.refuses === true
        ? refuse('symbolTooWide', {})
        : ok(bitmap(width, paper.title.length, new Uint8Array((width / 8) * paper.title.length)));
    },
    async close() {},
  };
}

/** @param fallbacks who prints in whose place */
export const somePrinters = (names: readonly string[], fallbacks: Readonly<Record<string, string>> = {}): SpoolPrinters => ({
  names: () => names,
  find: (name) =>
    names.includes(name) ? { target: { transport: 'virtual' }, profile: 'default', fallback: fallbacks[name] ?? null } : null,
});
