/** What a refusal over HTTP says to a person, in Vietnamese. */
export const SENTENCES = {
  badCode: 'Mã ghi danh không đúng. Xem lại mã, hoặc xin mã mới.',
  codeSpent: 'Mã ghi danh này đã dùng. Mỗi mã chỉ ghi danh được một máy; xin mã mới.',
  codeExpired: 'Mã ghi danh đã quá 24 giờ. Xin mã mới.',
  otherOffice: 'Dữ liệu trên máy này thuộc điểm tiếp nhận hoặc mục đích khác với mã ghi danh.',
  stationTaken: 'Mã máy của dữ liệu này đã được ghi danh. Một bản sao không ghi danh lại được.',
  tooManyTries: 'Có quá nhiều lần nhập mã sai. Thử lại sau một phút.',
  unknownOffice: 'Máy chủ trung tâm chưa có điểm tiếp nhận này.',
  badToken: 'Mã quản trị không đúng.',
  invalid: 'Yêu cầu không đúng dạng.',
} as const;

export type HttpRefusalCode = keyof typeof SENTENCES;
