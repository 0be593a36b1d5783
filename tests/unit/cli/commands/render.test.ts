import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/render.ts';
import { minimalDocument } from '#tests/unit/core/printing/minimal-document.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function render(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, { out: (line) => out.push(line), err: (line) => err.push(line), stdin: (async function* () {})() });
  return { code, out, err };
}

describe('motcua render', () => {
  it('writes a picture and says how large it is', async () => {
    const file = join(folder, 'a.png');
    const { code, out } = await render('--sample', 'ticket', '--out', file);
    expect(code).toBe(0);
    const png = await readFile(file);
    expect(JSON.parse(out[0] ?? '')).toEqual({ out: file, profile: 'default', width: 576, height: png.readUInt32BE(20) });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('writes the bytes that the printer gets, the same each time', async () => {
    const files = ['a.bin', 'b.bin'].map((name) => join(folder, name));
    for (const file of files) expect((await render('--sample', 'receipt', '--profile', '58mm', '--out', file)).code).toBe(0);
    const [first, second] = await Promise.all(files.map((file) => readFile(file)));
    expect(first?.subarray(0, 6).toString('hex')).toBe('1b401d763000');
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('draws a document from a file, and names what is wrong with one', async () => {
    const file = join(folder, 'document.json');
    await writeFile(file, JSON.stringify(minimalDocument()));
    expect((await render('--document', file, '--out', join(folder, 'c.png'))).code).toBe(0);
    await writeFile(file, JSON.stringify({ ...minimalDocument(), blocks: [{ kind: 'space', height: 0 }] }));
    const wrong = await render('--document', file, '--out', join(folder, 'd.png'));
    expect(wrong.code).toBe(1);
    expect(wrong.err.join()).toContain('blocks.0.height');
    expect(JSON.parse(wrong.out[0] ?? '')).toMatchObject({ refusal: { code: 'documentInvalid' } });
    expect((await render('--document', join(folder, 'none.json'), '--out', join(folder, 'd.png'))).code).toBe(1);
  });

  it('refuses a profile that there is not, and a symbol too wide for the paper', async () => {
    const unknown = await render('--sample', 'ticket', '--profile', 'a4', '--out', join(folder, 'e.png'));
    expect([unknown.code, unknown.err[0]]).toEqual([1, 'Không có cấu hình máy in “a4”. Có: default, 58mm.']);
    const file = join(folder, 'wide.json');
    await writeFile(
      file,
      JSON.stringify(minimalDocument('a', { blocks: [{ kind: 'code128', data: 'x'.repeat(40), moduleDots: 2, height: 72 }] })),
    );
    const wide = await render('--document', file, '--out', join(folder, 'e.png'));
    expect(JSON.parse(wide.out[0] ?? '')).toMatchObject({ refusal: { code: 'symbolTooWide' } });
  });

  it('says when a file can not be written', async () => {
    const { code, out } = await render('--sample', 'ticket', '--out', join(folder, 'none', 'a.png'));
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ refusal: { code: 'notWritten' } });
  });

  it.each([
    [[]],
    [['--sample', 'ticket']],
    [['--sample', 'ticket', '--out', 'a.txt']],
    [['--sample', 'card', '--out', 'a.png']],
    [['--sample', 'ticket', '--document', 'a.json', '--out', 'a.png']],
    [['--paper', 'a4']],
  ])('ends with 2 on wrong usage: %j', async (args) => {
    const { code, out, err } = await render(...args);
    expect([code, out]).toEqual([2, []]);
    expect(err).toHaveLength(1);
  });
});
