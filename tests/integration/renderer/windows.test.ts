import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from '#tests/integration/renderer-officer/support/axe.ts';
import { launchBrowser } from '#tests/integration/renderer-officer/support/open-office.ts';
import { samplePaper } from './support/fake-hall.ts';
import { type OpenHall, openHall } from './support/open-hall.ts';

const SCREENS = ['kiosk', 'board', 'menu', 'paper', 'scan'] as const;
const MOST_SCRIPT = 220_000;
const MOST_STYLE = 20_000;

let browser: Browser;
let open: OpenHall;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await openHall(browser);
  open.hall.call('A018', '3', 60_000);
  open.hall.paper(samplePaper());
});
afterEach(() => open.close());

describe.each(SCREENS)('the first screen of %s', (screen) => {
  const size = screen === 'kiosk' ? { width: 1080, height: 1920 } : { width: 1366, height: 768 };

  it('has no fault that axe knows, in any theme', async () => {
    const page = await open.window(screen, size);
    await page.waitForLoadState('networkidle');
    for (const theme of ['light', 'dark', 'contrast']) {
      if (screen === 'board' && theme !== 'light') continue;
      await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { theme: chosen }), theme);
      expect(await axe(page), theme).toEqual([]);
    }
  });

  it('loads little: scripts, styles, and its fonts from here', async () => {
    const weights = { script: 0, stylesheet: 0 };
    const sizes: Promise<void>[] = [];
    const foreign: string[] = [];
    const weigh = (response: Response) => {
      const kind = response.request().resourceType();
      if (!response.url().startsWith(open.url)) foreign.push(response.url());
      if (kind === 'script' || kind === 'stylesheet')
        sizes.push(
          response.body().then((body) => {
            weights[kind] += gzipSync(body).length;
          }),
        );
    };
    const page = await open.window(screen, size, { onPage: (opened) => opened.on('response', weigh) });
    await page.waitForLoadState('networkidle');
    await Promise.all(sizes);
    expect(weights.script).toBeGreaterThan(0);
    expect(weights.script).toBeLessThan(MOST_SCRIPT);
    expect(weights.stylesheet).toBeLessThan(MOST_STYLE);
    expect(foreign).toEqual([]);
    expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"', 'Đ'))).toBe(true);
  });
});
