import { describe, expect, it } from 'vitest';
import { isPossibleSyllable } from '#core/domain/citizen-card/vietnamese-syllable.ts';

const names =
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Trịnh Đinh Lâm Mai Cao Lương Lưu Vương Tạ Triệu Quách Doãn
  Khuất Nghiêm Uông Ông Âu Giáp Giàng Thào Sùng Quàng Moong Khúc Chử Văn Thị Hữu Đức Quang Minh Hồng Ngọc Bích Thuý Thúy Thuỳ Quỳnh Quyên Quyền Quý Quốc
  Nguyệt Tuyết Khuyên Duyên Xuân Huấn Huệ Tuệ Oanh Loan Thoa Khoái Ngoãn Hoằng Kiều Hiếu Liễu Diễm Yến Ánh Ước Phước Trường Phượng Gia Giang Giới Giêng Gì
  Nghĩa Kỳ Mỹ Vy Uyên Út Ái Ân Ích Êm Thịnh Thắng Bạch Diệp Tiếp Được Chiêu Chuyên Khương Thuận Luật Khuynh Huỷ Hủy Luỹ Xoan Khoẻ Hoè Tuấn Chước Mẫu Thử`.split(
    /\s+/,
  );

describe('isPossibleSyllable', () => {
  it.each(names)('%s, also in capitals and decomposed', (name) => {
    expect(isPossibleSyllable(name)).toBe(true);
    expect(isPossibleSyllable(name.toUpperCase())).toBe(true);
    expect(isPossibleSyllable(name.normalize('NFD'))).toBe(true);
  });

  it.each([
    'NGUYEENX',
    'THIJ',
    'VIS',
    'DUJ',
    'NGUYE64N',
    'NGUYN',
    'TH',
    'NGUYEN',
    'VIET',
    'DUC',
    'ngữữ',
    'Tràán',
    'Wuang',
    'Zung',
    'NGUY?N',
    '12',
    '',
  ])('not %j', (word) => {
    expect(isPossibleSyllable(word)).toBe(false);
  });
});
