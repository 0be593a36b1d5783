import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '#tests/architecture/source-file.ts';

/** The pairs of the design's table, by the formula of WCAG 2.2. */

const css = readFileSync(resolve(root, 'renderer/ui/tokens.css'), 'utf8');

function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no ${selector}`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const light = { ...colours(':root'), ...colours(":root,\n[data-theme='light']") };
const THEMES = {
  light,
  dark: { ...light, ...colours("\n[data-theme='dark']") },
  contrast: { ...light, ...colours("\n[data-theme='contrast']") },
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const states = ['waiting', 'called', 'serving', 'late', 'offline', 'conflict'];
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', grounds, 7],
  ['ink-2', grounds, 4.5],
  ['ink-3', grounds, 4.5],
  ['line-strong', ['paper', 'surface'], 3],
  ['brand', ['paper', 'surface', 'brand-soft'], 4.5],
  ['on-brand', ['brand'], 4.5],
  ['focus', ['paper', 'surface', 'focus-gap'], 3],
  ...states.map((state) => [state, ['paper', 'surface', `${state}-soft`], 4.5] as const),
];

const FIXED: readonly (readonly [string, string, string, number])[] = [
  ['white on the head', '#ffffff', '#07393e', 7],
  ['second text on the head', '#cfe0e0', '#07393e', 7],
  ['called number', '#ffd84d', '#081417', 7],
  ['called number on its flash ground', '#ffd84d', '#33300f', 7],
  ['second text on the board', '#cfe0e0', '#0e2226', 7],
  ['counter plate', '#081417', '#ffd84d', 7],
  ['toast', '#ffffff', '#1a2024', 7],
];

describe.each(Object.entries(THEMES))('theme %s', (_, theme: Record<string, string>) => {
  it.each(PAIRS)('%s on %j has at least %d', (text, on, need) => {
    for (const ground of on) expect(ratio(theme[text] ?? '', theme[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(need);
  });
});

describe('fixed grounds of kiosk and board', () => {
  it.each(FIXED)('%s', (_, text, ground, need) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(need);
  });

  it('are the colours that the style sheets use', () => {
    const sheets = ['kiosk/kiosk.css', 'board/board.css', 'ui/controls.css']
      .map((path) => readFileSync(resolve(root, 'renderer', path), 'utf8'))
      .join('');
    for (const [name, text, ground] of FIXED) {
      const short = (hex: string) => (hex === '#ffffff' ? '#fff' : hex);
      expect(sheets, name).toContain(short(text));
      expect(sheets, name).toContain(ground);
    }
  });
});
