import type { PrinterTransport, Sending, SendOutcome } from '#core/ports/printer.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { preparePaper } from './prepare-paper.ts';
import { findProfile } from './profiles.ts';
import { idleLane, type Lane, type LaneAct, type LaneEvent, stepLane } from './spool-lane.ts';
import type { SpoolDetail, SpoolJob, SpoolPrinters, SpoolStore } from './spool-store.ts';

/** Drawing that fails so often in a row is the document's fault, and must not hold up the papers behind it. */
const DRAWING_TRIES = 3;

export interface SpoolerParts {
  readonly store: SpoolStore;
  readonly printers: SpoolPrinters;
  readonly rasterizer: Rasterizer;
  readonly transport: PrinterTransport;
  readonly timers: Timers;
}

export interface Spooler {
  /** There may be a new job for this printer. A printer that is being waited for is not tried sooner for it. */
  wake(printer: string): void;
  /** Another address, a new roll, a person's word: tries at once. */
  retryNow(printer: string): void;
  /** Begins no further job, lets those under way end for so many milliseconds, then breaks them off. */
  stop(graceMs: number): Promise<void>;
}

/** Takes the papers of each printer one after the other to their end. What a crash left half sent becomes `unknown` first. */
export function startSpooler(parts: SpoolerParts): Spooler {
  for (const id of parts.store.interrupted()) parts.store.finish(id, 'unknown', 'interrupted');

  const lanes = new Map<string, ReturnType<typeof startLane>>();
  const laneOf = (printer: string) => {
    const lane = lanes.get(printer) ?? startLane(printer, parts);
    lanes.set(printer, lane);
    return lane;
  };
  for (const printer of parts.printers.names()) laneOf(printer).on('woken');

  return {
    wake: (printer) => laneOf(printer).on('woken'),
    retryNow: (printer) => laneOf(printer).on('retryNow'),
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

/** How a job ended that could not be told to the store yet. */
interface Ending {
  readonly id: string;
  readonly outcome: SendOutcome;
  readonly detail: SpoolDetail;
}

function startLane(printer: string, { store, printers, rasterizer, transport, timers }: SpoolerParts) {
  let lane: Lane = idleLane;
  let cancelWait = () => {};
  let sending: Sending | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let untold: Ending | null = null;
  /** The last failure that was told: the same one is told once. */
  let lastFailure: { readonly id: string; readonly detail: SpoolDetail } | null = null;
  let drawingFailures = { id: '', count: 0 };

  const on = (event: LaneEvent): void => {
    const step = stepLane(lane, event);
    lane = step.lane;
    act(step.act);
  };

  const act = (what: LaneAct): void => {
    if (what.kind === 'nothing') return;
    cancelWait();
    if (what.kind === 'wait') cancelWait = timers.after(what.ms, () => on('timeIsUp'));
    else underWay = tryOne().then(on, () => on('failed'));
  };

  /** One job, or what is left of the one before. Rejects where the store throws. */
  const tryOne = async (): Promise<LaneEvent> => {
    if (untold !== null) {
      tell(untold);
      return 'ended';
    }
    const job = store.nextJob(printer);
    return job === null ? 'nothingToPrint' : printJob(job);
  };

  const printJob = async (job: SpoolJob): Promise<LaneEvent> => {
    const found = printers.find(printer);
    if (found === null) return failed(job, 'no-printer');
    const profile = findProfile(found.profile);
    if (!profile.ok) return failed(job, 'unknown-profile');

    const paper = await preparePaper(job.documentText, job.copy, profile.value, rasterizer).catch(() => null);
    if (paper === null && !isPoison(job)) return failed(job, 'drawing-failed');
    if (paper === null || !paper.ok) return ended({ id: job.id, outcome: 'unknown', detail: 'undrawable' });
    if (lane.kind === 'stopped') return 'failed';

    let isMarked = false;
    sending = transport.send(found.target, profile.value, paper.value, () => {
      store.markSending(job.id);
      isMarked = true;
    });
    const report = await sending.done;
    sending = null;
    if (report.outcome !== 'failed') return ended({ id: job.id, ...report });
    if (isMarked) {
      tell({ id: job.id, ...report });
      return 'failed';
    }
    return failed(job, report.detail);
  };

  const ended = (ending: Ending): LaneEvent => {
    tell(ending);
    return 'ended';
  };

  const failed = (job: SpoolJob, detail: SpoolDetail): LaneEvent => {
    if (lastFailure?.id !== job.id || lastFailure.detail !== detail) tell({ id: job.id, outcome: 'failed', detail });
    return 'failed';
  };

  /** The ending is kept until the store has taken it: a paper that came out is never sent again because a disk was full. */
  const tell = (ending: Ending): void => {
    untold = ending;
    store.finish(ending.id, ending.outcome, ending.detail);
    untold = null;
    lastFailure = ending.outcome === 'failed' ? { id: ending.id, detail: ending.detail } : null;
  };

  const isPoison = (job: SpoolJob): boolean => {
    drawingFailures = { id: job.id, count: drawingFailures.id === job.id ? drawingFailures.count + 1 : 1 };
    return drawingFailures.count >= DRAWING_TRIES;
  };

  return {
    on,
    breakOff: () => sending?.cancel(),
    stop: (): Promise<void> => {
      cancelWait();
      on('stop');
      return underWay;
    },
  };
}
