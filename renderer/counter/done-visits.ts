/** What this window saw done at its counter since it was opened, the last first. No personal data: numbers and codes. */
export interface DoneVisit {
  readonly number: string;
  readonly what: string;
  readonly at: number;
}

const MOST = 6;

export const withDone = (before: readonly DoneVisit[], visit: DoneVisit): readonly DoneVisit[] => [visit, ...before].slice(0, MOST);
