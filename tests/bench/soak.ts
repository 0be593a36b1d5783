import type { Page } from 'playwright-core';
import { type HallDay, type Held, openHallDay } from './hall-day.ts';

/** What a day of twelve hours leaves behind in a window, and how smooth it was. */
export interface Soak {
  /** After the first hour, and at the end. */
  readonly first: Held;
  readonly last: Held;
  /** The longest frame when something happened, ms; 0 where none was over 50. */
  readonly longestFrame: number;
}

const DAY_MS = 12 * 3_600_000;
/** Before the day begins: the browser compiles what is used often, which is no growth. As a share of the day's events. */
const WARM_UP = 1 / 6;

async function soak(day: HallDay, times: number, happens: (n: number) => Promise<void>): Promise<Soak> {
  const gap = DAY_MS / times;
  let first: Held | undefined;
  let longestFrame = 0;
  for (let n = 0; n < Math.ceil(times * WARM_UP); n += 1) {
    await happens(n);
    await day.page.clock.runFor(gap);
  }
  for (let n = 0; n < times; n += 1) {
    if (n === Math.ceil(times / 12)) first = await day.held();
    const end = await day.watchFrames();
    await happens(n);
    longestFrame = Math.max(longestFrame, await end());
    await day.page.clock.runFor(gap);
  }
  return { first: first ?? (await day.held()), last: await day.held(), longestFrame };
}

/** A board at which this many calls arrive in twelve hours. */
export async function soakBoard(calls: number): Promise<Soak> {
  const day = await openHallDay('board', { width: 1920, height: 1080 });
  try {
    return await soak(day, calls, async (n) => {
      const number = `${'ABC'[n % 3]}${String((n % 999) + 1).padStart(3, '0')}`;
      day.open.hall.join('A');
      day.open.hall.call(number, String((n % 40) + 1));
      await day.page.locator('.now.fresh .n').getByText(spaced(number), { exact: true }).waitFor();
    });
  } finally {
    await day.close();
  }
}

/** A kiosk that this many citizens come to in twelve hours; some read, some look a code up, some go away without a word. */
export async function soakKiosk(citizens: number): Promise<Soak> {
  const day = await openHallDay('kiosk', { width: 1080, height: 1920 });
  try {
    return await soak(day, citizens, (n) => (n % 5 === 3 ? read(day.page) : n % 5 === 4 ? lookUp(day) : take(day.page)));
  } finally {
    await day.close();
  }
}

const spaced = (number: string) => `${number.slice(0, 1)}\u00a0${number.slice(1)}`;

async function take(page: Page): Promise<void> {
  await page.locator('.km.few .kb').first().click();
  await page.locator('.kb.none').click();
  await page.locator('.big').waitFor();
  await page.locator('.kbtn.primary').click();
  await page.locator('.km.few').waitFor();
}

/** Left to go back by itself. */
async function read(page: Page): Promise<void> {
  await page.locator('.km.few .kb').nth(4).click();
  await page.locator('.name').first().click();
  await page.locator('.list li').first().waitFor();
}

async function lookUp({ page, open }: HallDay): Promise<void> {
  await page.locator('.km.few .kb').nth(3).click();
  open.hall.scan({ kind: 'unknown', warnings: [] });
  await page.locator('.notice .why').waitFor();
}

export const growth = ({ first, last }: Soak): number => ((last.bytes - first.bytes) / first.bytes) * 100;
