import { DAY_WORDS, UNIT_WORDS } from '#core/domain/reference/change-words.ts';
import { ROLES } from '#contract/rights.ts';
import { ROLE_NAMES } from '#contract/role-names.ts';
import type { ReferenceKind } from '#contract/events/reference.ts';

/** The sheets of the office's workbook: which list each holds, and what each column means. */

export type ColumnKind =
  | 'text'
  | 'int'
  | 'date'
  | 'yesNo'
  | 'letters'
  | 'spans'
  /** Words of a list in Vietnamese, or their ids. */
  | { readonly oneOf: Readonly<Record<string, string>> }
  | { readonly manyOf: Readonly<Record<string, string>> };

export interface Column {
  readonly field: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Left out of the document where the cell is empty; else an empty text is written. */
  readonly optional?: boolean;
}

export interface SheetSpec {
  readonly sheet: string;
  readonly document: ReferenceKind;
  readonly list: string;
  /** The column that names a row. */
  readonly key: string;
  /** Rows belong to a row of another list: the column that names it, and the list. A cell below it may be empty: merged, or left out. */
  readonly parent?: { readonly header: string; readonly list: string; readonly key: string };
  readonly columns: readonly Column[];
}

const roles = Object.fromEntries(ROLES.filter((role) => role !== 'kiosk' && role !== 'board').map((role) => [role, ROLE_NAMES[role]]));
const text = (field: string, header: string): Column => ({ field, header, kind: 'text' });
const optional = (field: string, header: string): Column => ({ field, header, kind: 'text', optional: true });
const int = (field: string, header: string): Column => ({ field, header, kind: 'int' });

export const SHEETS: readonly SheetSpec[] = [
  {
    sheet: 'Cơ quan',
    document: 'office',
    list: 'agencies',
    key: 'id',
    columns: [text('id', 'Mã'), text('code', 'Mã định danh'), text('name', 'Tên')],
  },
  {
    sheet: 'Dãy số',
    document: 'office',
    list: 'series',
    key: 'id',
    columns: [
      text('id', 'Chữ'),
      text('name', 'Tên'),
      optional('hint', 'Giải thích'),
      optional('nameEn', 'Tên tiếng Anh'),
      optional('hintEn', 'Giải thích tiếng Anh'),
      { field: 'dailyLimit', header: 'Số tối đa trong ngày', kind: 'int', optional: true },
    ],
  },
  {
    sheet: 'Quầy',
    document: 'office',
    list: 'counters',
    key: 'number',
    columns: [text('number', 'Số quầy'), text('name', 'Tên'), { field: 'series', header: 'Gọi các dãy', kind: 'letters' }],
  },
  {
    sheet: 'Cán bộ',
    document: 'staff',
    list: 'staff',
    key: 'id',
    columns: [
      text('id', 'Mã'),
      text('name', 'Họ và tên'),
      optional('title', 'Chức danh'),
      { field: 'roles', header: 'Vai trò', kind: { manyOf: roles } },
    ],
  },
  {
    sheet: 'Lịch',
    document: 'calendar',
    list: 'days',
    key: 'date',
    columns: [
      { field: 'date', header: 'Ngày', kind: 'date' },
      { field: 'kind', header: 'Loại ngày', kind: { oneOf: DAY_WORDS } },
      optional('name', 'Tên'),
      text('legalBasis', 'Căn cứ'),
      optional('note', 'Ghi chú'),
    ],
  },
  {
    sheet: 'Thủ tục',
    document: 'catalogue',
    list: 'procedures',
    key: 'id',
    columns: [
      text('id', 'Mã thủ tục'),
      text('name', 'Tên'),
      text('agency', 'Mã cơ quan'),
      text('source', 'Căn cứ'),
      { field: 'sample', header: 'Minh họa', kind: 'yesNo' },
      optional('notes', 'Ghi chú'),
    ],
  },
  {
    sheet: 'Thời hạn',
    document: 'catalogue',
    list: 'limits',
    key: 'case',
    parent: { header: 'Mã thủ tục', list: 'procedures', key: 'id' },
    columns: [
      text('case', 'Trường hợp'),
      int('limit', 'Thời hạn'),
      { field: 'unit', header: 'Đếm theo', kind: { oneOf: UNIT_WORDS } },
      optional('note', 'Ghi chú'),
    ],
  },
  {
    sheet: 'Giấy tờ',
    document: 'catalogue',
    list: 'components',
    key: 'id',
    parent: { header: 'Mã thủ tục', list: 'procedures', key: 'id' },
    columns: [
      text('id', 'Mã giấy tờ'),
      text('name', 'Tên giấy tờ'),
      optional('form', 'Mẫu'),
      int('originals', 'Bản chính'),
      int('certified', 'Bản chứng thực'),
      int('copies', 'Bản sao'),
      { field: 'required', header: 'Bắt buộc', kind: 'yesNo' },
      optional('condition', 'Khi nào cần'),
    ],
  },
];

export const PIN_HEADER = 'Mã PIN';
export const STAFF_SHEET = 'Cán bộ';

/** The first sheet: one line for each thing of the office itself, its name in column A and its value in column B. */
export const OFFICE_SHEET = 'Văn phòng';
export const OFFICE_LINES: readonly (Column & { readonly document: ReferenceKind })[] = [
  { document: 'office', field: 'id', header: 'Mã văn phòng', kind: 'text' },
  { document: 'office', field: 'name', header: 'Tên', kind: 'text' },
  { document: 'office', field: 'branch', header: 'Dòng thứ hai của tên', kind: 'text', optional: true },
  { document: 'office', field: 'address', header: 'Địa chỉ', kind: 'text' },
  { document: 'office', field: 'phone', header: 'Điện thoại', kind: 'text', optional: true },
  { document: 'office', field: 'hotline', header: 'Đường dây nóng', kind: 'text', optional: true },
  { document: 'office', field: 'place', header: 'Địa danh', kind: 'text', optional: true },
  { document: 'office', field: 'collectAt', header: 'Nơi trả kết quả', kind: 'text' },
  { document: 'office', field: 'receivingAgency', header: 'Mã cơ quan tiếp nhận', kind: 'text' },
  { document: 'office', field: 'ticketHours', header: 'Giờ lấy số', kind: 'spans', optional: true },
  { document: 'office', field: 'formBasis', header: 'Căn cứ của mẫu', kind: 'text', optional: true },
  { document: 'office', field: 'ordinaryPerPriority', header: 'Số thường xen giữa hai số ưu tiên', kind: 'int', optional: true },
  { document: 'calendar', field: 'hours', header: 'Giờ làm việc', kind: 'spans', optional: true },
  { document: 'calendar', field: 'firstYear', header: 'Năm đầu của lịch', kind: 'int', optional: true },
  { document: 'calendar', field: 'lastYear', header: 'Năm cuối của lịch', kind: 'int', optional: true },
];
