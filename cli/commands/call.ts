import { parseArgs } from 'node:util';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';
import { LINE_ARGUMENTS, LINE_HELP, type LineOptions, readLineOptions, withStation } from '#cli/station-line.ts';
import type { ChannelClient } from '#channel/client.ts';
import { parseJson } from '#contract/wire/channel.ts';

const help = `motcua call NAME [JSON] --url WS --token T [--role R] [--staff ID --pin PIN] [--command ID]

Does one operation on a running station and prints its answer as JSON, or {"refusal": {"code", "message", ...}} with exit 1.

  NAME            an operation of \`motcua operations\`, such as ticket.take
  JSON            its input; without it {}; - reads it from stdin
${LINE_HELP}
  --staff ID      sign in first as this officer, with
  --pin PIN       the PIN
  --command ID    command id, 1 to 64 letters, digits or . : _ -; the same id again is the same act. Without it a new one

Exit 1: refused, or no station answers. Exit 2: wrong usage.`;

interface Asked extends LineOptions {
  readonly name: string;
  readonly json: string;
  readonly signIn: { readonly staff: string; readonly pin: string } | null;
  readonly commandId: string | undefined;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const input = parseJson(asked.json === '-' ? await textOf(io.stdin) : asked.json);
  if (input === undefined) {
    io.err('the input is no JSON');
    return 2;
  }
  return withStation(asked, io, (client, line) => call(client, asked, input, line));
}

async function call(client: ChannelClient, { name, signIn, commandId }: Asked, input: unknown, io: Io): Promise<number> {
  if (signIn !== null) {
    const signedIn = await client.ask('session.signIn', signIn);
    if (!signedIn.ok) return refused(io, signedIn.refusal, signedIn.refusal.message);
  }
  const result = await client.ask(name, input, commandId === undefined ? {} : { commandId });
  if (!result.ok) return refused(io, result.refusal, result.refusal.message);
  io.out(JSON.stringify(result.value ?? null));
  return 0;
}

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { ...LINE_ARGUMENTS, staff: { type: 'string' }, pin: { type: 'string' }, command: { type: 'string' } },
    });
    const [name, json = '{}', ...more] = positionals;
    if (name === undefined || more.length > 0) return 'motcua call takes the name of an operation and, at most, one JSON';
    const { staff, pin, command: commandId } = values;
    if ((staff === undefined) !== (pin === undefined)) return '--staff and --pin go together';
    const line = readLineOptions(values);
    if (typeof line === 'string') return line;
    return { ...line, name, json, signIn: staff === undefined || pin === undefined ? null : { staff, pin }, commandId };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

export const command: Command = { name: 'call', summary: 'Do one operation on a running station', help, run };
