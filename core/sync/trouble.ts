import type { LinkEnd } from '#core/ports/central-client.ts';
import { unreachable } from '#contract/unreachable.ts';
import { type BackOff, LATER, SOON } from '#core/sync/back-off.ts';

/** Why sync does not go on. None of it stops the desk. */
export type Trouble =
  | { readonly kind: LinkEnd | 'silent' | 'invalid' | 'unknownStation' | 'badSignature' | 'wrongOffice' | 'upgradeNeeded' | 'centralOlder' }
  /** This station's own journal is refused at a key. */
  | { readonly kind: 'fork' | 'broken'; readonly epoch: string; readonly seq: number }
  /** Central holds later entries of this station than the station itself: its database went back. */
  | { readonly kind: 'setBack'; readonly epoch: string; readonly seq: number }
  /** Entries of another station came broken. */
  | { readonly kind: 'foreignBroken'; readonly station: string; readonly epoch: string; readonly seq: number };

export function backOffOf(trouble: Trouble): BackOff {
  switch (trouble.kind) {
    case 'unreachable':
    case 'notCentral':
    case 'closed':
    case 'silent':
    case 'invalid':
    case 'foreignBroken':
      return SOON;
    case 'unknownStation':
    case 'badSignature':
    case 'wrongOffice':
    case 'upgradeNeeded':
    case 'centralOlder':
    case 'fork':
    case 'broken':
    case 'setBack':
      return LATER;
    default:
      return unreachable(trouble);
  }
}

/** One sentence for the officer or IT staff, in Vietnamese. */
export function sentenceOf(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'unreachable':
      return 'Chưa liên lạc được máy chủ trung tâm.';
    case 'closed':
      return 'Mất nối với máy chủ trung tâm.';
    case 'notCentral':
      return 'Địa chỉ máy chủ trung tâm trả lời không đúng: có thể là một máy khác.';
    case 'silent':
      return 'Máy chủ trung tâm không trả lời.';
    case 'invalid':
      return 'Máy chủ trung tâm và máy này chưa hiểu nhau. Cần báo kỹ thuật.';
    case 'unknownStation':
      return 'Máy chủ trung tâm chưa biết máy này. Cần ghi danh lại.';
    case 'badSignature':
      return 'Khóa của máy này không khớp với khóa tại máy chủ trung tâm. Cần ghi danh lại.';
    case 'wrongOffice':
      return 'Dữ liệu của máy này thuộc điểm tiếp nhận hoặc mục đích khác với máy chủ trung tâm.';
    case 'upgradeNeeded':
      return 'Máy chủ trung tâm dùng phiên bản mới hơn. Cần nâng cấp chương trình trên máy này.';
    case 'centralOlder':
      return 'Máy chủ trung tâm dùng phiên bản cũ hơn. Cần nâng cấp máy chủ trung tâm.';
    case 'fork':
      return `Nhật ký của máy này có hai nhánh từ số ${trouble.seq} (đời ${trouble.epoch}). Cần báo kỹ thuật trước khi làm tiếp.`;
    case 'broken':
      return `Nhật ký của máy này bị máy chủ trung tâm từ chối tại số ${trouble.seq} (đời ${trouble.epoch}). Cần báo kỹ thuật.`;
    case 'setBack':
      return `Dữ liệu của máy này cũ hơn máy chủ trung tâm (đời ${trouble.epoch}, đến số ${trouble.seq}). Cần báo kỹ thuật.`;
    case 'foreignBroken':
      return `Nhật ký của máy ${trouble.station} bị đứt tại số ${trouble.seq}. Cần báo kỹ thuật.`;
    default:
      return unreachable(trouble);
  }
}
