import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProfile, PROFILE_NAMES, printerProfile } from '#core/printing/profiles.ts';

describe('printer profiles', () => {
  it('are the files of the folder, each under its own name', () => {
    const files = readdirSync('assets/printer-profiles').map((file) => file.replace(/\.json$/, ''));
    expect([...PROFILE_NAMES].sort()).toEqual(files.sort());
  });

  it('are 80 mm of 576 dots and 58 mm of 384', () => {
    expect(findProfile('default')).toMatchObject({ ok: true, value: { width: 576, answersStatus: 'gs-r' } });
    expect(findProfile('58mm')).toMatchObject({ ok: true, value: { width: 384 } });
  });

  it('of another name are refused, with the names that there are', () => {
    expect(findProfile('Default')).toEqual({
      ok: false,
      refusal: { code: 'unknownProfile', profile: 'Default', known: ['default', '58mm'] },
    });
  });

  it('with a field that nobody knows, or a width that is no whole byte, are no profiles', () => {
    const found = findProfile('default');
    const good = found.ok ? found.value : {};
    expect(printerProfile.safeParse({ ...good, speed: 1 }).success).toBe(false);
    expect(printerProfile.safeParse({ ...good, width: 570 }).success).toBe(false);
  });
});
