import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '#tests/integration/renderer-officer/support/open-office.ts';
import { type OpenHall, openHall } from '#tests/integration/renderer/support/open-hall.ts';

/** A window of the hall in a real Chromium before a station in memory, for a day that is over in a minute: the page's time is simulated. */
export interface HallDay {
  readonly open: OpenHall;
  readonly page: Page;
  /** What the window holds, after the browser has thrown away what it can. */
  held(): Promise<Held>;
  /** Begins to look for slow frames; what comes back ends it and tells the longest in ms, 0 where none was over 50. */
  watchFrames(): Promise<() => Promise<number>>;
  /** The processor as slow as a cheap PC's. */
  slowDown(times: number): Promise<void>;
  close(): Promise<void>;
}

export interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function openHallDay(screen: 'kiosk' | 'board', size: { width: number; height: number }, simulated = true): Promise<HallDay> {
  const browser = await launchBrowser();
  const open = await openHall(browser);
  const page = await open.window(screen, size, { installClock: simulated });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Performance.enable');
  return {
    open,
    page,
    held: () => held(cdp),
    async watchFrames() {
      await page.evaluate(() => {
        const frames: number[] = [];
        const observer = new PerformanceObserver((list) => frames.push(...list.getEntries().map(({ duration }) => duration)));
        observer.observe({ type: 'long-animation-frame' });
        Object.assign(window, { slowFrames: { frames, observer } });
      });
      return () =>
        page.evaluate(() => {
          const { frames, observer } = (window as unknown as { slowFrames: { frames: number[]; observer: PerformanceObserver } })
            .slowFrames;
          frames.push(...observer.takeRecords().map(({ duration }) => duration));
          observer.disconnect();
          return Math.max(0, ...frames);
        });
    },
    slowDown: async (times) => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
    },
    async close() {
      await open.close();
      await browser.close();
    },
  };
}

async function held(cdp: CDPSession): Promise<Held> {
  // Twice: what finalizers let go of in the first is thrown away in the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { bytes: usedSize, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
