import type { PrinterTransport, Sending, SendReport } from '#core/ports/printer.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { preparePaper, type PreparedPaper } from './prepare-paper.ts';
import { findProfile } from './profiles.ts';
import { idleLane, type Lane, type LaneAct, type LaneEvent, stepLane } from './spool-lane.ts';
import type { Ending, PrinterNow, SpoolDetail, SpoolJob, SpoolPrinters, SpoolStore } from './spool-store.ts';

/** Drawing that fails so often in a row is the document's fault, and must not hold up the papers behind it. */
const DRAWING_TRIES = 3;

/** A printer that failed twice in a row is left alone for so long, where another one prints in its place. */
const REPLACED_MS = 60_000;

export interface SpoolerParts {
  readonly store: SpoolStore;
  readonly printers: SpoolPrinters;
  readonly rasterizer: Rasterizer;
  readonly transport: PrinterTransport;
  readonly timers: Timers;
  /** A printer does otherwise than it did (`now`). */
  readonly onChange?: () => void;
}

export interface LaneParts extends SpoolerParts {
  /** Another printer has got a job. */
  readonly wake: (printer: string) => void;
}

type Found = NonNullable<ReturnType<SpoolerParts['printers']['find']>>;

/** One printer: its jobs in order, one connection at a time, and what it did last. */
export function startPrinterLane(printer: string, { store, printers, rasterizer, transport, timers, onChange, wake }: LaneParts) {
  let lane: Lane = idleLane;
  let cancelWait = () => {};
  let sending: Sending | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let untold: Ending | null = null;
  /** The last failure that was told: the same one is told once. */
  let lastFailure: { readonly id: string; readonly detail: SpoolDetail } | null = null;
  let drawingFailures = { id: '', count: 0 };
  let now: PrinterNow = { trouble: null, isReplaced: false, paper: null };
  let cancelReplaced = () => {};

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

  const see = (changes: Partial<PrinterNow>): void => {
    const before = now;
    now = { ...now, ...changes };
    if (now.trouble !== before.trouble || now.isReplaced !== before.isReplaced || now.paper !== before.paper) onChange?.();
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
    if (found === null) return failed(job, 'no-printer', null);
    if (now.isReplaced && isReplaceable(job, found)) return replaced(job, found.fallback, now.trouble ?? 'refused');
    const profile = findProfile(found.profile);
    if (!profile.ok) return failed(job, 'unknown-profile', found);

    const paper = await preparePaper(job.documentText, job.copy, profile.value, rasterizer).catch(() => null);
    if (paper === null && !isPoison(job)) return failed(job, 'drawing-failed', null);
    if (paper === null || !paper.ok) return ended({ id: job.id, outcome: 'unknown', detail: 'undrawable', paperMm: 0 });
    if (lane.kind === 'stopped') return 'failed';

    let isMarked = false;
    sending = transport.send(
      found.target,
      profile.value,
      paper.value.bytes,
      () => {
        store.markSending(job.id);
        isMarked = true;
      },
      (why) => see(why === 'paper-out' ? { trouble: why, paper: 'end' } : { trouble: why }),
    );
    const report = await sending.done;
    sending = null;
    return seen(job, found, paper.value, report, isMarked);
  };

  const seen = (job: SpoolJob, found: Found, paper: PreparedPaper, report: SendReport, isMarked: boolean): LaneEvent => {
    const { outcome, detail } = report;
    const isNewRoll = now.paper === 'end' && report.paper === 'enough';
    if (report.paper !== undefined) see({ paper: report.paper });
    if (outcome !== 'failed') {
      const event = ended({ id: job.id, outcome, detail, paperMm: paper.lengthMm });
      // after the paper's own end is safe: what throws from here on can not make it print again
      if (isNewRoll) store.rollIsBack(printer);
      return event;
    }
    if (!isMarked) return failed(job, detail, found);
    tell({ id: job.id, outcome, detail, paperMm: 0 });
    return 'failed';
  };

  const ended = (ending: Ending): LaneEvent => {
    tell(ending);
    cancelReplaced();
    see({ trouble: ending.outcome === 'unknown' ? now.trouble : null, isReplaced: false });
    return 'ended';
  };

  /** Nothing of it has reached paper. Once may be chance (another computer holds the printer); twice, and another printer is tried. */
  const failed = (job: SpoolJob, detail: SpoolDetail, found: Found | null): LaneEvent => {
    store.heldUp(printer);
    const isAgain = now.trouble !== null;
    see({ trouble: detail });
    if (found !== null && isReplaceable(job, found) && (isAgain || detail === 'paper-out')) {
      see({ isReplaced: true });
      cancelReplaced();
      cancelReplaced = timers.after(REPLACED_MS, () => see({ isReplaced: false }));
      return replaced(job, found.fallback, detail);
    }
    if (lastFailure?.id !== job.id || lastFailure.detail !== detail) tell({ id: job.id, outcome: 'failed', detail, paperMm: 0 });
    return 'failed';
  };

  const isReplaceable = (job: SpoolJob, found: Found): found is Found & { readonly fallback: string } =>
    !job.isMoved && found.fallback !== null && found.fallback !== printer && printers.find(found.fallback) !== null;

  const replaced = (job: SpoolJob, fallback: string, why: SpoolDetail): LaneEvent => {
    store.move(job.id, fallback, why);
    wake(fallback);
    return 'ended';
  };

  /** The ending is kept until the store has taken it: a paper that came out is never sent again because a disk was full. */
  const tell = (ending: Ending): void => {
    untold = ending;
    store.finish(ending);
    untold = null;
    lastFailure = ending.outcome === 'failed' ? { id: ending.id, detail: ending.detail } : null;
  };

  const isPoison = (job: SpoolJob): boolean => {
    drawingFailures = { id: job.id, count: drawingFailures.id === job.id ? drawingFailures.count + 1 : 1 };
    return drawingFailures.count >= DRAWING_TRIES;
  };

  return {
    on,
    now: () => now,
    /** A person has mended something: the printer itself is tried, not its fallback. */
    retryNow(): void {
      cancelReplaced();
      see({ isReplaced: false });
      on('retryNow');
    },
    breakOff: () => sending?.cancel(),
    stop: (): Promise<void> => {
      cancelWait();
      cancelReplaced();
      on('stop');
      return underWay;
    },
  };
}
