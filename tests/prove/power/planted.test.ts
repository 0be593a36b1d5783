import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record } from './record.ts';
import { cutPower } from './run.ts';

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'motcua-planted-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const cut = async (planted: Parameters<typeof record>[3], lies = false) =>
  cutPower(await record(join(top, 'recorded'), 'ticket', 4, planted), { states: 150, seed: 7, lies });

/** Acts that are not there, or a witness that knows of more than is there. */
const foundIn = ({ lost, broken }: { readonly lost: number; readonly broken: number }): number => lost + broken;

describe('the proof of the power cut finds', () => {
  it('nothing where nothing is wrong', async () => {
    expect(await cut(undefined)).toMatchObject({ states: 150, lost: 0, broken: 0, twice: 0 });
  });

  it.each(['synchronous-normal', 'answer-before-commit'] as const)('acts lost by %s', async (planted) => {
    expect(foundIn(await cut(planted))).toBeGreaterThan(20);
  });

  it('acts lost by a disk that says that it has synced and has not', async () => {
    expect(foundIn(await cut(undefined, true))).toBeGreaterThan(20);
  });
});
