import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '#cli/command.ts';
import { run } from '#cli/run.ts';
import { COMMANDS } from '#cli/table.ts';

async function motcua(args: readonly string[], debug = false) {
  const out: string[] = [];
  const err: string[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line), stdin: nothing() }, debug);
  return { code, out, err };
}

afterEach(() => void vi.restoreAllMocks());
const withCommand = (command: Partial<Command>): void => {
  const whole: Command = { name: 'probe', summary: 'Probe', help: 'motcua probe: how', run: async () => 0, ...command };
  vi.spyOn(COMMANDS, 'get').mockReturnValue({ summary: whole.summary, load: async () => whole });
};

describe('motcua', () => {
  it.each(['--help', '-h', 'help'])('%s names every command', async (word) => {
    const { code, out, err } = await motcua([word]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    for (const [name, { summary }] of COMMANDS) expect(out.join('\n')).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
  });

  it('without a command is wrong usage, and says what there is', async () => {
    const { code, out, err } = await motcua([]);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join('\n')).toContain('call');
  });

  it.each(['no-such-command', 'constructor', '__proto__', ''])('knows no %j', async (name) => {
    const { code, out, err } = await motcua([name]);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
  });

  it('gives help wherever it is asked for, and does nothing else', async () => {
    const ran = vi.fn(async () => 0);
    withCommand({ run: ran });
    expect(await motcua(['probe', '--data', 'x', '--help'])).toEqual({ code: 0, out: ['motcua probe: how'], err: [] });
    expect(ran).not.toHaveBeenCalled();
  });

  it('passes arguments and the exit code through', async () => {
    const ran = vi.fn(async () => 1);
    withCommand({ run: ran });
    expect((await motcua(['probe', 'a', '--b'])).code).toBe(1);
    expect(ran).toHaveBeenCalledWith(['a', '--b'], expect.anything());
  });

  it('turns a fault into one sentence, and shows the stack only when asked', async () => {
    withCommand({
      run: async () => {
        throw new Error('the disk is gone\nand more');
      },
    });
    expect(await motcua(['probe'])).toEqual({ code: 1, out: [], err: ['the disk is gone'] });
    expect((await motcua(['probe'], true)).err[0]).toMatch(/^Error: the disk is gone\nand more\n {4}at /);
  });
});

describe('the table of commands', () => {
  it('has every file of cli/commands', () => {
    const files = readdirSync(join(import.meta.dirname, '..', '..', '..', 'cli', 'commands')).map((name) => name.replace(/\.ts$/, ''));
    expect([...COMMANDS.keys()].sort()).toEqual(files.sort());
  });

  it.each([...COMMANDS.keys()])('%s is what it says, and helps', async (name) => {
    const entry = COMMANDS.get(name);
    const command = await entry?.load();
    expect(command).toMatchObject({ name, summary: entry?.summary });
    expect(command?.help).toMatch(new RegExp(`^motcua ${name}`));
    expect(command?.help.length).toBeGreaterThan(30);
  });
});
