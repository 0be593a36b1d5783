import { describe, expect, it } from 'vitest';
import { readSource } from './source-file.ts';

const text = readSource('electron-builder.yml').text;
/** The lines of one block of the file, `name: value` each: all that these few rules need of YAML. */
const block = (name: string): Readonly<Record<string, string>> => {
  const lines = text.slice(text.indexOf(`\n${name}:\n`) + name.length + 3).split('\n');
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith(' '));
  return Object.fromEntries(lines.slice(0, end).flatMap((line) => (/^ {2}\w+: \S/.test(line) ? [line.trim().split(': ', 2)] : [])));
};

describe('the installer', () => {
  it('blows the fuses: the program can not be turned into a bare Node, a debugger or another program', () => {
    expect(block('electronFuses')).toEqual({
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      grantFileProtocolExtraPrivileges: 'false',
      enableCookieEncryption: 'true',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
    });
  });

  it('is for the whole computer, and leaves the data when it goes', () => {
    expect(block('nsis')).toMatchObject({ perMachine: 'true', oneClick: 'false', deleteAppDataOnUninstall: 'false' });
  });

  it('keeps native code out of the archive, which can not be loaded from there', () => {
    expect(text).toMatch(/\nasarUnpack:\n {2}- '\*\*\/\*\.node'\n/);
  });
});
