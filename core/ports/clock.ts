/** The wall clock as it reads: integer ms UTC. It may be wrong, jump and go back. */
export interface Clock {
  now(): number;
  /** Milliseconds of a clock that only goes forward; its origin means nothing. */
  monotonic(): number;
}
