import type { PrintState } from '#contract/operations/print.ts';
import type { RollState } from '#contract/operations/station.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { printerName } from './officer-vi.ts';
import { PRINT_WORDS } from './papers-vi.ts';

/** Texts of rolls, of printers that stand in for another, and of a ticket's own paper. */

/** As many as `nearEnd` by count means at most (core/domain/printer/roll.ts). */
const NEAR_PAPERS = 30;

const left = (papers: number): string => (papers === 0 ? 'Theo số đã in thì cuộn đã hết' : `Còn khoảng ${papers} giấy`);

export const ROLL = {
  changed: 'Đã thay cuộn',
  changedSaid: (printer: string) => `Đã ghi cuộn mới ở ${printerName(printer)}.`,
  settings: 'Giấy',
  papers: 'In những giấy nào',
  fallback: 'Khi hỏng thì in ở',
  noFallback: 'Không máy nào',
  metres: 'Một cuộn dài, mét',
  metresHint: 'Ghi trên hộp giấy, thường là 45 hoặc 80. Để trống thì không đếm.',
  badMetres: (typed: string) => `Cần số mét từ 5 đến 300. Đã gõ “${typed}”.`,
  save: 'Lưu',
  saved: (printer: string) => `Đã lưu giấy của ${printerName(printer)}.`,
  replaced: (fallback: string) => `Giấy đang in ở ${printerName(fallback)}.`,
  replacedSoon: (fallback: string) => `Khi hỏng, giấy in ở ${printerName(fallback)}.`,
  replacedWhy: (printer: string) => `${printerName(printer)} đang hỏng. Xem đèn, giấy, nắp máy in.`,
  nearEnd: (printer: string) => `${printerName(printer)} còn in được.`,
  movedFrom: (printer: string) => `Chuyển từ ${printerName(printer)}`,
  prints: (papers: readonly string[]) =>
    papers.length === 0 ? 'Chưa giao in giấy nào.' : `In: ${papers.join(', ').toLocaleLowerCase('vi')}.`,
} as const;

/** What is worth saying of a roll; empty where nothing is. */
export function rollWords({ state, papersLeft, changedAt, metres }: RollState): string {
  const since =
    changedAt === null
      ? ''
      : `, cuộn thay lúc ${clockAt(changedAt)} ngày ${localDateAt(changedAt).slice(8)}/${localDateAt(changedAt).slice(5, 7)}`;
  switch (state) {
    case 'out':
      return 'Hết giấy. Thay cuộn, mặt bóng quay lên.';
    case 'nearEnd':
      // A sensor that sees the core knows better than a count.
      return papersLeft === null || papersLeft > NEAR_PAPERS
        ? 'Máy in báo sắp hết giấy. Chuẩn bị cuộn mới.'
        : `Sắp hết giấy. ${left(papersLeft)}${since}.`;
    case 'enough':
      return papersLeft === null ? '' : `${left(papersLeft)}${since}.`;
    case 'unknown':
      return metres === null ? '' : 'Chưa rõ còn bao nhiêu giấy.';
  }
}

/** `Phiếu: đã in`. */
export const ticketPaperWords = (state: PrintState): string => `Phiếu: ${PRINT_WORDS[state].toLocaleLowerCase('vi')}`;
