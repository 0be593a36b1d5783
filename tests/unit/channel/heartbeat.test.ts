import { describe, expect, it } from 'vitest';
import { heartbeat } from '#channel/heartbeat.ts';
import { manualTimers } from '#tests/conformance/channel/manual-timers.ts';

function beating() {
  const timers = manualTimers();
  const said: string[] = [];
  const pulse = heartbeat({ timers, ask: () => said.push('ask'), gone: () => said.push('gone') });
  return { timers, said, pulse };
}

describe('heartbeat', () => {
  it('asks after 2 s of silence, once, and says after 5 s that nobody is there, once', () => {
    const { timers, said } = beating();
    timers.advance(1_999);
    expect(said).toEqual([]);
    timers.advance(3_000);
    expect(said).toEqual(['ask']);
    timers.advance(1);
    expect(said).toEqual(['ask', 'gone']);
    timers.advance(60_000);
    expect(said).toEqual(['ask', 'gone']);
    expect(timers.waiting()).toBe(0);
  });

  it('asks nothing of an end that talks by itself', () => {
    const { timers, said, pulse } = beating();
    for (let second = 0; second < 60; second++) {
      timers.advance(1_000);
      pulse.heard();
    }
    expect(said).toEqual([]);
  });

  it('takes its own standing still for one beat, not for silence of the other end', () => {
    const late: (() => void)[] = [];
    const said: string[] = [];
    const after = (_: number, run: () => void) => {
      late.push(run);
      return () => {};
    };
    heartbeat({ timers: { after }, ask: () => said.push('ask'), gone: () => said.push('gone') });
    // An hour of sleep is one late timer.
    late.shift()?.();
    expect(said).toEqual([]);
  });

  it('is still after it was stopped', () => {
    const { timers, said, pulse } = beating();
    pulse.stop();
    timers.advance(60_000);
    expect(said).toEqual([]);
  });
});
