import { systemClock } from '#native/clock/system-clock.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { type OpenOffice, openOffice } from '#station/open-office.ts';
import { type RunningStation, runStation } from '#station/run-station.ts';

/** The station of a folder in this process, without a window and without central. */
export function stationHere(dir: string): { readonly office: OpenOffice; readonly station: RunningStation } {
  const opened = openOffice(dir);
  if (!opened.ok) throw new Error(`the folder does not open: ${JSON.stringify(opened.refusal)}`);
  const station = runStation({
    office: opened.value,
    clock: systemClock,
    timers: nodeTimers({ unref: true }),
    syncState: () => ({ enrolled: false, connected: false, since: null, pending: 0, lastAcked: 0, notUnderstood: 0, reason: null }),
    openDrawing: forkDrawing,
    onWork: () => undefined,
  });
  return { office: opened.value, station };
}
