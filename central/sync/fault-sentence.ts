import { unreachable } from '#contract/unreachable.ts';
import type { PushFault } from '#contract/wire/sync.ts';
import type { PushRefusal } from '#central/sync/judge-push.ts';

/** Why a station's journal is not taken, in words for the console. */
export function faultSentence(refusal: Exclude<PushRefusal, { code: 'gap' }>): string {
  const at = `số ${refusal.seq}, đời ${refusal.epoch}`;
  return refusal.code === 'fork' ? `Nhật ký có hai nhánh tại ${at}.` : `${wordsOf(refusal.fault)} (${at}).`;
}

function wordsOf(fault: PushFault): string {
  switch (fault) {
    case 'broken':
      return 'Chuỗi nhật ký bị đứt';
    case 'altered':
      return 'Một dòng nhật ký đã bị sửa';
    case 'tornAct':
      return 'Một thao tác không đủ các dòng của nó';
    case 'foreignEntry':
      return 'Có dòng nhật ký của máy khác hoặc đời khác';
    case 'tickBack':
      return 'Nhịp nhật ký đi lùi';
    case 'tickJump':
      return 'Nhịp nhật ký nhảy quá xa';
    case 'wrongOffice':
      return 'Dữ liệu thuộc điểm tiếp nhận hoặc mục đích khác';
    case 'alteredPart':
      return 'Một phần cá nhân đã bị sửa';
    case 'strangePart':
      return 'Có phần cá nhân không thuộc dòng nhật ký nào';
    default:
      return unreachable(fault);
  }
}
