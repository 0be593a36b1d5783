/** The board's chime: two soft tones made by the browser, so that no sound file has to load. */

/** Hertz, start and length in seconds: a falling fourth, as a doorbell. */
const TONES = [
  { frequency: 880, start: 0, length: 0.9 },
  { frequency: 659.25, start: 0.38, length: 1.4 },
] as const;
const LOUDNESS = 0.35;

export interface Chime {
  /** Silent where the browser does not let it sound yet. */
  ring(): void;
  /** False while the browser keeps this page silent: until a touch, or for want of a loudspeaker. */
  sounds(): boolean;
  onChange(listener: () => void): () => void;
}

export function makeChime(): Chime {
  const audio = new AudioContext();
  const wake = () => void audio.resume();
  addEventListener('pointerdown', wake);
  addEventListener('keydown', wake);
  return {
    ring: () => {
      if (audio.state !== 'running') return;
      for (const tone of TONES) sound(audio, tone);
    },
    sounds: () => audio.state === 'running',
    onChange: (listener) => {
      audio.addEventListener('statechange', listener);
      return () => audio.removeEventListener('statechange', listener);
    },
  };
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
