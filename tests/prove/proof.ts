/** One thing that is proved by doing it very often: the full count once in a while, a part of it in every run of the tests. */
export interface Proof {
  readonly name: string;
  readonly words: string;
  /** How many make the whole proof, and how many a run of the tests. */
  readonly full: number;
  readonly daily: number;
  /** How many are done between two notes of how far it has come. */
  readonly chunk: number;
  /** Does `count` of them, from number `from` on; what it draws follows from `seed`, so that each found fault can be made again. */
  run(part: { readonly from: number; readonly count: number; readonly seed: number }): Promise<Found>;
}

export interface Found {
  /** How many were really done: a fault that was never met proves nothing. */
  readonly done: number;
  /** What was found wrong, each with what makes it again. */
  readonly faults: readonly string[];
}
