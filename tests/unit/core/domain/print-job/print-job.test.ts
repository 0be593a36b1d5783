import { describe, expect, it } from 'vitest';
import { printJobAggregate } from '#core/domain/print-job/aggregate.ts';
import { settleJob } from '#core/domain/print-job/settle-job.ts';
import type { PrintJob, PrintJobKind } from '#core/domain/print-job/state.ts';
import { commitment, deskA, type History, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const ID = 'JXBXJXBX00000001';
const queued: Written = {
  kind: 'printJobQueued',
  payload: {
    document: 'ticket',
    title: 'A007',
    printer: 'ticket',
    subject: { kind: 'ticket', id: 'MC1KXSK00012K9A0007RNDM0001' },
    copyOf: null,
    parts: { document: commitment('d') },
  },
};
const outcome = (kind: string, detail = ''): Written => ({ kind: 'printOutcome', payload: { outcome: kind, detail } });
const settled = (kind: 'printed' | 'again'): Written => ({ kind: 'printSettled', payload: { outcome: kind } });
const written = (...events: readonly Written[]): History => events.reduce((all, event) => all.add(event), history('printJob', ID));
const job = (...events: readonly Written[]): PrintJob => printJobAggregate.fold(ID, written(...events).entries()).state;

const JOBS: Record<PrintJobKind, PrintJob> = {
  queued: job(queued),
  failed: job(queued, outcome('failed', 'hết giấy')),
  unknown: job(queued, outcome('unknown')),
  printed: job(queued, outcome('printed')),
  sent: job(queued, outcome('sent')),
  expired: job(queued, outcome('expired')),
};
const KINDS = Object.keys(JOBS) as PrintJobKind[];
const OUTCOMES = ['printed', 'sent', 'failed', 'unknown', 'expired'] as const;

describe('a print job', () => {
  it.each(OUTCOMES)('that waits, or is tried again, ends as %s', (kind) => {
    expect(job(queued, outcome(kind, 'vì sao'))).toMatchObject({ kind, detail: 'vì sao' });
    expect(job(queued, outcome('failed'), outcome(kind))).toMatchObject({ kind });
  });

  it.each(['printed', 'sent', 'expired', 'unknown'] as const)('that is %s is changed by no later outcome', (end) => {
    for (const later of OUTCOMES) expect(job(queued, outcome(end), outcome(later, 'muộn hơn'))).toEqual(JOBS[end]);
  });

  it('is settled by a person only while its end is unknown: nothing prints twice silently', () => {
    expect(job(queued, outcome('unknown'), settled('printed'))).toMatchObject({ kind: 'printed' });
    expect(job(queued, outcome('unknown'), settled('again'))).toMatchObject({ kind: 'queued', detail: '' });
    for (const kind of KINDS.filter((each) => each !== 'unknown')) {
      const events = kind === 'queued' ? [queued] : [queued, outcome(kind, kind === 'failed' ? 'hết giấy' : '')];
      expect(job(...events, settled('again'))).toEqual(JOBS[kind]);
    }
  });

  it('settled by two persons apart: the first in order counts', () => {
    expect(job(queued, outcome('unknown'), settled('printed'), settled('again'))).toMatchObject({ kind: 'printed' });
  });

  it('that a person asked for again is marked so: it does not expire', () => {
    expect(job(queued, outcome('unknown'), settled('again'))).toMatchObject({ isAsked: true });
    expect(job(queued, outcome('unknown'), settled('printed'))).toMatchObject({ isAsked: false });
  });

  it('moves to another printer while nothing of it can be on paper, and says whose it was', () => {
    const to = (printer: string): Written => ({ kind: 'printMoved', payload: { to: printer, reason: 'refused' } });
    expect(job(queued, outcome('failed', 'refused'), to('b'))).toMatchObject({
      kind: 'queued',
      printer: 'b',
      movedFrom: 'ticket',
      detail: '',
    });
    expect(job(queued, to('b'), to('c'))).toMatchObject({ printer: 'c', movedFrom: 'ticket' });
    for (const end of ['printed', 'sent', 'unknown', 'expired'])
      expect(job(queued, outcome(end), to('b'))).toMatchObject({ kind: end, printer: 'ticket' });
  });

  it('counts the paper of all its tries, at the tick of the last that used any', () => {
    const used = (kind: string, paperMm: number): Written => ({ kind: 'printOutcome', payload: { outcome: kind, detail: '', paperMm } });
    const twice = job(queued, used('failed', 0), used('unknown', 120), settled('again'), used('printed', 120));
    expect(twice).toMatchObject({ paperMm: 240 });
    const ticks = written(queued, used('failed', 0), used('unknown', 120), settled('again'), used('printed', 120)).entries();
    expect(twice).toMatchObject({ paperTick: ticks.at(-1)?.tick });
  });

  it('printed again after it was settled, it ends again', () => {
    expect(job(queued, outcome('unknown'), settled('again'), outcome('printed'))).toMatchObject({ kind: 'printed' });
  });

  it('is not known by its outcome alone, nor queued twice', () => {
    expect(job(outcome('printed'), settled('again'))).toEqual({ kind: 'absent', id: ID });
    expect(job(queued, outcome('printed'), queued)).toEqual(JOBS.printed);
  });

  it('has one row', () => {
    const project = (...events: readonly Written[]) => printJobAggregate.project(ID, written(...events).entries(), nothingPersonal).rows;
    expect(project()).toEqual({ print_jobs: [] });
    expect(project(queued, outcome('failed', 'hết giấy'))).toEqual({
      print_jobs: [
        {
          print_job_id: ID,
          document: 'ticket',
          title: 'A007',
          printer: 'ticket',
          subject_kind: 'ticket',
          subject_id: 'MC1KXSK00012K9A0007RNDM0001',
          copy_of: null,
          state: 'failed',
          detail: 'hết giấy',
          queued_at: MORNING,
          changed_at: MORNING + 1_000,
          station: deskA.station,
          document_part: commitment('d'),
          moved_from: null,
          paper_mm: 0,
          paper_tick: 0,
          is_asked: 0,
        },
      ],
    });
  });
});

describe('settleJob', () => {
  it.each(['printed', 'again'] as const)('takes the word of who looked at the tray: %s', (word) => {
    expect(settleJob(JOBS.unknown, word)).toEqual({ ok: true, value: settled(word) });
  });

  it.each(KINDS.filter((kind) => kind !== 'unknown'))('is refused wrongState for a job that is %s', (kind) => {
    expect(settleJob(JOBS[kind], 'again')).toEqual({ ok: false, refusal: { code: 'wrongState', state: kind } });
  });

  it('is refused unknownJob for a job that is not known here', () => {
    expect(settleJob(job(), 'printed')).toMatchObject({ refusal: { code: 'unknownJob' } });
  });
});
