import type { PrintBlock, TextBlock } from '#contract/print-document.ts';
import type { Capacity } from '#contract/events/dossier.ts';
import { legalMoment } from '#contract/words.ts';

/** The parts that papers are made of, in the sizes of the design (paper, 80 mm). */

type Align = TextBlock['align'];

const text =
  (size: number, weight: 600 | 700) =>
  (words: string, align: Align = 'left'): TextBlock => ({
    kind: 'text',
    text: words,
    size,
    weight,
    align,
  });

/** 22: what nobody has to read at the counter. */
export const small = text(22, 600);
export const body = text(24, 600);
export const bold = text(24, 700);
export const medium = text(28, 600);
export const mediumBold = text(28, 700);
export const large = text(34, 700);

/** `**Label:** value` in one paragraph. */
export const field = (label: string, value: string): TextBlock => ({ ...body(value), label });

export const rule: PrintBlock = { kind: 'rule', line: 'solid' };
export const dashes: PrintBlock = { kind: 'rule', line: 'dashed' };
export const space = (height: number) => ({ kind: 'space' as const, height });

/** The office's name: one line a name, bold. */
export const officeHead = (lines: readonly string[]): readonly PrintBlock[] => lines.map((line) => bold(line, 'center'));

/** A dossier's code as people read it out. */
export const codeInFigures = (code: string): TextBlock => ({
  kind: 'text',
  text: code,
  size: 40,
  weight: 700,
  align: 'center',
  oneLine: true,
  figures: true,
});

/** The mã kiểm chứng in groups of four, as it is read out and typed: `XXXX-XXXX-XXXX`. */
export const groupedMark = (mark: string): string => (mark.replaceAll('-', '').match(/.{1,4}/g) ?? []).join('-');

/** In which capacity somebody stands at the counter (NĐ 118/2025 Đ6, Đ15). */
export const CAPACITY_ON_PAPER: Readonly<Record<Capacity, string>> = {
  owner: 'chủ hồ sơ',
  'legal-representative': 'người đại diện theo pháp luật',
  authorised: 'người được ủy quyền',
  'hired-service': 'đơn vị dịch vụ được thuê',
  postal: 'nhân viên bưu chính công ích',
};

const SIGN_HERE = '(Ký, ghi rõ họ tên)';

export const signatures = (left: string, right: string): PrintBlock => ({
  kind: 'signatures',
  left: { title: left, note: SIGN_HERE },
  right: { title: right, note: SIGN_HERE },
  height: 84,
});

/** Lines for what is there; nothing is printed for what is not. */
export const whereGiven = <T>(value: T | null, blocks: (given: T) => readonly PrintBlock[]): readonly PrintBlock[] =>
  value === null ? [] : blocks(value);

/** Kept on one line. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** `09 giờ 55 phút, ngày 24 tháng 11 năm 2026`, broken between hour and day or not at all. */
export const momentInHalves = (ms: number): string => legalMoment(ms).split(', ').map(unbroken).join(', ');
