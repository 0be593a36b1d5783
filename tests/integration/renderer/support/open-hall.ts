import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ROLES, type Role } from '#contract/rights.ts';
import { menuLink, type RoleTokens, type ScreenName, windowLink } from '#contract/window-link.ts';
import { serveWeb } from '#station/web/serve-web.ts';
import { drawTokens } from '#station/web/tokens.ts';
import { root } from '#tests/architecture/source-file.ts';
import { type FakeHall, fakeHall } from './fake-hall.ts';

const token = 'a'.repeat(43);
const rendererDir = process.env.MOTCUA_TEST_RENDERER ?? resolve(root, 'dist/renderer');
const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Options extends BrowserContextOptions {
  /** The page's own time goes by its `clock`. */
  readonly installClock?: boolean;
  /** Told of the page before it loads. */
  readonly onPage?: (page: Page) => unknown;
}

export interface OpenHall {
  readonly hall: FakeHall;
  /** Where the windows come from. */
  readonly url: string;
  /** A window in its own browser context; waits until its screen is there. */
  window(screen: Exclude<ScreenName, 'counter' | 'it'>, size: Size, more?: Options): Promise<Page>;
  /** Cuts every window off; `restore` lets them back. */
  cutOff(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

const ROLE_OF = {
  kiosk: 'kiosk',
  board: 'board',
  menu: 'it',
  paper: 'it',
  scan: 'it',
  conflicts: 'head',
  head: 'head',
} as const satisfies Readonly<Record<string, Role>>;

/** The built windows of the hall in a real Chromium before a station in memory. The browser is the caller's. */
export async function openHall(browser: Browser): Promise<OpenHall> {
  const hall = fakeHall();
  const tokens = drawTokens((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
  const serve = (port: number) =>
    serveWeb({
      port,
      rendererDir,
      tokens,
      host: hall.host,
      timers,
      report: (fault) => {
        throw fault;
      },
    });
  let web = await serve(0);
  const { port, url } = web;
  const contexts: BrowserContext[] = [];
  return {
    hall,
    url,
    async window(screen, size, { installClock = false, onPage, ...more } = {}) {
      const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...more });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      if (installClock) await simulateTime(page);
      await onPage?.(page);
      const allTokens = Object.fromEntries(ROLES.map((role) => [role, token])) as RoleTokens;
      await page.goto(screen === 'menu' ? menuLink(url, allTokens) : windowLink(url, ROLE_OF[screen], token, { screen }));
      await page.locator('main:not(.still)').waitFor();
      return page;
    },
    cutOff: () => web.close(),
    async restore() {
      web = await serve(port);
    },
    async close() {
      for (const context of contexts) await context.close();
      await web.close();
    },
  };
}

/**
 * The page's time runs only when a test says so, in jumps that no answer can come within. So its station is one that answers no pings: a
 * window then counts no silence (docs/protocol.md, whether the other end is still there).
 */
async function simulateTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.routeWebSocket(/./, (window) => {
    const station = window.connectToServer();
    window.onMessage((message) => station.send(message));
    station.onMessage((message) => window.send(String(message).replace('"pings":true', '"pings":false')));
  });
}
