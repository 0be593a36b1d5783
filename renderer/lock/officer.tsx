import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ChannelClient } from '#channel/client.ts';
import type { Role } from '#contract/rights.ts';
import { ClientProvider, useLine } from '../client/context.tsx';
import { useConnection } from '../client/use-connection.ts';
import { SignIn } from './sign-in.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import type { Locked, Officer } from './who-works.ts';

/** How long nobody may touch the computer before it locks itself. */
const IDLE_MS = 10 * 60_000;

export interface Desk {
  readonly officer: Officer;
  /** Locks at once: the screen is covered, then what is still to be saved is saved, then the officer is signed out. */
  lock(): void;
  /** Saves something before the officer is signed out; the returned function takes the wish back. */
  beforeLock(save: () => Promise<unknown>): () => void;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('an officer screen stands outside OfficerGate');
  return desk;
}

/**
 * The work of an officer, or the lock screen. A locked window holds nothing of the work: what was typed lies in drafts at the
 * station and comes back with its officer.
 */
export function OfficerGate({
  role,
  place,
  idleMs = IDLE_MS,
  children,
}: {
  readonly role: Role;
  /** What this window is, as last known: `Quầy 3`. */
  readonly place: string;
  readonly idleMs?: number;
  readonly children: ReactNode;
}) {
  const { client } = useLine();
  const [officer, setOfficer] = useState<Officer | null>(null);
  const [locked, setLocked] = useState<Locked | null>(null);
  const saves = useRef(new Set<() => Promise<unknown>>());
  const current = useRef<Officer | null>(null);

  const leave = useCallback(
    (why: Locked['why']) => {
      const leaving = current.current;
      if (leaving === null) return;
      current.current = null;
      const pending = [...saves.current].map((save) => save());
      setLocked({ why, name: leaving.name, staff: leaving.staff, at: Date.now() });
      setOfficer(null);
      // After a lost session there is nobody to sign out, and the saves were refused with it.
      if (why !== 'ended') void Promise.all(pending).then(() => client.call('session.signOut', {}));
    },
    [client],
  );

  const enter = useCallback((entering: Officer) => {
    current.current = entering;
    setOfficer(entering);
    setLocked(null);
  }, []);

  const guarded = useMemo(() => watchSession(client, () => leave('ended')), [client, leave]);
  useEndOfSession(officer !== null, leave);
  useIdleLock(officer !== null, idleMs, leave);

  const desk = useMemo<Desk | null>(
    () =>
      officer && {
        officer,
        lock: () => leave('byHand'),
        beforeLock: (save) => {
          saves.current.add(save);
          return () => saves.current.delete(save);
        },
      },
    [officer, leave],
  );

  if (desk === null) return <SignIn role={role} place={place} locked={locked} onSignedIn={enter} />;
  return (
    <ClientProvider client={guarded}>
      <DeskContext value={desk}>{children}</DeskContext>
    </ClientProvider>
  );
}

/** The same client; a refusal that says that nobody is signed in locks the window instead of standing there for ever. */
function watchSession(client: ChannelClient, onEnded: () => void): ChannelClient {
  return {
    ...client,
    call: async (name, input, options) => {
      const answer = await client.call(name, input, options);
      if (!answer.ok && answer.refusal.code === 'notSignedIn') onEnded();
      return answer;
    },
  };
}

/** A station that began anew knows nobody: the window asks for the PIN again at once, not at the next act. */
function useEndOfSession(isSignedIn: boolean, leave: (why: 'ended') => void): void {
  const connection = useConnection();
  const atSignIn = useRef(connection);
  if (!isSignedIn) atSignIn.current = connection;
  useEffect(() => {
    if (isSignedIn && connection !== atSignIn.current && connection.state === 'open' && connection.staff === null) leave('ended');
  }, [isSignedIn, connection, leave]);
}
