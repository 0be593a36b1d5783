import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '#contract/bytes.ts';
import { dropStationKey, isSignedBy, keepStationKey, keysDir, newStationKey, readStationKey } from '#native/keys/station-key.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motcua-keys-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the key of a station', () => {
  it('signs what its public half proves, and nothing else is proved by it', () => {
    const [key, other] = [newStationKey(), newStationKey()];
    const signature = key.sign(utf8('đúng'));
    expect(key.publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(signature).toMatch(/^[0-9a-f]{128}$/);
    expect(isSignedBy(key.publicKey, utf8('đúng'), signature)).toBe(true);
    expect(isSignedBy(key.publicKey, utf8('sai'), signature)).toBe(false);
    expect(isSignedBy(other.publicKey, utf8('đúng'), signature)).toBe(false);
    expect(isSignedBy(key.publicKey, utf8('đúng'), '00'.repeat(64))).toBe(false);
  });

  it('is the same after it was kept and read, and is readable by its owner only', () => {
    const key = newStationKey();
    keepStationKey(dir, key.pem);
    const read = readStationKey(dir);
    expect(read?.publicKey).toBe(key.publicKey);
    expect(isSignedBy(key.publicKey, utf8('x'), read?.sign(utf8('x')) ?? '')).toBe(true);
    const [file = ''] = readdirSync(keysDir(dir));
    expect(readdirSync(keysDir(dir))).toHaveLength(1);
    expect(statSync(join(keysDir(dir), file)).mode & 0o777).toBe(0o600);
    expect(statSync(keysDir(dir)).mode & 0o777).toBe(0o700);
  });

  it('is none where there is none, and a damaged file is a fault, not a station without a key', () => {
    expect(readStationKey(dir)).toBeNull();
    keepStationKey(dir, newStationKey().pem);
    const [file = ''] = readdirSync(keysDir(dir));
    writeFileSync(join(keysDir(dir), file), 'x');
    expect(() => readStationKey(dir)).toThrow();
    dropStationKey(dir);
    expect(readStationKey(dir)).toBeNull();
  });
});
