import { z } from 'zod';
import type { Command } from '#cli/command.ts';
import { COMMON_REFUSALS } from '#contract/operation.ts';
import { OPERATIONS } from '#contract/operations/table.ts';

const help = `motcua operations

Prints every operation of the channel as one JSON array:
[{"name", "kind", "needsSignIn", "roles", "input": JSON Schema, "refusals": its own and those that any may give}]

  kind   act: changes the journal, once per command id; read: looks; local: changes only what is this station's own`;

export const command: Command = {
  name: 'operations',
  summary: 'List every operation of the channel as JSON',
  help,
  run: async (args, io) => {
    if (args.length > 0) {
      io.err('motcua operations takes no arguments');
      return 2;
    }
    const rows = Object.values(OPERATIONS).map(({ name, kind, needsSignIn, roles, input, refusals }) => ({
      name,
      kind,
      needsSignIn,
      roles,
      // What a caller may send: before defaults, and with what only code can check left open.
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      refusals: [...refusals, ...COMMON_REFUSALS],
    }));
    io.out(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
    return 0;
  },
};
