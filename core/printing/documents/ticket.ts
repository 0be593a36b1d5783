import type { Purpose } from '#contract/ids.ts';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { spacedNumber, weekdayName, writtenDate } from '#contract/words.ts';
import { body, dashes, large, medium, mediumBold, officeHead, rule, small, space } from './parts.ts';

export interface TicketPaper {
  /** The office's name, a line each. */
  readonly office: readonly string[];
  /** As `A018`. */
  readonly number: string;
  readonly seriesName: string;
  /** The paper says ƯU TIÊN alone: which group a person belongs to is nobody's matter in the hall. */
  readonly isPriority: boolean;
  /** ms UTC. */
  readonly takenAt: number;
  readonly waitingBefore: number;
  /** How long that may take, in words (`khoảng 10 đến 15 phút`); null where nothing honest can be said. */
  readonly waitingTime: string | null;
  /** What the QR carries: the ticket's code and no address. */
  readonly code: string;
  readonly purpose: Purpose;
}

const priorityBox: PrintBlock = { kind: 'box', text: 'ƯU TIÊN', size: 34, weight: 700 };

/** The paper that a citizen takes from the kiosk. */
export function ticketDocument(ticket: TicketPaper): PrintDocument {
  const day = localDateAt(ticket.takenAt);
  return {
    version: 1,
    kind: 'ticket',
    title: `Phiếu số ${ticket.number}`,
    purpose: ticket.purpose,
    copy: false,
    blocks: [
      ...officeHead(ticket.office),
      rule,
      medium('Số thứ tự', 'center'),
      {
        kind: 'text',
        text: spacedNumber(ticket.number),
        size: 196,
        weight: 700,
        align: 'center',
        oneLine: true,
        figures: true,
      },
      ...(ticket.isPriority ? [space(6), priorityBox, space(6)] : []),
      mediumBold(ticket.seriesName, 'center'),
      body(`${clockAt(ticket.takenAt)}, ${weekdayName(day)}, ${writtenDate(day)}`, 'center'),
      dashes,
      {
        kind: 'twoColumns',
        left: [
          mediumBold(ticket.waitingBefore === 0 ? 'Không còn ai chờ trước' : `Còn ${ticket.waitingBefore} người trước`),
          ...(ticket.waitingTime === null ? [] : [body(ticket.waitingTime)]),
          space(8),
          small('Giữ phiếu đến khi xong việc. Nhỡ lượt thì quét mã này ở quầy.'),
        ],
        qr: { data: ticket.code, moduleDots: 6 },
      },
      rule,
      large('Nghe gọi số và nhìn bảng', 'center'),
      medium('Nhỡ lượt, mời báo bàn hướng dẫn.', 'center'),
      medium('Cầm sẵn thẻ căn cước và giấy tờ.', 'center'),
    ],
  };
}
