import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../draw.ts';
import { layOut, openJudge } from '../judge.ts';
import { type Cut, openDisk } from './disk.ts';
import type { Recorded } from './record.ts';

export interface PowerResult {
  readonly states: number;
  readonly lost: number;
  readonly broken: number;
  readonly twice: number;
  /** The first few, each with the seed that makes it again. */
  readonly examples: readonly string[];
}

/**
 * Cuts the power at every point of a record in turn, as often as it takes for so many states, and judges each.
 */
export function cutPower(
  recorded: Recorded,
  wanted: { readonly states: number; readonly seed: number; readonly lies?: boolean },
): PowerResult {
  const found = { lost: 0, broken: 0, twice: 0 };
  const examples: string[] = [];
  const { operations, before, root } = recorded;
  const perPoint = Math.max(1, Math.ceil(wanted.states / operations.length));
  const disk = openDisk(before, { lies: wanted.lies ?? false });
  const data = join(root, 'data');
  const judge = openJudge();
  let states = 0;
  const look = (cut: Cut, name: string) => {
    layOut(cut, root);
    const fault = judge.faultOf(
      data,
      cut.said.flatMap((text) => text.split('\n').filter(Boolean)),
    );
    states += 1;
    if (fault === null) return;
    found[fault.kind] += 1;
    if (examples.length < 5) examples.push(`${name}: ${fault.kind}: ${fault.what}`);
  };
  const every = Math.max(1, Math.floor(operations.length / wanted.states));
  for (const [point, operation] of operations.entries()) {
    disk.play(operation);
    if (point % every !== 0) continue;
    for (let turn = 0; turn < perPoint && states < wanted.states; turn++) {
      const seed = (wanted.seed * 1_000_003 + point * 1009 + turn) >>> 0;
      look(disk.cut(seeded(seed)), `point ${point}, seed ${seed}`);
    }
  }
  judge.close();
  rmSync(root, { recursive: true, force: true });
  return { states, ...found, examples };
}
