import type { IncomingMessage } from 'node:http';
import type { CentralStore } from '#central/ports.ts';
import { sha256Text } from '#central/enrol/codes.ts';

/**
 * Central listens on this computer only until it can speak TLS; a page of a foreign site that a browser here shows must not reach it under
 * another name (DNS rebinding), so the host named has to be this one.
 */
export function isOwnHost({ headers: { host } }: IncomingMessage): boolean {
  const name = host?.replace(/:\d+$/, '');
  return name === '127.0.0.1' || name === 'localhost' || name === '[::1]';
}

/** Stations are programs: a connection that a page makes names its origin. */
export const isFromNoPage = (request: IncomingMessage): boolean => request.headers.origin === undefined;

/** True when the request carries an admin token. It has 256 random bits, so a look-up by hash tells nothing by its time. */
export function isAdmin(store: CentralStore, authorization: string | undefined): Promise<boolean> {
  const token = /^Bearer (\S{1,200})$/.exec(authorization ?? '')?.[1];
  return token === undefined ? Promise.resolve(false) : store.isAdminToken(sha256Text(token));
}
