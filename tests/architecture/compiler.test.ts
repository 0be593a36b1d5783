import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import viteConfig from '#renderer/vite.config.ts';
import { readProject, readSource, roomOf, root } from './source-file.ts';

const options = z.object({ lib: z.array(z.string()).optional(), types: z.array(z.string()).optional(), strict: z.boolean().optional() });
const config = z.object({ extends: z.string().optional(), compilerOptions: z.looseObject(options.shape) });
const optionsOf = (path: string) => config.parse(JSON.parse(readSource(path).text)).compilerOptions;

const rooms = [...new Set(readProject(['.ts', '.tsx', '.mjs']).map(({ path }) => roomOf(path)))].sort();

describe('the compiler', () => {
  it('has a configuration for every room that holds source, and the root refers to each', () => {
    const { references } = z
      .object({ references: z.array(z.object({ path: z.string() })) })
      .parse(JSON.parse(readSource('tsconfig.json').text));
    expect(references.map(({ path }) => path).sort()).toEqual(rooms);
    expect(rooms.filter((room) => !existsSync(resolve(root, room, 'tsconfig.json')))).toEqual([]);
  });

  it.each(['contract', 'channel', 'core'])('gives %s neither a browser nor Node', (room) => {
    const { lib, types } = { ...optionsOf('tsconfig.base.json'), ...optionsOf(`${room}/tsconfig.json`) };
    expect({ lib, types }).toEqual({ lib: ['ES2024'], types: [] });
  });

  it('is strict, and no room takes any of it back', () => {
    const strict = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    };
    expect(optionsOf('tsconfig.base.json')).toMatchObject(strict);
    for (const room of rooms) {
      expect(Object.keys(optionsOf(`${room}/tsconfig.json`)).filter((name) => name in strict)).toEqual([]);
    }
  });

  it('builds the screens for Chrome 109, script and style', () => {
    expect(viteConfig.build).toMatchObject({ target: 'chrome109', cssTarget: 'chrome109' });
  });
});
