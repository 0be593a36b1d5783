import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Role } from '#contract/rights.ts';
import { windowLink } from '#contract/window-link.ts';
import { serveWeb, type Web } from '#station/web/serve-web.ts';
import { drawTokens } from '#station/web/tokens.ts';
import { root } from '#tests/architecture/source-file.ts';
import { fakeOffice } from './fake-office.ts';
import type { FakeOffice } from './fake-office-shape.ts';

const token = 'a'.repeat(43);

export interface OpenOffice {
  readonly office: FakeOffice;
  readonly web: Web;
  /** A window of a role in its own browser context, so that what one remembers the other does not. */
  window(
    role: Role,
    more?: { readonly counter?: string; readonly size?: { readonly width: number; readonly height: number } },
  ): Promise<Page>;
  /** Cuts every window off; `restore` lets them back. */
  cutOff(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** A browser of this machine; `MOTCUA_CHROMIUM` names another. */
function chromiumPath(): string {
  const found = [process.env.MOTCUA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('no Chromium: install it, or name it by MOTCUA_CHROMIUM');
  return found;
}

const rendererDir = process.env.MOTCUA_TEST_RENDERER ?? resolve(root, 'dist/renderer');
const PATIENCE_MS = 30_000;

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });

/** The built officer windows in a real Chromium before a station in memory. The browser is the caller's. */
export async function openOffice(browser: Browser): Promise<OpenOffice> {
  const office = fakeOffice();
  const timers = {
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const tokens = drawTokens((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
  const serve = (port: number) =>
    serveWeb({
      port,
      rendererDir,
      tokens,
      host: office.host,
      timers,
      report: (fault) => {
        throw fault;
      },
    });
  let web = await serve(0);
  const { port, url } = web;
  const contexts: BrowserContext[] = [];
  return {
    office,
    get web() {
      return web;
    },
    async window(role, { counter, size = { width: 1366, height: 768 } } = {}) {
      const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(windowLink(url, role, token, counter === undefined ? {} : { counter }));
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
