import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { tooNewForChrome109 } from '#tests/architecture/chrome109.ts';
import { root } from '#tests/architecture/source-file.ts';

const built = resolve(root, 'dist/renderer');
const read = (path: string) => readFileSync(resolve(built, path), 'utf8');
const assets = readdirSync(resolve(built, 'assets'));

describe('the built screens', () => {
  it('are styled by nothing that Chrome 109 lacks', () => {
    const sheets = assets.filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.flatMap((name) => tooNewForChrome109({ path: `renderer/${name}`, text: read(`assets/${name}`) }))).toEqual([]);
  });

  it('are written in syntax that Chrome 109 reads: lowering them to it changes nothing', async () => {
    const scripts = assets.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      // Chrome has known \p{...} since 64; esbuild takes it for newer, because the tables behind it grow.
      const supported = { 'regexp-unicode-property-escapes': true };
      const as = async (target: string) => (await transform(read(`assets/${name}`), { target, supported, legalComments: 'none' })).code;
      expect(await as('chrome109'), name).toBe(await as('esnext'));
    }
  });

  it('hold no inline script and no inline style, so that the page may forbid both', () => {
    const page = read('index.html');
    expect([...page.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>/g)]).toEqual([]);
    expect(page).not.toMatch(/<style\b|\sstyle=|\son\w+=/);
  });

  it('bring their fonts along', () => {
    expect(assets.filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(0);
    expect(assets.every((name) => /-[\w-]{8}\./.test(name))).toBe(true);
  });
});
