import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, readPostmaster } from '#central/postgres/postmaster.ts';
import { checkReach, chooseRunAs } from '#central/postgres/run-as.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motcua-run-as-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('as whom PostgreSQL runs', () => {
  it('as oneself, or as root as another in a namespace, where that is allowed', async () => {
    const chosen = await chooseRunAs(async () => true);
    expect(chosen.kind).toBe(process.getuid?.() === 0 ? 'namespace' : 'self');
    if (chosen.kind === 'namespace') expect(chosen.uid).not.toBe(0);
  });

  it('names the folder that another user can not pass through, and changes nothing', () => {
    const other = { kind: 'user', uid: 54_321, gid: 54_321 } as const;
    const closed = join(dir, 'closed');
    mkdirSync(join(closed, 'data'), { recursive: true });
    chmodSync(dir, 0o755);
    chmodSync(closed, 0o700);
    expect(() => checkReach(join(closed, 'data', 'pg'), other)).toThrow(`không vào được thư mục ${closed}.`);
    chmodSync(closed, 0o711);
    expect(() => checkReach(join(closed, 'data', 'pg'), other)).not.toThrow();
    chmodSync(closed, 0o700);
    expect(() => checkReach(join(closed, 'data', 'pg'), { kind: 'self' })).not.toThrow();
    expect(() => checkReach(join(closed, 'data', 'pg'), { kind: 'namespace', uid: 54_321 })).not.toThrow();
  });
});

describe('a server that was left running', () => {
  it('is known by its file, once that is whole', () => {
    expect(readPostmaster(dir)).toBeNull();
    for (const [text, expected] of [
      ['', null],
      ['12', null],
      ['123\n/data\n1795508255\n54999\n\n127.0.0.1\n', { pid: 123, port: 54_999 }],
    ] as const) {
      writeFileSync(join(dir, 'postmaster.pid'), text);
      expect(readPostmaster(dir)).toEqual(expected);
    }
  });

  it('is not taken for alive when its number belongs to nobody, or to another program', () => {
    expect(isAlive({ pid: 4_190_000, port: 1 }, dir)).toBe(false);
    expect(isAlive({ pid: process.pid, port: 1 }, dir)).toBe(process.platform !== 'linux');
  });
});
