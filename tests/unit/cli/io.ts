import type { Command } from '#cli/command.ts';

/** What a command printed and with which code it ended. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs a command in this process; `stdin` comes in the given pieces. */
export async function runCommand(command: Command, args: readonly string[], stdin: readonly Uint8Array[] = []): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    stdin: (async function* () {
      yield* stdin;
    })(),
  });
  return { code, out, err };
}
