import { parseArgs } from 'node:util';
import { clockAt, localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { systemClock } from '#native/clock/system-clock.ts';
import { restoreFolder, type Restored, type RestoreRefusal } from '#station/copy/restore.ts';
import { startSentence } from '#station/start-station.ts';
import type { Command } from '../command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua restore --data DIR --from COPY [--reason TEXT]

Puts the newest copy that verifies in the place of DIR's database (khôi phục từ bản sao). COPY is a place of copies or one copy's folder. What lies
in DIR is set aside, never deleted, and gives back what it still holds behind the copy's end. Says what is missing, as JSON and in words.`;

export const command: Command = {
  name: 'restore',
  summary: 'Put the newest verified copy in the place of a database',
  help,

  async run(args, io) {
    let values: { data?: string | undefined; from?: string | undefined; reason?: string | undefined };
    try {
      values = parseArgs({
        args: [...args],
        options: { data: { type: 'string' }, from: { type: 'string' }, reason: { type: 'string' } },
      }).values;
      if (values.data === undefined || values.from === undefined) throw new Error('--data DIR and --from COPY are needed');
    } catch (fault) {
      io.err(fault instanceof Error ? fault.message : String(fault));
      io.err(help);
      return 2;
    }
    const { data = '', from = '', reason = 'motcua restore' } = values;
    const done = restoreFolder({ dir: data, from, reason, now: systemClock.now() });
    if (done.ok) {
      io.out(JSON.stringify(done.value));
      io.err(missingSentence(done.value));
      return 0;
    }
    return refused(io, done.refusal, refusedSentence(done.refusal));
  },
};

function missingSentence({ missing, lastAt }: Restored): string {
  const since = lastAt === null ? '' : ` sau ${clockAt(lastAt)} ngày ${writtenDate(localDateAt(lastAt))}`;
  if (missing === 0) return 'Đã khôi phục, không thiếu việc nào.';
  const most = missing === null ? 'Chưa rõ thiếu bao nhiêu việc' : `Thiếu nhiều nhất ${missing} mục đã ghi`;
  return `Đã khôi phục. ${most}${since}; hồ sơ nhận trong lúc đó được nhập lại từ giấy.`;
}

function refusedSentence(refusal: RestoreRefusal): string {
  switch (refusal.code) {
    case 'noCopy':
      return 'Ở đó không có bản sao nào kiểm tra được là đúng. Dữ liệu được giữ nguyên.';
    case 'severalStations':
      return 'Ở đó có bản sao của nhiều máy. Chọn thư mục của đúng máy này.';
    case 'diskFailed':
      return 'Ổ đĩa báo lỗi khi ghi. Dữ liệu cũ được để riêng, không mất.';
    default:
      return startSentence(refusal);
  }
}
