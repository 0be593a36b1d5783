import type { AnswerFor } from '#contract/operations/table.ts';

/** Who is signed in at this window. */
export type Officer = AnswerFor<'session.signIn'>;

/** Why a window is locked, for the words on the lock screen. `name` is whose work is kept. */
export interface Locked {
  readonly why: 'byHand' | 'idle' | 'ended';
  readonly name: string;
  readonly staff: string;
  readonly at: number;
}
