import type { Role } from '#contract/rights.ts';

/** For people: who a window or an officer is. */
export const ROLE_NAMES: { readonly [R in Role]: string } = {
  kiosk: 'máy lấy số',
  board: 'bảng gọi số',
  guide: 'hướng dẫn',
  receiver: 'người tiếp nhận',
  cashier: 'thu ngân',
  head: 'trưởng bộ phận',
  it: 'phụ trách kỹ thuật',
  auditor: 'người kiểm tra',
};
