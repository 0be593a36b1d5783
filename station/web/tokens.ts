import { createHash, timingSafeEqual } from 'node:crypto';
import type { ChannelHost } from '#channel/server.ts';
import type { Sessions } from '#channel/session.ts';
import { toHex } from '#contract/bytes.ts';
import { ok, refuse } from '#contract/result.ts';
import { ROLES, type Role } from '#contract/rights.ts';
import type { RoleTokens } from '#contract/window-link.ts';
import type { Random } from '#core/ports/random.ts';

const TOKEN_BYTES = 32;

/** What opens the channel, drawn anew at each start and kept in memory alone. Never logged. */
export interface Tokens {
  /** May name any role: the ready line gives it to whoever started the station. */
  readonly it: string;
  /** Each bound to its role: a window gets this one. */
  readonly windows: RoleTokens;
  forRole(role: Role): string;
  /** The role that a token opens the channel with, or null. Takes as long for one that is nearly right as for any other. */
  roleFor(token: string, named: Role | undefined): Role | null;
}

export function drawTokens(random: Random): Tokens {
  // Hexadecimal: one that began with a dash would be taken for a flag on a command line.
  const draw = (): string => toHex(random(TOKEN_BYTES));
  const it = draw();
  const windows: RoleTokens = {
    kiosk: draw(),
    board: draw(),
    guide: draw(),
    receiver: draw(),
    cashier: draw(),
    head: draw(),
    it: draw(),
    auditor: draw(),
  };
  const itHash = sha256(it);
  const hashes = ROLES.map((role) => ({ role, hash: sha256(windows[role]) }));

  return {
    it,
    windows,
    forRole: (role) => windows[role],
    roleFor: (token, named) => {
      const hash = sha256(token);
      // All are compared, so that the time does not tell which was met.
      const isIt = timingSafeEqual(hash, itHash);
      const bound = hashes.filter((known) => timingSafeEqual(hash, known.hash)).at(0)?.role ?? null;
      if (isIt) return named ?? 'it';
      return bound === null || (named !== undefined && named !== bound) ? null : bound;
    },
  };
}

/** What a host needs to know of tokens. */
export const authenticateBy =
  (tokens: Tokens, sessions: Sessions): ChannelHost['authenticate'] =>
  ({ token, role, session }) => {
    const bound = tokens.roleFor(token, role);
    return bound === null ? refuse('badToken') : ok(sessions.open(bound, session));
  };

/** For a line that the desktop shell made for one window: that window's token, in its role, and no other. */
export const authenticateLine = (
  line: { readonly role: Role; readonly token: string },
  sessions: Sessions,
): ChannelHost['authenticate'] => {
  const expected = sha256(line.token);
  return ({ token, role, session }) =>
    timingSafeEqual(sha256(token), expected) && (role === undefined || role === line.role)
      ? ok(sessions.open(line.role, session))
      : refuse('badToken');
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
