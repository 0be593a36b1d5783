import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetPath, findPackageRoot, readAsset, readAssetBytes } from '#native/files/assets.ts';

describe('assets', () => {
  it('are read by name, as text or as bytes', () => {
    expect(readAsset('reference/calendar.json')).toContain('"days"');
    expect(new TextDecoder().decode(readAssetBytes('reference/calendar.json'))).toBe(readAsset('reference/calendar.json'));
  });

  it.each(['../package.json', '/etc/passwd/../../../package.json', '..'])('never lead out of their folder: %s', (name) => {
    expect(() => assetPath(`${'../'.repeat(name.startsWith('/') ? 0 : 1)}${name}`)).toThrow(/not an asset/);
  });
});

describe('findPackageRoot', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mot-cua-root-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('passes other packages and broken files by on its way up', () => {
    const deep = join(folder, 'dist', 'node');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"name": "mot-cua"}');
    writeFileSync(join(folder, 'dist', 'package.json'), '{"type": "module"}');
    writeFileSync(join(deep, 'package.json'), 'null');
    expect(findPackageRoot(deep)).toBe(folder);
  });

  it('says so when there is none', () => expect(() => findPackageRoot(folder)).toThrow(/no package mot-cua/));
});
