import { expect, it } from 'vitest';
import { type Soak, soakBoard, soakKiosk } from '#tests/bench/soak.ts';

/** Twelve simulated hours, thinned out: what each call or citizen left behind would show all the same. `npm run bench` measures the heap. */
const leavesNothingBehind = ({ first, last }: Soak) => {
  // A page that is just being left still holds its own, up to a dozen; one left behind by each citizen would be 33.
  expect(last.listeners, 'listeners').toBeLessThanOrEqual(first.listeners + 20);
  expect(last.nodes, 'nodes').toBeLessThanOrEqual(first.nodes * 1.1 + 20);
};

it('a board holds as many nodes and listeners in the evening as in the morning', { timeout: 120_000 }, async () => {
  leavesNothingBehind(await soakBoard(60));
});

it('so does a kiosk', { timeout: 120_000 }, async () => {
  leavesNothingBehind(await soakKiosk(36));
});
