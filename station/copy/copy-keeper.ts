import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { StationStatus } from '#contract/operations/station.ts';
import { refuse } from '#contract/result.ts';
import type { Timers } from '#core/ports/timers.ts';
import { loadValue, saveValue } from '#core/store/key-values.ts';
import { findPackageRoot } from '#native/files/assets.ts';
import { machineFolder } from '#native/files/machine-folder.ts';
import type { OpenOffice } from '../open-office.ts';
import { COPY_PLACE, isInside } from './copy-note.ts';

const EVERY_MS = 60 * 60_000;
/** A station that was just started has other things to do first. */
const FIRST_MS = 60_000;
const RETRY_MS = 5 * 60_000;
const LAST = 'copyLast';

export interface CopyKeeper {
  shown(): StationStatus['copies'];
  /** Where copies go from now on; null: nowhere. The first is made at once. */
  setPlace(place: string | null): void;
  /** Copies begin: a question was answered. */
  begin(): void;
  stop(): Promise<void>;
}

const made = z.object({ ok: z.boolean(), refusal: z.object({ code: z.string() }).optional() });

const WARNINGS: Readonly<Record<string, string>> = {
  placeAway: 'Không thấy nơi đặt bản sao. Cắm lại ổ, hoặc chọn nơi khác.',
  sameFolder: 'Nơi đặt bản sao nằm trong chính thư mục dữ liệu. Chọn nơi khác.',
  behind: 'Bản sao có nhiều việc hơn dữ liệu ở đây, nên được giữ nguyên. Báo phụ trách kỹ thuật.',
  forked: 'Bản sao khác với dữ liệu ở đây, nên được giữ nguyên. Báo phụ trách kỹ thuật.',
  notTrue: 'Bản sao vừa chép đọc lại không đúng. Kiểm tra ổ đĩa, hoặc chọn nơi khác.',
};

/** Copies every hour, in a thread of its own, as long as a place is set; while none is, that is said. */
export function copyKeeper(deps: {
  readonly office: OpenOffice;
  readonly timers: Timers;
  readonly now: () => number;
  readonly changed: () => void;
}): CopyKeeper {
  const { office, timers } = deps;
  const { store } = office.journal;
  let cancel = (): void => {};
  let running: Promise<void> | null = null;
  let trouble: string | null = null;
  let isStopped = false;
  const place = (): string | null => loadValue(store, 'device_settings', COPY_PLACE) || null;
  const lastAt = (): number | null => {
    const at = Number(loadValue(store, 'device_settings', LAST) || Number.NaN);
    return Number.isSafeInteger(at) ? at : null;
  };

  const wait = (ms: number): void => {
    cancel();
    if (!isStopped) cancel = timers.after(ms, begin);
  };
  function begin(): void {
    const to = place();
    if (to === null || office.question() !== null || running !== null) return;
    running = copyOnce(to).finally(() => {
      running = null;
      deps.changed();
      wait(trouble === null ? EVERY_MS : RETRY_MS);
    });
  }

  async function copyOnce(to: string): Promise<void> {
    const at = deps.now();
    const answered = await inThread({ dir: office.dir, place: to, computer: machineFolder()?.computer ?? '', now: at });
    trouble = answered;
    if (answered === null && !isStopped) office.journal.transaction(() => saveValue(store, 'device_settings', LAST, String(at)));
  }

  if (office.question() === null) wait(FIRST_MS);
  return {
    shown: () => ({
      last: lastAt(),
      place: place(),
      warning:
        place() === null
          ? 'Chưa chọn nơi đặt bản sao dự phòng: hỏng ổ đĩa là mất dữ liệu. Chọn một ổ khác, USB hoặc máy khác.'
          : trouble === null
            ? null
            : (WARNINGS[trouble] ?? 'Chưa chép được bản sao dự phòng. Báo phụ trách kỹ thuật.'),
      witness: office.witnessHolds(),
    }),
    setPlace(to) {
      office.journal.transaction(() => {
        saveValue(store, 'device_settings', COPY_PLACE, to ?? '');
        saveValue(store, 'device_settings', LAST, '');
      });
      trouble = null;
      deps.changed();
      if (to !== null) begin();
    },
    begin: () => wait(FIRST_MS),
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}

/** Sources run as they are; a bundle has its entries in one folder. */
const workerPath = (): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, 'copy-worker.ts')
    : join(findPackageRoot(import.meta.dirname), 'dist', 'node', 'copying.js');

/** @returns null when the copy was made and is true; else the code of what stands against it */
function inThread(workerData: { dir: string; place: string; computer: string; now: number }): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath(), { workerData, execArgv: [] });
    worker.once('message', (message: unknown) => {
      const read = made.safeParse(message);
      resolve(!read.success ? 'failed' : read.data.ok ? null : (read.data.refusal?.code ?? 'failed'));
    });
    worker.once('error', () => resolve('failed'));
    worker.once('exit', () => resolve('failed'));
  });
}

/** Why no copy can go there; null when it can. */
export function placeFault(dir: string, place: string) {
  if (!existsSync(place)) return refuse('placeAway', { place });
  return isInside(place, dir) ? refuse('sameFolder', { place }) : null;
}
