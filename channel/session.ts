import type { Role } from '#contract/rights.ts';
import type { Timers } from './timers.ts';

/** How long a session waits for its window to come back. */
export const SESSION_KEPT_MS = 5 * 60_000;

/** One window, over all its connections: its role, and who has signed in at it. In memory alone. */
export interface Session {
  /** Also the secret by which the window comes back to it: unguessable, never logged. */
  readonly id: string;
  readonly role: Role;
  /** Set by `session.signIn`, emptied by `session.signOut`. */
  staff: { readonly id: string; readonly roles: readonly Role[] } | null;
}

export interface Sessions {
  /** The session of that id, where it still lives and has this role, else a new one with nobody signed in. */
  open(role: Role, id?: string): Session;
  /** A connection of the session has ended: `bye` ends it at once, a `lost` one may come back. */
  release(session: Session, how: 'bye' | 'lost'): void;
}

interface Kept {
  readonly session: Session;
  connections: number;
  forget: () => void;
}

/**
 * @param newId at least 128 random bits
 * @param ended told when a session is over for good
 */
export function openSessions(deps: {
  readonly timers: Timers;
  readonly newId: () => string;
  readonly ended?: (session: Session) => void;
}): Sessions {
  const kept = new Map<string, Kept>();

  const end = (session: Session): void => {
    if (!kept.delete(session.id)) return;
    session.staff = null;
    deps.ended?.(session);
  };

  return {
    open: (role, id) => {
      const former = id === undefined ? undefined : kept.get(id);
      if (former !== undefined && former.session.role === role) {
        former.forget();
        former.connections += 1;
        return former.session;
      }
      const session: Session = { id: deps.newId(), role, staff: null };
      kept.set(session.id, { session, connections: 1, forget: () => {} });
      return session;
    },
    release: (session, how) => {
      const held = kept.get(session.id);
      if (held === undefined) return;
      held.connections -= 1;
      if (how === 'bye') return end(session);
      if (held.connections > 0) return;
      held.forget = deps.timers.after(SESSION_KEPT_MS, () => end(session));
    },
  };
}
