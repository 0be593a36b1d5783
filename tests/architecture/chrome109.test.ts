import { describe, expect, it } from 'vitest';
import { tooNewForChrome109 } from './chrome109.ts';
import { readProject } from './source-file.ts';

describe('what a window runs', () => {
  it('uses nothing that Chrome 109 lacks', () => {
    expect(readProject(['.ts', '.tsx', '.css'], ['renderer', 'contract', 'channel']).flatMap(tooNewForChrome109)).toEqual([]);
  });
});

describe('CSS too new is caught', () => {
  it.each([
    '.a { color: red; .b { color: blue; } }',
    '.a { &:hover { color: red; } }',
    '.a { @media (width > 1px) { .b { color: red; } } }',
    '.a { text-wrap: balance; }',
    '.a { grid-template-rows: subgrid; }',
    '.a { color: color-mix(in srgb, red, blue); }',
    '.a { color: oklch(50% 0.1 20); }',
    '.a { color: light-dark(white, black); }',
    '.a { color: rgb(from red r g b / 50%); }',
    '@scope (.a) { .b { color: red; } }',
    '@starting-style { .b { color: red; } }',
    '.a { anchor-name: --x; }',
    '.a { top: anchor(bottom); }',
    '.a:user-invalid { color: red; }',
    '.a:popover-open { color: red; }',
    '.a { field-sizing: content; }',
    '.a { width: round(1.5px, 1px); }',
    '.a { mask: url(x.svg); }',
    '.a { view-transition-name: x; }',
    '.a { animation-timeline: scroll(); }',
    '@container style(--x: 1) { .a { color: red; } }',
  ])('%s', (css) => {
    expect(tooNewForChrome109({ path: 'renderer/ui/a.css', text: css })).not.toEqual([]);
  });

  it.each([
    '@media (prefers-reduced-motion) { .a:has(.b) { color: rgb(0 0 0 / 50%); } }',
    '@layer base { @media print { .a { inset: 0; } } }',
    '@keyframes spin { from { opacity: 0; } to { opacity: 1; } }',
    '@container (min-width: 1px) { .a { width: clamp(1px, 2dvh, 3px); translate: 0 1px; } }',
    '/* color-mix() is too new */ .a::before { content: "oklch(a { b { c"; -webkit-mask: none; }',
    '@font-face { font-family: X; src: url(x.woff2); } .mask-x { border-radius: 4px; }',
  ])('and what it has is not: %s', (css) => {
    expect(tooNewForChrome109({ path: 'renderer/ui/a.css', text: css })).toEqual([]);
  });
});

describe('script too new is caught', () => {
  it.each([
    'const b = a.toSorted();',
    'const b = a.with(0, x);',
    'const b = Object.groupBy(a, f);',
    'const { promise } = Promise.withResolvers();',
    'const b = a.union(c);',
    'const b = map.values().map(f);',
    'const b = URL.canParse(x);',
    'const s = AbortSignal.any([a, b]);',
    'const b = text.isWellFormed();',
    'using file = open();',
    'const b = Uint8Array.fromBase64(x);',
    'const now = Temporal.Now.instant();',
    'const r = /[\\p{L}--[a-z]]/v;',
    'element.showPopover();',
  ])('%s', (text) => {
    expect(tooNewForChrome109({ path: 'renderer/a.ts', text })).not.toEqual([]);
    expect(tooNewForChrome109({ path: 'contract/a.ts', text })).not.toEqual([]);
    expect(tooNewForChrome109({ path: 'station/a.ts', text })).toEqual([]);
  });

  it.each([
    'const b = [...a].sort(); // not toSorted()',
    'const b = z.union([x, y]); const c = a.at(-1); const d = structuredClone(b);',
    'const r = /v/u; const v = a / b;',
  ])('and what it has is not: %s', (text) => {
    expect(tooNewForChrome109({ path: 'renderer/a.ts', text })).toEqual([]);
  });
});
