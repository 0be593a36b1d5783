import { parseArgs } from 'node:util';
import { z } from 'zod';
import { officeId } from '#contract/ids.ts';
import { enrolCodeAnswer } from '#contract/wire/enrol.ts';
import { askCentral } from '#cli/central-http.ts';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua enrol-code --central URL --admin-token T --office ID [--name TEXT]

Makes a code with which one station can be enrolled. It serves once, within 24 hours.

  --central URL      url of central's ready line, such as http://127.0.0.1:5000
  --admin-token T    adminToken of the ready line; it also lies in the file admin-token of central's folder
  --office ID        the office of the station, such as demo
  --name TEXT        at a demo central: where there is no such office, make it under this name

Prints {"code", "expiresAt"}. Exit 1: refused, or no central answers.`;

const usage = z.object({
  central: z.string({ error: '--central is needed' }),
  'admin-token': z.string({ error: '--admin-token is needed' }),
  office: officeId,
  name: z.string().trim().min(1).max(200).optional(),
});

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const made = await askCentral(asked.central, {
    method: 'POST',
    path: '/admin/enrol-codes',
    adminToken: asked['admin-token'],
    body: { office: asked.office, ...(asked.name === undefined ? {} : { name: asked.name }) },
    answer: enrolCodeAnswer,
  });
  if (!made.ok) return refused(io, made.refusal, made.refusal.message);
  io.out(JSON.stringify(made.value));
  return 0;
}

function readUsage(args: readonly string[]): z.infer<typeof usage> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { central: { type: 'string' }, 'admin-token': { type: 'string' }, office: { type: 'string' }, name: { type: 'string' } },
    });
    const read = usage.safeParse(values);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return issue?.path[0] === 'office'
      ? '--office needs an id of small letters, figures and dashes, such as demo'
      : (issue?.message ?? 'wrong usage');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = { name: 'enrol-code', summary: 'Make a code with which one station can be enrolled', help, run };
