/** The board's chime: two soft tones made by the browser, so that no sound file has to load. */

/** Hertz, start and length in seconds: a falling fourth, as a doorbell. */
const TONES = [
  { frequency: 880, start: 0, length: 0.9 },
  { frequency: 659.25, start: 0.38, length: 1.4 },
] as const;
const LOUDNESS = 0.35;

/**
 * A tone that nobody hears (30 Hz at 74 dB under full): a television or an amplifier that has had silence for a while goes to sleep,
 * and swallows the first call of a quiet hour while it wakes; Chromium too lets go of a sound card that it sends nothing but zeros.
 */
const AWAKE = { frequency: 30, loudness: 0.0002 } as const;

/** A call that could not sound at once still may while it is new. */
const STILL_WORTH_MS = 3_000;

export interface Chime {
  /** Silent where the browser does not let it sound. */
  ring(): void;
  /** False while the browser keeps this page silent: until a touch, or for want of a loudspeaker. */
  sounds(): boolean;
  onChange(listener: () => void): () => void;
}

/** The parts of the browser that the chime needs. */
export interface ChimeDeps {
  readonly audio: AudioContext;
  readonly now: () => number;
}

export function makeChime({ audio, now }: ChimeDeps = { audio: new AudioContext(), now: () => Date.now() }): Chime {
  const wake = () => void audio.resume();
  addEventListener('pointerdown', wake);
  addEventListener('keydown', wake);
  stayAwake(audio);
  return {
    ring: () => {
      if (audio.state === 'running') return play(audio);
      // The computer slept, or the sound card was taken away and given back.
      const rungAt = now();
      void audio.resume().then(
        () => {
          if (audio.state === 'running' && now() - rungAt < STILL_WORTH_MS) play(audio);
        },
        () => undefined,
      );
    },
    sounds: () => audio.state === 'running',
    onChange: (listener) => {
      audio.addEventListener('statechange', listener);
      return () => audio.removeEventListener('statechange', listener);
    },
  };
}

function play(audio: AudioContext): void {
  for (const tone of TONES) sound(audio, tone);
}

function stayAwake(audio: AudioContext): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = AWAKE.frequency;
  loudness.gain.value = AWAKE.loudness;
  tone.connect(loudness).connect(audio.destination);
  tone.start();
}

function sound(audio: AudioContext, { frequency, start, length }: (typeof TONES)[number]): void {
  const begin = audio.currentTime + start;
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(0, begin);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, begin + length);
  tone.connect(loudness).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + length);
}
