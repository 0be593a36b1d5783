import { z } from 'zod';
import { counterNumber } from '#contract/ids.ts';
import { ROLES, type Role, role } from '#contract/rights.ts';

/**
 * The link of a window: which screen it shows, in which role, and its token. All of it stands in the fragment, which a browser
 * sends to nobody: `#screen=kiosk&role=kiosk&token=...`, at a counter also `counter=3`. The menu's link has beside its own token
 * one for each role, under the role's name, so that it can make the links of the windows that it opens.
 */

export const SCREENS = ['menu', 'kiosk', 'board', 'counter', 'head', 'it', 'paper', 'scan', 'conflicts'] as const;
const screen = z.enum(SCREENS);
export type ScreenName = z.infer<typeof screen>;

/** What a window of a role shows, where nothing else is said. */
const SCREEN_OF: { readonly [R in Role]: ScreenName } = {
  kiosk: 'kiosk',
  board: 'board',
  guide: 'counter',
  receiver: 'counter',
  cashier: 'counter',
  head: 'counter',
  it: 'it',
  auditor: 'head',
};

const token = z.string().regex(/^[\w-]{16,200}$/);
export type RoleTokens = { readonly [R in Role]: string };

const windowLinkParts = z.object({ screen: screen.optional(), role, token, counter: counterNumber.optional() });
const menuTokens = z.record(role, token);

export interface WindowLink {
  readonly screen: ScreenName;
  readonly role: Role;
  readonly token: string;
  /** The counter that the window begins at. */
  readonly counter?: string;
  /** For the menu alone. */
  readonly tokens?: RoleTokens;
}

const fragment = (parts: readonly (readonly [string, string])[]): string =>
  `#${parts.map(([name, value]) => `${name}=${value}`).join('&')}`;

/** @param base the address of the renderer: `http://127.0.0.1:PORT/`, `app://motcua/`, or empty for the fragment alone */
export function windowLink(
  base: string,
  role: Role,
  token: string,
  more: { readonly screen?: ScreenName; readonly counter?: string } = {},
): string {
  const counter = more.counter === undefined ? [] : [['counter', more.counter] as const];
  return base + fragment([['screen', more.screen ?? SCREEN_OF[role]], ['role', role], ['token', token], ...counter]);
}

/** The menu looks as the technician, who may see every list and do none of the counter's acts. */
export const menuLink = (base: string, tokens: RoleTokens): string =>
  base + fragment([['screen', 'menu'], ['role', 'it'], ['token', tokens.it], ...ROLES.map((name) => [name, tokens[name]] as const)]);

/** Reads `location.hash`; null for what is no link of a window. */
export function readWindowLink(hash: string): WindowLink | null {
  const parts = Object.fromEntries(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part) => [part.slice(0, Math.max(part.indexOf('='), 0)), part.slice(part.indexOf('=') + 1)]),
  );
  const read = windowLinkParts.safeParse(parts);
  if (!read.success) return null;
  const { role, token, counter } = read.data;
  const shown = read.data.screen ?? SCREEN_OF[role];
  const link = { screen: shown, role, token, ...(counter === undefined ? {} : { counter }) };
  if (shown !== 'menu') return link;
  const tokens = menuTokens.safeParse(Object.fromEntries(ROLES.map((name) => [name, parts[name]])));
  return tokens.success ? { ...link, tokens: tokens.data } : null;
}
