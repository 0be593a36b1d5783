import { describe, expect, it, vi } from 'vitest';
import type { SendReport } from '#core/ports/printer.ts';
import { startSpooler } from '#core/printing/spooler.ts';
import { fakeRasterizer, manualTimers, memorySpool, scriptedTransport, somePrinters } from './spool-fakes.ts';

const printed: SendReport = { outcome: 'printed', detail: 'answered' };
const sent: SendReport = { outcome: 'sent', detail: 'no-answer' };
const refused: SendReport = { outcome: 'failed', detail: 'refused' };
const reset: SendReport = { outcome: 'unknown', detail: 'reset' };

function spoolerWith(
  spool: ReturnType<typeof memorySpool>,
  more: { rasterizer?: ReturnType<typeof fakeRasterizer>; printers?: readonly string[]; fallbacks?: Record<string, string> } = {},
) {
  const clock = manualTimers();
  const line = scriptedTransport();
  const start = () =>
    startSpooler({
      store: spool.store,
      printers: somePrinters(more.printers ?? ['a'], more.fallbacks),
      rasterizer: more.rasterizer ?? fakeRasterizer(),
      transport: line.transport,
      timers: clock.timers,
    });
  return { spool, clock, line, start };
}

const told = (spool: ReturnType<typeof memorySpool>, ...lines: readonly string[]) => vi.waitFor(() => expect(spool.told).toEqual(lines));

describe('the spooler', () => {
  it('prints what is queued at the start, in order, one at a time', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1', 'a22', 'a333']));
    line.willEnd(printed, sent, printed);
    start();
    await told(spool, 'a1 printed answered', 'a22 sent no-answer', 'a333 printed answered');
    expect(line.mostAtOnce()).toBe(1);
  });

  it('prints what comes later when it is woken', async () => {
    const { spool, line, start } = spoolerWith(memorySpool([]));
    const spooler = start();
    line.willEnd(printed);
    spool.add('a1');
    spooler.wake('a');
    await told(spool, 'a1 printed answered');
  });

  it('marks a job before its first byte leaves', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1']));
    start();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    expect(spool.state('a1')).toBe('sending');
  });

  it('tries again what never left, after a while, and keeps those behind it waiting', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1', 'a2']));
    line.willEnd(refused, refused, printed, printed);
    start();
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    clock.pass();
    await vi.waitFor(() => expect(clock.waits()).toEqual([2_000]));
    clock.pass();
    await told(spool, 'a1 failed refused', 'a1 printed answered', 'a2 printed answered');
  });

  it('tells the same failure once, and a new one again', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1']));
    line.willEnd(refused, refused, { outcome: 'failed', detail: 'connect-timeout' }, refused, printed);
    start();
    for (const ms of [1_000, 2_000, 5_000, 10_000]) {
      await vi.waitFor(() => expect(clock.waits()).toEqual([ms]));
      clock.pass();
    }
    await told(spool, 'a1 failed refused', 'a1 failed connect-timeout', 'a1 failed refused', 'a1 printed answered');
  });

  it("tries at once on a person's word", async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1']));
    line.willEnd(refused, printed);
    const spooler = start();
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    spooler.wake('a');
    expect(line.sent).toHaveLength(1);
    spooler.retryNow('a');
    await told(spool, 'a1 failed refused', 'a1 printed answered');
    expect(clock.waits()).toEqual([]);
  });

  it('never repeats what broke off, and goes on with the next', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1', 'a2']));
    line.willEnd(reset, printed);
    start();
    await told(spool, 'a1 unknown reset', 'a2 printed answered');
    expect(line.sent).toHaveLength(2);
  });

  it('does not send again what a crash left half sent', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a2'], ['a1']));
    line.willEnd(printed);
    start();
    await told(spool, 'a1 unknown interrupted', 'a2 printed answered');
    expect(line.sent).toHaveLength(1);
  });

  it('lets printers print beside each other', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1', 'b1']), { printers: ['a', 'b'] });
    start();
    await vi.waitFor(() => expect(line.mostAtOnce()).toBe(2));
    expect([spool.state('a1'), spool.state('b1')]).toEqual(['sending', 'sending']);
  });

  it('waits for a printer that is not set up yet', async () => {
    const { spool, clock, start } = spoolerWith(memorySpool(['c1']));
    const spooler = start();
    spooler.wake('c');
    await told(spool, 'c1 failed no-printer');
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
  });
});

