import { parseArgs } from 'node:util';
import { readSyncStatus } from '#station/sync/read-status.ts';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua sync-status --data DIR

Says how the sync of a data folder stands, beside a running station or without one.

Prints {"enrolled", "connected", "pending", "notUnderstood", "lastAcked", "reason"}: pending counts own entries that central has not
acknowledged, lastAcked is the newest that it has. Exit 1: the folder can not be read.`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const dir = readUsage(args);
  if (dir === null) {
    io.err('--data is needed: the folder of a station');
    return 2;
  }
  const status = readSyncStatus(dir, Date.now());
  if (!status.ok) {
    const isEmpty = status.refusal.code === 'noDatabase';
    return refused(io, status.refusal, isEmpty ? 'Thư mục này chưa có dữ liệu của máy trạm.' : 'Không đọc được dữ liệu của thư mục này.');
  }
  io.out(JSON.stringify(status.value));
  return 0;
}

function readUsage(args: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...args], strict: true, options: { data: { type: 'string' } } });
    return values.data === undefined || values.data === '' ? null : values.data;
  } catch {
    return null;
  }
}

export const command: Command = { name: 'sync-status', summary: 'Say how the sync of a data folder stands', help, run };
