import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kioskTexts, type KioskText } from '#renderer/kiosk/texts.ts';
import { KIOSK_EN } from '#renderer/messages/kiosk-en.ts';
import { KIOSK_VI } from '#renderer/messages/kiosk-vi.ts';
import { root } from '#tests/architecture/source-file.ts';

const renderer = resolve(root, 'renderer');
const keys = Object.keys(KIOSK_VI) as KioskText[];
const values = {
  count: 2,
  reason: 'người cao tuổi',
  page: 1,
  pages: 3,
  time: '07:30',
  place: 'quầy 5',
  day: '04/12/2026',
  number: 'A 018',
  counter: '3',
  text: 'TACH',
  unit: 'workingDay',
  from: 10,
  to: 15,
};

describe('texts of the kiosk', () => {
  it('stand in both languages', () => {
    expect(Object.keys(KIOSK_EN).sort()).toEqual([...keys].sort());
  });

  it.each(['vi', 'en'] as const)('can all be formatted in %s, and use the same values', (language) => {
    for (const key of keys) expect(kioskTexts[language].t(key, values)).not.toMatch(/[{}]|^$/);
    const named = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);
    for (const key of keys) expect(named(KIOSK_EN[key]), key).toEqual(expect.arrayContaining(named(KIOSK_VI[key])));
  });

  it('count in English as English does', () => {
    expect(kioskTexts.en.t('before', { count: 1 })).toBe('person before you');
    expect(kioskTexts.en.t('before', { count: 0 })).toBe('people before you');
  });

  it('refuse what has no text or no value, so that no citizen reads a key', () => {
    expect(() => kioskTexts.vi.t('noSuchText' as KioskText)).toThrow();
    expect(() => kioskTexts.vi.t('waiting')).toThrow();
  });
});

describe('screens of citizens', () => {
  const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;
  // The name of a language stands in that language.
  const ALLOWED = ['Tiếng Việt'];

  it.each(['kiosk', 'board', 'menu', 'paper', 'scan'])('%s: no text outside messages/', (folder) => {
    const files = readdirSync(resolve(renderer, folder)).filter((name) => /\.tsx?$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = ALLOWED.reduce((left, allowed) => left.replaceAll(allowed, ''), readFileSync(resolve(renderer, folder, name), 'utf8'));
      expect(
        text.split('\n').filter((line) => VIETNAMESE.test(line)),
        name,
      ).toEqual([]);
    }
  });
});
