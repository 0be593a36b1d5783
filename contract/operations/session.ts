import { z } from 'zod';
import { counterNumber, staffId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { role } from '#contract/rights.ts';

/** A PIN of 4 to 12 figures. It names a person together with the staff id; the channel's token names nobody. */
const pin = z.string().regex(/^\d{4,12}$/);

export const sessionSignIn = operation({
  name: 'session.signIn',
  kind: 'local',
  needsSignIn: false,
  input: z.object({ staff: staffId, pin }),
  answer: z.object({ staff: staffId, name: z.string(), roles: z.array(role), counter: counterNumber.nullable() }),
  refusals: ['wrongPin', 'tooManyTries'],
});

/** Also what locking the computer does: drafts and the open counter stay. */
export const sessionSignOut = operation({
  name: 'session.signOut',
  kind: 'local',
  needsSignIn: false,
  input: z.object({}),
  answer: z.object({ signedOut: z.boolean() }),
});
