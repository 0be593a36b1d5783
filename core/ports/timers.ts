/** Time that passes, as a port: tests and simulations decide how fast. */
export interface Timers {
  /** Calls `fn` once after so many milliseconds, unless the answer is called first. */
  after(ms: number, fn: () => void): () => void;
}
