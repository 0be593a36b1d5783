import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot, program } from '#station/program.ts';
import type { Command } from '../command.ts';

const help = `motcua doctor

Says what this computer has for the program: Node, SQLite, the drawing library, serial ports, the built pages. Ends with 1 when
something that work needs is missing.`;

interface Finding {
  readonly part: string;
  readonly ok: boolean;
  readonly found: string;
}

export const command: Command = {
  name: 'doctor',
  summary: 'Say what this computer has for the program',
  help,

  async run(args, io) {
    if (args.length > 0) {
      io.err(help);
      return 2;
    }
    const findings: Finding[] = [
      { part: 'program', ok: true, found: program.version },
      { part: 'node', ok: Number(process.versions.node.split('.')[0]) >= 24, found: process.versions.node },
      await tried('sqlite', async () => {
        const { openInMemory } = await import('#native/sqlite/open-database.ts');
        const driver = openInMemory();
        driver.close();
        return 'opens a database';
      }),
      await tried('drawing', async () => {
        await import('@napi-rs/canvas');
        return 'loads';
      }),
      await tried('serial ports', async () => {
        await import('serialport');
        return 'loads';
      }),
      { part: 'pages', ok: existsSync(join(programRoot, 'dist', 'renderer', 'index.html')), found: join(programRoot, 'dist', 'renderer') },
    ];
    io.out(JSON.stringify({ ok: findings.every((each) => each.ok), findings }));
    return findings.every((each) => each.ok) ? 0 : 1;
  },
};

async function tried(part: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { part, ok: true, found: await look() };
  } catch (fault) {
    return { part, ok: false, found: fault instanceof Error ? fault.message : String(fault) };
  }
}
