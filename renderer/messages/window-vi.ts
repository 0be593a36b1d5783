/** What a window says before its screen is there, or when it may not open. */
export const WINDOW = {
  connecting: 'Đang mở',
  stillConnecting: 'Máy trạm chưa trả lời. Cửa sổ này tự mở khi nối được.',
  noLink: 'Cửa sổ này chưa được mở từ Một Cửa',
  noLinkMore: 'Đóng cửa sổ này, rồi mở lại từ chương trình Một Cửa.',
  refused: 'Máy trạm không nhận cửa sổ này',
  refusedMore: 'Chương trình đã được mở lại. Đóng cửa sổ này, rồi mở lại từ Một Cửa.',
  broken: 'Màn hình này không vẽ được',
  brokenMore: 'Việc đã ghi vẫn còn. Tải lại để tiếp tục.',
  reload: 'Tải lại',
} as const;
