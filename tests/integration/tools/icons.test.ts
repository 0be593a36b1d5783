import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '#tests/architecture/source-file.ts';

const icons = resolve(root, 'renderer/ui/icon-paths.ts');
const folder = mkdtempSync(join(tmpdir(), 'icons-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (file: string) =>
  spawnSync(process.execPath, [resolve(root, 'tools/icons.mjs'), '--check', file], { encoding: 'utf8' }).status;

it('the icons of the screens are the outlines of the pinned lucide-static', () => {
  expect(check(icons)).toBe(0);
});

it('an outline changed by hand, or an icon that does not exist, is seen', () => {
  const text = readFileSync(icons, 'utf8');
  const changed = join(folder, 'changed.ts');
  writeFileSync(changed, text.replace("check: 'M20", "check: 'M21"));
  expect(check(changed)).toBe(1);
  writeFileSync(changed, text.replace('  check:', "  'no-such-icon':"));
  expect(check(changed)).toBe(1);
});
