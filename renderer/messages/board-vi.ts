/** Texts of the board. It speaks Vietnamese alone: numbers need no translation. */
export const BOARD = {
  title: 'Bảng gọi số',
  invite: 'Xin mời số',
  toCounter: 'đến quầy số',
  justCalled: 'Vừa gọi',
  atCounter: (counter: string) => `Quầy ${counter}`,
  noneYet: 'Chưa gọi số nào',
  noneYetMore: 'Mời Ông/Bà lấy số ở ki-ốt, rồi ngồi chờ.',
  lastCall: (clock: string) => `Gọi lần cuối, lúc ${clock}`,
  waiting: 'chờ',
  waitingRegion: 'Số người chờ',
  unknownWaiting: 'Chưa rõ số người chờ',
  missed: 'Ông/Bà nhỡ lượt, mời báo bàn hướng dẫn để được gọi lại.',
  cutOff: 'Bảng tạm mất nối. Xin nghe loa và nhìn đèn trên quầy.',
  age: (clock: string) => `Số liệu lúc ${clock}`,
  silent: 'Âm thanh đang tắt',
} as const;
