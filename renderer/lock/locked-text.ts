import { clockAt } from '#contract/time.ts';
import { unreachable } from '#contract/unreachable.ts';
import { LOCK } from '../messages/officer-vi.ts';
import type { Locked } from './who-works.ts';

export function lockedText({ why, name, at }: Locked): string {
  switch (why) {
    case 'byHand':
      return LOCK.lockedBy(name, clockAt(at));
    case 'idle':
      return LOCK.lockedIdle(name, clockAt(at));
    case 'ended':
      return LOCK.lockedEnded;
    default:
      return unreachable(why);
  }
}
