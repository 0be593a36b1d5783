import type { Line } from '../line.ts';
import { growth, type Soak, soakBoard, soakKiosk } from '../soak.ts';

/** A busy hall: a call each minute and a half, a citizen at the kiosk each four minutes. */
const CALLS = 480;
const CITIZENS = 180;

/** Two lines are read off one day. */
const once = (work: () => Promise<Soak>): (() => Promise<Soak>) => {
  let done: Promise<Soak> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};
const board = once(() => soakBoard(CALLS));
const kiosk = once(() => soakKiosk(CITIZENS));

const lineOf = (name: string, words: string, unit: string, value: () => Promise<number>): Line => ({
  name,
  words,
  measure: async () => ({ value: await value(), unit, baseline: null }),
});

export const hallSoak: readonly Line[] = [
  lineOf('board.soak.growth', `heap of a board after 12 simulated hours with ${CALLS} calls, against its first hour`, '%', async () =>
    growth(await board()),
  ),
  lineOf(
    'board.call.frame.max',
    'longest frame of that day when a call arrived (0: none over 50 ms)',
    'ms',
    async () => (await board()).longestFrame,
  ),
  lineOf('kiosk.soak.growth', `heap of a kiosk after 12 simulated hours with ${CITIZENS} citizens, against its first hour`, '%', async () =>
    growth(await kiosk()),
  ),
  lineOf(
    'kiosk.soak.frame.max',
    'longest frame of that day while a citizen was served (0: none over 50 ms)',
    'ms',
    async () => (await kiosk()).longestFrame,
  ),
];
