import { parseArgs } from 'node:util';
import { verifyFolder, verifyMark } from '#station/inspect.ts';
import type { Command, Io } from '../command.ts';

const help = `motcua verify --data DIR
motcua verify --data DIR --receipt CODE --mark MARK

Judges a data folder: hash chain, acts whole, personal parts present, read tables equal to the replay. With --receipt: whether the
mark on that paper belongs to the dossier. Ends with 0 when all holds, with 1 and the first bad row named when not.`;

export const command: Command = {
  name: 'verify',
  summary: 'Judge the journal and the tables of a data folder',
  help,

  async run(args, io) {
    const values = readOptions(args, io);
    if (values === null) return 2;
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

function readOptions(args: readonly string[], io: Io): { data: string; receipt?: string | undefined; mark?: string | undefined } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, receipt: { type: 'string' }, mark: { type: 'string' } },
    });
    if (values.data === undefined) throw new Error('--data DIR is missing');
    if ((values.receipt === undefined) !== (values.mark === undefined)) throw new Error('--receipt and --mark go together');
    return { ...values, data: values.data };
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    io.err(help);
    return null;
  }
}
