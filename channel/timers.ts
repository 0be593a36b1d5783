/** Runs something later; what comes back cancels it, and does nothing once it has run. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
}
