import { randomBytes } from 'node:crypto';
import type { Now } from '#central/ports.ts';

/** Who is signed in at the console. In memory: a restart signs everybody out. */
export interface Sessions {
  /** @returns the secret of a new session */
  open(): string;
  isOpen(secret: string | undefined): boolean;
  close(secret: string | undefined): void;
}

export const SESSION_MS = 8 * 3_600_000;

export function openSessions(now: Now): Sessions {
  const ends = new Map<string, number>();
  return {
    open() {
      for (const [secret, end] of ends) if (end <= now()) ends.delete(secret);
      const secret = randomBytes(32).toString('base64url');
      ends.set(secret, now() + SESSION_MS);
      return secret;
    },
    isOpen: (secret) => secret !== undefined && (ends.get(secret) ?? 0) > now(),
    close(secret) {
      if (secret !== undefined) ends.delete(secret);
    },
  };
}
