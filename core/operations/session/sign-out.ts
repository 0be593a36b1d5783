import { sessionSignOut } from '#contract/operations/session.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';

export const signOut = local({
  operation: sessionSignOut,
  run: (_input, { session }) => ok({ signedOut: session.signOut() }),
});