describe('a printer with a fallback', () => {
  const two = { printers: ['a', 'b'], fallbacks: { a: 'b', b: 'a' } };

  it('that fails twice hands its papers over, and those that come meanwhile; staff are told', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1', 'a2']), two);
    line.willEnd(refused, refused, printed, printed);
    const spooler = start();
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    clock.pass();
    await vi.waitFor(() => expect(spool.told).toContain('a2 printed answered'));
    expect(spool.told).toEqual(['a1 failed refused', 'a1 to b: refused', 'a2 to b: refused', 'a1 printed answered', 'a2 printed answered']);
    expect(spooler.now('a')).toEqual({ trouble: 'refused', isReplaced: true, paper: null });
    expect(spooler.now('b')).toMatchObject({ trouble: null, isReplaced: false });
  });

  it('whose roll is out hands them over at once', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1']), two);
    line.willEnd({ outcome: 'failed', detail: 'paper-out', paper: 'end' }, printed);
    start();
    await told(spool, 'a1 to b: paper-out', 'a1 printed answered');
  });

  it('is tried itself again after a while, or on the word of a person', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1']), two);
    line.willEnd({ outcome: 'failed', detail: 'paper-out', paper: 'end' }, printed);
    const spooler = start();
    await vi.waitFor(() => expect(spool.told).toContain('a1 printed answered'));
    expect(clock.waits()).toEqual([60_000]);
    clock.pass();
    expect(spooler.now('a').isReplaced).toBe(false);
    line.willEnd({ ...printed, paper: 'enough' });
    spool.add('a2');
    spooler.wake('a');
    await vi.waitFor(() => expect(spool.told.slice(2)).toEqual(['a2 printed answered', 'a has a roll again']));
    expect(spooler.now('a')).toEqual({ trouble: null, isReplaced: false, paper: 'enough' });
  });

  it('hands over nothing that may be on paper, and a paper goes no further than one fallback', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1', 'a2']), two);
    line.willEnd(reset, { outcome: 'failed', detail: 'paper-out' }, refused, refused, printed);
    start();
    for (const ms of [1_000, 2_000]) {
      await vi.waitFor(() => expect(clock.waits()).toContain(ms));
      clock.pass();
    }
    await told(spool, 'a1 unknown reset', 'a2 to b: paper-out', 'a2 failed refused', 'a2 printed answered');
  });
});

describe('a printer that holds a paper', () => {
  it('says why, until it goes on', async () => {
    const { line, start } = spoolerWith(memorySpool(['a1']));
    const spooler = start();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    line.hold('paper-out');
    expect(spooler.now('a')).toEqual({ trouble: 'paper-out', isReplaced: false, paper: 'end' });
    line.end({ ...printed, paper: 'enough' });
    await vi.waitFor(() => expect(spooler.now('a')).toEqual({ trouble: null, isReplaced: false, paper: 'enough' }));
  });
});

describe('a document that can not be drawn', () => {
  it('goes to a person and holds up nobody', async () => {
    const { spool, start } = spoolerWith(memorySpool(['a1', 'a2']), { rasterizer: fakeRasterizer({ refuses: true }) });
    start();
    await told(spool, 'a1 unknown undrawable', 'a2 unknown undrawable');
  });

  it('is tried three times where drawing itself broke', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1', 'a2']), { rasterizer: fakeRasterizer({ crashes: 3 }) });
    line.willEnd(printed);
    start();
    for (const ms of [1_000, 2_000]) {
      await vi.waitFor(() => expect(clock.waits()).toEqual([ms]));
      clock.pass();
    }
    await told(spool, 'a1 failed drawing-failed', 'a1 unknown undrawable', 'a2 printed answered');
  });
});

describe('a store that can not write', () => {
  it('begins nothing that it could not mark', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1']));
    spool.setFull(true);
    start();
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    expect(line.sent).toHaveLength(0);
    spool.setFull(false);
    clock.pass();
    await vi.waitFor(() => expect(spool.told).toEqual(['a1 failed not-recorded']));
  });

  it('is told the end of a paper later, and the paper is not sent twice', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1', 'a2']));
    start();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    spool.setFull(true);
    line.end(printed);
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    spool.setFull(false);
    line.willEnd(printed);
    clock.pass();
    await told(spool, 'a1 printed answered', 'a2 printed answered');
    expect(line.sent).toHaveLength(2);
  });
});

describe('stopping', () => {
  it('lets the paper under way end and begins no other', async () => {
    const { spool, line, start } = spoolerWith(memorySpool(['a1', 'a2']));
    const spooler = start();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    const stopped = spooler.stop(5_000);
    line.end(printed);
    await stopped;
    expect(spool.told).toEqual(['a1 printed answered']);
    expect(spool.state('a2')).toBe('queued');
  });

  it('breaks off what does not end in time: that is unknown', async () => {
    const { spool, clock, line, start } = spoolerWith(memorySpool(['a1']));
    const spooler = start();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    const stopped = spooler.stop(5_000);
    expect(clock.waits()).toEqual([5_000]);
    clock.pass();
    await stopped;
    expect(spool.told).toEqual(['a1 unknown stopped']);
  });

  it('ends a wait at once', async () => {
    const { clock, line, start } = spoolerWith(memorySpool(['a1']));
    line.willEnd(refused);
    const spooler = start();
    await vi.waitFor(() => expect(clock.waits()).toEqual([1_000]));
    await spooler.stop(5_000);
    expect(clock.waits()).toEqual([]);
  });
});
