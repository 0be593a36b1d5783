import type { Purpose } from '#contract/ids.ts';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import type { Component, Procedure } from '#core/domain/catalogue/catalogue.ts';
import { body, dashes, field, large, medium, mediumBold, officeHead, rule, small, space, unbroken } from './parts.ts';

export interface GuidePaper {
  /** The office's name, a line each. */
  readonly office: readonly string[];
  readonly procedure: Procedure;
  readonly agencyName: string;
  /** Empty: none is printed. */
  readonly phone: string;
  /** ms UTC. */
  readonly printedAt: number;
  readonly purpose: Purpose;
}

/** A list has at most so many boxes (PrintDocument); a longer one goes on in the next. */
const BOXES = 40;

/** What to bring, how long it takes, what it costs: the list that a citizen takes home. It names nobody. */
export function guideDocument({ office, procedure, agencyName, phone, printedAt, purpose }: GuidePaper): PrintDocument {
  return {
    version: 1,
    kind: 'guide',
    title: `Hướng dẫn ${procedure.id}`,
    purpose,
    copy: false,
    blocks: [
      ...officeHead(office),
      rule,
      large('GIẤY TỜ CẦN MANG', 'center'),
      mediumBold(procedure.name),
      body(`Mã thủ tục ${procedure.id}`),
      dashes,
      ...lists(procedure.components),
      dashes,
      ...procedure.limits.map((limit) => field('Thời hạn:', limitWords(limit, procedure.limits.length > 1))),
      field('Phí, lệ phí:', procedure.fee ?? 'theo mức niêm yết tại nơi tiếp nhận.'),
      field('Cơ quan giải quyết:', `${agencyName}.`),
      rule,
      medium('Mang theo thẻ căn cước khi nộp.', 'center'),
      ...(phone === '' ? [] : [body(`Hỏi thêm: ${phone}`, 'center')]),
      space(4),
      small(`In ngày ${writtenDate(localDateAt(printedAt))}. Không phải giấy hẹn.`, 'center'),
      ...(procedure.sample ? [small('Dữ liệu minh họa, chưa đối chiếu với quyết định.', 'center')] : []),
    ],
  };
}

function lists(components: readonly Component[]): readonly PrintBlock[] {
  const required = components.filter((each) => each.required);
  const others = components.filter((each) => !each.required);
  return [...checklists('Phải có', required), ...checklists('Tùy trường hợp', others)];
}

function checklists(title: string, components: readonly Component[]): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  for (let from = 0; from < components.length; from += BOXES) {
    const items = components.slice(from, from + BOXES).map(componentWords);
    blocks.push({ kind: 'checklist', title: from === 0 ? title : `${title} (tiếp)`, items, size: 24 });
  }
  return blocks;
}

function componentWords({ name, form, originals, certified, copies, condition }: Component): string {
  const counts = [
    originals > 0 && `${originals} bản chính`,
    certified > 0 && `${certified} bản chứng thực`,
    copies > 0 && `${copies} bản chụp`,
  ]
    .filter((count) => count !== false)
    .map(unbroken);
  const more = [form, condition, counts.join(', ')].filter((part) => part !== undefined && part !== '');
  return more.length === 0 ? name : `${name} (${more.join('; ')})`;
}

const UNITS: Readonly<Record<Procedure['limits'][number]['unit'], (limit: number) => string>> = {
  'working-day': (limit) => `${limit} ngày làm việc`,
  'calendar-day': (limit) => `${limit} ngày`,
  'working-hour': (limit) => `${limit} giờ làm việc`,
  'same-day': () => 'trong ngày',
};

const limitWords = ({ case: named, unit, limit }: Procedure['limits'][number], isOneOfMany: boolean): string =>
  isOneOfMany ? `${UNITS[unit](limit)} (${named}).` : `${UNITS[unit](limit)}.`;
