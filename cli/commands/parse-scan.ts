import { parseArgs } from 'node:util';
import { isDate } from '#contract/time.ts';
import { readScan } from '#core/domain/scan/read-scan.ts';
import type { Command, Io } from '#cli/command.ts';
import { agenciesOf } from '#cli/office-agencies.ts';

const LONGEST_LINE = 8_192;

interface Asked {
  readonly data: string | undefined;
  readonly today: string | undefined;
}

const help = `motcua parse-scan [--data DIR] [--today DATE]

Reads scanned texts on stdin, UTF-8, one a line (LF, CR or CR LF; empty lines are skipped), and answers one JSON a line:
{"kind": "citizen-card" | "dossier-code" | "ticket" | "unknown", ...fields, "warnings": [{"code", "message"}]}

  --data DIR      whose agencies a dossier code's "ours" is judged by; without it the demo office's
  --today DATE    YYYY-MM-DD: also warn of cards that should be renewed by then`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const context = { agencies: await agenciesOf(asked.data), today: asked.today };
  for await (const line of linesOf(io.stdin)) io.out(JSON.stringify(readScan(line, context)));
  return 0;
}

function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { data: { type: 'string' }, today: { type: 'string' } },
    });
    if (values.today !== undefined && !isDate(values.today)) return '--today needs a date that exists, such as 2026-11-24';
    return { data: values.data, today: values.today };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Lines as a scanner ends them. A letter may be cut between two pieces, and so may CR LF; empty lines are none. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split(/[\r\n]+/);
    // What is longer than any symbol only has to stay too long.
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) if (line.trim() !== '') yield line;
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}

export const command: Command = { name: 'parse-scan', summary: 'Say what scanned texts are, one JSON a line', help, run };
