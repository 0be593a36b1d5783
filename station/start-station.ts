import { existsSync } from 'node:fs';
import type { SyncState } from '#contract/operations/station.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { syncStore } from './sync/journal-sync-store.ts';
import { CENTRAL_URL, loadValue } from '#core/store/key-values.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { systemClock } from '#native/clock/system-clock.ts';
import { readStationKey } from '#native/keys/station-key.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import type { DrawingLine } from '#native/raster/drawing-line.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { createDemo, fillDemo } from './demo.ts';
import { type OpenRefusal, openOffice } from './open-office.ts';
import { databasePath } from './paths.ts';
import { type RunningStation, runStation } from './run-station.ts';
import type { RunningSync } from './sync/runner.ts';

export const NOT_ENROLLED: SyncState = {
  enrolled: false,
  connected: false,
  since: null,
  pending: 0,
  lastAcked: 0,
  notUnderstood: 0,
  reason: null,
};

export type StartRefusal = OpenRefusal | Refusal<'demoOnReal'> | Refusal<'asksFirst'>;

/**
 * Opens and runs the station of a folder; a demo is made and filled at its first start.
 *
 * @param openDrawing starts the process that draws papers; without it as plain Node does
 */
export async function startStation(
  dir: string,
  isDemo: boolean,
  openDrawing: () => DrawingLine = forkDrawing,
): Promise<Result<RunningStation, StartRefusal>> {
  const isNewDemo = isDemo && !existsSync(databasePath(dir));
  if (isNewDemo) await createDemo(dir, systemClock);
  const opened = openOffice(dir);
  if (!opened.ok) return opened;
  const office = opened.value;
  if (isDemo && office.epoch.purpose !== 'demo') {
    office.driver.close();
    return refuse('demoOnReal', { purpose: office.epoch.purpose });
  }

  const timers = nodeTimers();
  let sync: RunningSync | null = null;
  const station = runStation({
    office,
    clock: systemClock,
    timers,
    syncState: () => sync?.state() ?? NOT_ENROLLED,
    openDrawing,
    onWork: () => void beginSync(),
  });
  if (isNewDemo) await fillDemo(station);
  // A database that may be a copy tells nobody anything: what it says could be said already, otherwise.
  if (office.question() === null) await beginSync();

  return ok({
    ...station,
    async stop() {
      sync?.stop();
      await station.stop();
    },
  });

  async function beginSync(): Promise<void> {
    const centralUrl = loadValue(office.journal.store, 'sync_state', CENTRAL_URL);
    const keys = centralUrl === null ? null : readStationKey(dir);
    if (centralUrl !== null && keys !== null) {
      const { startSync } = await import('./sync/runner.ts');
      sync = startSync({
        store: syncStore(office.journal, office.epoch.office, office.epoch.purpose, nodeSha256),
        keys,
        centralUrl,
        timers,
        // Only spreads the times of trying again over many stations.
        random: Math.random,
        now: systemClock.now,
        onState: () => station.syncChanged(),
        onCentralClock: (at) => station.centralClockRead(at),
      });
      const running = sync;
      office.journal.onEntries(() => running.poke());
    }
  }
}

/** What to say to a person who starts it, in one sentence. */
export function startSentence(refusal: StartRefusal): string {
  switch (refusal.code) {
    case 'noDatabase':
      return 'Thư mục này chưa có dữ liệu. Lập văn phòng mới bằng “motcua init”, hoặc nối vào máy chủ bằng “motcua enrol”; để xem thử, thêm --demo.';
    case 'demoOnReal':
      return 'Dữ liệu ở đây là dữ liệu thật; văn phòng mẫu cần một thư mục khác.';
    case 'newerProgram':
      return `Dữ liệu do bản mới hơn ghi (số ${String(refusal.found)}, bản này biết đến số ${String(refusal.known)}). Dữ liệu được giữ nguyên; hãy cài bản mới.`;
    case 'notOurs':
      return 'Tệp dữ liệu ở đây không phải của Một Cửa. Tệp được giữ nguyên.';
    case 'inUse':
      return 'Dữ liệu này đang được một chương trình khác trên máy mở: chính thư mục này, hoặc một bản sao của nó. Đóng chương trình đó rồi mở lại.';
    case 'asksFirst':
      return 'Dữ liệu ở đây có thể là một bản sao cũ, nên chưa ghi gì. Mở máy trạm và xác nhận dùng tiếp, hoặc khôi phục bằng “motcua restore”.';
    case 'unreadable':
      return `Không đọc được tệp dữ liệu: ${String(refusal.why ?? refusal.path)}. Tệp được giữ nguyên; hãy dùng bản sao.`;
  }
}
