import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeChime } from '#renderer/board/chime.ts';

/** As much of a sound card as the chime asks for; `tones` counts what was begun, the one that nobody hears among them. */
function fakeAudio(state: 'running' | 'suspended') {
  const audio = {
    state,
    tones: [] as number[],
    wakes: true,
    currentTime: 0,
    destination: {},
    resume: () => {
      if (audio.wakes) audio.state = 'running';
      return Promise.resolve();
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    createOscillator: () => {
      const tone = {
        type: '',
        frequency: { value: 0 },
        connect: (next: unknown) => next,
        start: () => audio.tones.push(tone.frequency.value),
        stop: () => undefined,
      };
      return tone;
    },
    createGain: () => ({
      gain: {
        value: 1,
        setValueAtTime: () => undefined,
        linearRampToValueAtTime: () => undefined,
        exponentialRampToValueAtTime: () => undefined,
      },
      connect: (next: unknown) => next,
    }),
  };
  return audio;
}

let now = 0;
const chimeOf = (audio: ReturnType<typeof fakeAudio>) => makeChime({ audio: audio as unknown as AudioContext, now: () => now });

beforeEach(() => {
  now = 0;
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('the chime', () => {
  it('keeps the loudspeaker awake, so that the first call of a quiet hour is whole', () => {
    const audio = fakeAudio('running');
    chimeOf(audio);
    expect(audio.tones).toEqual([30]);
  });

  it('rings two tones', () => {
    const audio = fakeAudio('running');
    chimeOf(audio).ring();
    expect(audio.tones.slice(1)).toEqual([880, 659.25]);
  });

  it('wakes sound that fell asleep, and rings then', async () => {
    const audio = fakeAudio('suspended');
    chimeOf(audio).ring();
    await Promise.resolve();
    expect(audio.tones.slice(1)).toEqual([880, 659.25]);
  });

  it('does not ring late, nor where the browser keeps the page silent', async () => {
    const late = fakeAudio('suspended');
    chimeOf(late).ring();
    now = 3_000;
    await Promise.resolve();
    expect(late.tones.slice(1)).toEqual([]);
    const silent = fakeAudio('suspended');
    silent.wakes = false;
    chimeOf(silent).ring();
    await Promise.resolve();
    expect(silent.tones.slice(1)).toEqual([]);
  });
});
