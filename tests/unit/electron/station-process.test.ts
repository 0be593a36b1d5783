import { describe, expect, it } from 'vitest';
import { keepStation } from '#electron/station-process.ts';
import { manualTimers } from '#tests/conformance/channel/manual-timers.ts';
import { type FakePort, fakeElectron } from './fake-electron.ts';

function station() {
  const { parts, forks } = fakeElectron();
  const timers = manualTimers();
  const sentences: string[] = [];
  const faults: unknown[] = [];
  const keeper = keepStation(parts, {
    modulePath: '/built/station.js',
    drawingPath: '/built/drawing.js',
    args: ['--data', '/data'],
    timers,
    now: timers.now,
    onCannotStart: (message) => sentences.push(message),
    report: (fault) => faults.push(fault),
  });
  const running = () => {
    const last = forks.at(-1);
    if (last === undefined) throw new Error('nothing was started');
    return last.child;
  };
  const line = (key: number, delivered: unknown[] = []) => ({
    key,
    role: 'kiosk' as const,
    token: 'k'.repeat(43),
    deliver: (port: unknown) => delivered.push(port),
  });
  return { keeper, forks, timers, sentences, faults, running, line };
}

describe("the station's process", () => {
  it('is started once, with what it needs', () => {
    const { forks } = station();
    expect(forks).toMatchObject([{ modulePath: '/built/station.js', args: ['--data', '/data'] }]);
  });

  it('gives lines when it is ready: one end to each side, with role and token', () => {
    const { keeper, running, line } = station();
    const delivered: FakePort[] = [];
    keeper.connect(line(1, delivered));
    expect(running().told).toEqual([]);
    running().emit('message', { kind: 'ready' });
    keeper.connect(line(2, delivered));
    expect(running().told.map(({ message }) => message)).toEqual(Array(2).fill({ kind: 'port', role: 'kiosk', token: 'k'.repeat(43) }));
    expect(running().told.map(({ ports }) => ports[0]?.other)).toEqual(delivered);
  });

  it('keeps one asking for a window', () => {
    const { keeper, running, line } = station();
    const delivered: unknown[] = [];
    keeper.connect(line(1, delivered));
    keeper.connect(line(1, delivered));
    running().emit('message', { kind: 'ready' });
    expect(delivered).toHaveLength(1);
    running().emit('message', { kind: 'ready' });
    expect(delivered).toHaveLength(1);
  });

  it('is started again after a crash, and windows wait for it', () => {
    const { keeper, forks, timers, running, line } = station();
    running().emit('message', { kind: 'ready' });
    running().emit('exit', 139);
    const delivered: unknown[] = [];
    keeper.connect(line(1, delivered));
    expect(forks).toHaveLength(1);
    timers.advance(499);
    expect(forks).toHaveLength(1);
    timers.advance(1);
    expect(forks).toHaveLength(2);
    expect(delivered).toEqual([]);
    running().emit('message', { kind: 'ready' });
    expect(delivered).toHaveLength(1);
  });

  it('is given ever more time when it keeps crashing, at most half a minute, and a new chance after it ran well', () => {
    const { forks, timers, running } = station();
    const pauses: number[] = [];
    for (let i = 0; i < 9; i++) {
      running().emit('exit', 1);
      const [before, at] = [forks.length, timers.now()];
      while (forks.length === before) timers.advance(100);
      pauses.push(timers.now() - at);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    timers.advance(60_000);
    running().emit('exit', 1);
    const before = forks.length;
    timers.advance(500);
    expect(forks).toHaveLength(before + 1);
  });

  it('is not started again when that is useless', () => {
    const { forks, timers, sentences, running } = station();
    running().emit('message', { kind: 'cannotStart', message: 'Dữ liệu do phiên bản mới hơn ghi.' });
    running().emit('exit', 1);
    timers.advance(3_600_000);
    expect(forks).toHaveLength(1);
    expect(sentences).toEqual(['Dữ liệu do phiên bản mới hơn ghi.']);
  });

  it('is stopped with a word, and waited for', async () => {
    const { keeper, forks, timers, running } = station();
    running().emit('message', { kind: 'ready' });
    let isStopped = false;
    const stopping = keeper.stop().then(() => {
      isStopped = true;
    });
    expect(running().told.at(-1)?.message).toEqual({ kind: 'stop' });
    await Promise.resolve();
    expect(isStopped).toBe(false);
    running().emit('exit', 0);
    await stopping;
    timers.advance(3_600_000);
    expect(forks).toHaveLength(1);
    expect(running().isKilled).toBe(false);
  });

  it('is killed when it does not hear the word', async () => {
    const { keeper, timers, running } = station();
    const stopping = keeper.stop();
    timers.advance(4_999);
    expect(running().isKilled).toBe(false);
    timers.advance(1);
    expect(running().isKilled).toBe(true);
    running().emit('exit', 1);
    await stopping;
  });

  it('may be stopped between a crash and the next start', async () => {
    const { keeper, forks, timers, running } = station();
    running().emit('exit', 1);
    await keeper.stop();
    timers.advance(3_600_000);
    expect(forks).toHaveLength(1);
  });

  it('is not believed when it says what nobody knows', () => {
    const { keeper, running, faults, line } = station();
    const delivered: unknown[] = [];
    keeper.connect(line(1, delivered));
    for (const message of ['ready', null, { kind: 'open' }, { kind: 'cannotStart' }]) running().emit('message', message);
    expect(faults).toHaveLength(4);
    expect(delivered).toEqual([]);
  });
});

describe('the process that draws papers', () => {
  it('is started when the station wants it, each with one end of a line', () => {
    const { forks, running } = station();
    const child = running();
    child.emit('message', { kind: 'drawingWanted' });
    expect(forks.map(({ modulePath }) => modulePath)).toEqual(['/built/station.js', '/built/drawing.js']);
    const toStation = child.told.at(-1);
    expect(toStation?.message).toEqual({ kind: 'drawing' });
    expect(running().told[0]?.ports[0]?.other).toBe(toStation?.ports[0]);
  });

  it('is ended before another is started in its place', () => {
    const { forks, running } = station();
    const child = running();
    child.emit('message', { kind: 'drawingWanted' });
    const first = running();
    child.emit('message', { kind: 'drawingWanted' });
    expect(first.isKilled).toBe(true);
    expect(running().isKilled).toBe(false);
    expect(forks).toHaveLength(3);
  });
});
