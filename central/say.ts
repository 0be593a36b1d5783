/** Tells the person who started the program what takes long; one line, without its end. */
export type Say = (line: string) => void;

const SLOW_MS = 3_000;

/** Runs a step and says what it is when it takes longer than three seconds. */
export async function sayingWhenSlow<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => say(what), SLOW_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
