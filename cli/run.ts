import type { Io } from './command.ts';
import { COMMANDS } from './table.ts';

const wantsHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

/**
 * Runs one command line, without the program's own name.
 *
 * @param debug faults with their stack
 * @returns the exit code: 0 done, 1 refused or failed, 2 wrong usage
 */
export async function run(args: readonly string[], io: Io, debug: boolean): Promise<number> {
  const [name, ...rest] = args;
  if (wantsHelp(name)) {
    io.out(wholeHelp());
    return 0;
  }
  const entry = name === undefined ? undefined : COMMANDS.get(name);
  if (entry === undefined) {
    io.err(name === undefined ? wholeHelp() : `motcua knows no command ${JSON.stringify(name)}; motcua --help names them all`);
    return 2;
  }
  try {
    const command = await entry.load();
    if (rest.some((word) => word === '--help' || word === '-h')) {
      io.out(command.help);
      return 0;
    }
    return await command.run(rest, io);
  } catch (fault) {
    io.err(sentenceOf(fault, debug));
    return 1;
  }
}

function sentenceOf(fault: unknown, debug: boolean): string {
  if (!(fault instanceof Error)) return String(fault);
  return debug ? (fault.stack ?? fault.message) : (fault.message.split('\n', 1)[0] ?? '') || fault.name;
}

function wholeHelp(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length)) + 2;
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return [
    'motcua COMMAND [ARGUMENTS]',
    '',
    ...lines,
    '',
    'motcua COMMAND --help says more. JSON goes to stdout, messages to stderr.',
    'Exit: 0 done, 1 refused or a check failed, 2 wrong usage. MOTCUA_DEBUG=1 shows where a fault came from.',
  ].join('\n');
}
