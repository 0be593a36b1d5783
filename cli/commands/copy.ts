import { parseArgs } from 'node:util';
import { systemClock } from '#native/clock/system-clock.ts';
import { machineFolder } from '#native/files/machine-folder.ts';
import { type CopyRefusal, makeCopy } from '#station/copy/make-copy.ts';
import type { Command } from '../command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua copy --data DIR --to PLACE

Brings the copy of DIR's database in PLACE (another disk, a memory stick, a shared folder) up to date and verifies it, beside a station at work.
Copies of the days before are kept for 35 days. Prints what was made as JSON.`;

export const command: Command = {
  name: 'copy',
  summary: 'Make or update a verified copy of a data folder',
  help,

  async run(args, io) {
    let values: { data?: string | undefined; to?: string | undefined };
    try {
      values = parseArgs({ args: [...args], options: { data: { type: 'string' }, to: { type: 'string' } } }).values;
      if (values.data === undefined || values.to === undefined) throw new Error('--data DIR and --to PLACE are needed');
    } catch (fault) {
      io.err(fault instanceof Error ? fault.message : String(fault));
      io.err(help);
      return 2;
    }
    const made = await makeCopy({
      dir: values.data ?? '',
      place: values.to ?? '',
      computer: machineFolder()?.computer ?? '',
      now: systemClock.now(),
    });
    if (made.ok) {
      io.out(JSON.stringify(made.value));
      return 0;
    }
    return refused(io, made.refusal, copySentence(made.refusal));
  },
};

function copySentence({ code }: CopyRefusal): string {
  switch (code) {
    case 'noDatabase':
      return 'Thư mục này chưa có dữ liệu.';
    case 'sameFolder':
      return 'Bản sao phải ở nơi khác, không ở trong chính thư mục dữ liệu.';
    case 'placeAway':
      return 'Không thấy nơi đặt bản sao. Cắm ổ, hoặc chọn nơi khác.';
    case 'behind':
      return 'Bản sao ở đó có nhiều việc hơn dữ liệu ở đây, nên được giữ nguyên. Xem có cần khôi phục từ bản sao không.';
    case 'forked':
      return 'Bản sao ở đó khác với dữ liệu ở đây, nên được giữ nguyên. Chọn nơi khác.';
    case 'brokenChain':
    case 'badPart':
      return 'Dữ liệu ở đây có chỗ không đúng, nên chưa chép thêm. Chạy “motcua verify”.';
    case 'notTrue':
      return 'Bản sao vừa chép đọc lại không đúng. Kiểm tra ổ đĩa, hoặc chọn nơi khác.';
  }
}
