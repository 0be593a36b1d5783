import { parseArgs } from 'node:util';
import { verifyFolder, verifyMark } from '#station/inspect.ts';
import type { Command, Io } from '../command.ts';
import { verifyCentral } from '../verify-central.ts';

const help = `motcua verify --data DIR
motcua verify --data DIR --receipt CODE --mark MARK
motcua verify --central URL --admin-token T

Judges a data folder: hash chain, acts whole, personal parts present, read tables equal to the replay. With --receipt: whether the
mark on that paper belongs to the dossier. With --central: has a central recompute every chain that it keeps. Ends with 0 when all holds, with 1 and the first bad row named when not.`;

export const command: Command = {
  name: 'verify',
  summary: 'Judge the journal and the tables of a data folder',
  help,

  async run(args, io) {
    const values = readOptions(args, io);
    if (values === null) return 2;
    if (values.kind === 'central') return await judgeCentral(values.central, values.token, io);
    const judged = values.receipt === undefined ? verifyFolder(values.data) : verifyMark(values.data, values.receipt, values.mark ?? '');
    if (judged.ok) {
      io.out(JSON.stringify({ ok: true, ...judged.value }));
      return 0;
    }
    io.out(JSON.stringify({ ok: false, ...judged.refusal }));
    io.err(
      `${judged.refusal.code}: ${String(judged.refusal.row ?? judged.refusal.why ?? '')} ${String(judged.refusal.fault ?? '')}`.trim(),
    );
    return 1;
  },
};

async function judgeCentral(url: string, token: string, io: Io): Promise<number> {
  const judged = await verifyCentral(url, token);
  if (!judged.ok) {
    io.out(JSON.stringify({ ok: false, refusal: judged.refusal }));
    io.err(judged.refusal.message);
    return 1;
  }
  io.out(JSON.stringify(judged.value));
  for (const { row, fault } of judged.value.faults) io.err(`${row}: ${fault}`);
  return judged.value.ok ? 0 : 1;
}

type Asked =
  | { readonly kind: 'folder'; readonly data: string; readonly receipt: string | undefined; readonly mark: string | undefined }
  | { readonly kind: 'central'; readonly central: string; readonly token: string };

function readOptions(args: readonly string[], io: Io): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        receipt: { type: 'string' },
        mark: { type: 'string' },
        central: { type: 'string' },
        'admin-token': { type: 'string' },
      },
    });
    const { data, receipt, mark, central, 'admin-token': token } = values;
    if (central !== undefined && token !== undefined && data === undefined) return { kind: 'central', central, token };
    if (data === undefined || central !== undefined || token !== undefined)
      throw new Error('--data DIR, or --central URL and --admin-token T, are needed');
    if ((receipt === undefined) !== (mark === undefined)) throw new Error('--receipt and --mark go together');
    return { kind: 'folder', data, receipt, mark };
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    io.err(help);
    return null;
  }
}
