/** Words of the fields and lists of reference documents, as the history and the workbook call them. */

interface Keyed {
  /** The field that names a row. */
  readonly key: string;
  readonly what: string;
  /** A field that tells a reader more about the row. */
  readonly title: string | null;
}

/** Lists whose rows are told apart by a field, by their place: `catalogue.procedures.components`. */
export const KEYED: Readonly<Record<string, Keyed>> = {
  'staff.staff': { key: 'id', what: 'cán bộ', title: 'name' },
  'office.agencies': { key: 'id', what: 'cơ quan', title: 'name' },
  'office.series': { key: 'id', what: 'dãy', title: 'name' },
  'office.counters': { key: 'number', what: 'quầy', title: 'name' },
  'calendar.days': { key: 'date', what: 'ngày', title: 'name' },
  'calendar.needsConfirmation': { key: 'date', what: 'điều cần xác nhận của ngày', title: null },
  'catalogue.procedures': { key: 'id', what: 'thủ tục', title: 'name' },
  'catalogue.procedures.components': { key: 'id', what: 'giấy tờ', title: 'name' },
  'catalogue.procedures.limits': { key: 'case', what: 'trường hợp', title: null },
};

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  address: 'địa chỉ',
  agency: 'cơ quan có thẩm quyền',
  branch: 'dòng thứ hai của tên',
  case: 'trường hợp',
  certified: 'số bản chứng thực',
  code: 'mã định danh',
  collectAt: 'nơi trả kết quả',
  condition: 'điều kiện',
  copies: 'số bản sao',
  dailyLimit: 'số tối đa trong ngày',
  firstYear: 'năm đầu',
  form: 'mẫu',
  formBasis: 'căn cứ của mẫu',
  hint: 'dòng giải thích',
  hintEn: 'dòng giải thích tiếng Anh',
  hotline: 'đường dây nóng',
  hours: 'giờ làm việc',
  id: 'mã',
  kind: 'loại ngày',
  lastYear: 'năm cuối',
  legalBasis: 'căn cứ',
  limit: 'thời hạn',
  name: 'tên',
  nameEn: 'tên tiếng Anh',
  note: 'ghi chú',
  notes: 'ghi chú',
  number: 'số quầy',
  ordinaryPerPriority: 'số thường xen giữa hai số ưu tiên',
  originals: 'số bản chính',
  phone: 'điện thoại',
  place: 'địa danh',
  receivingAgency: 'cơ quan tiếp nhận',
  required: 'bắt buộc',
  roles: 'vai trò',
  sample: 'dữ liệu minh họa',
  series: 'dãy số',
  source: 'căn cứ',
  ticketHours: 'giờ lấy số',
  title: 'chức danh',
  unit: 'đơn vị thời hạn',
};

export const DAY_WORDS: Readonly<Record<string, string>> = {
  holiday: 'nghỉ lễ',
  compensatory: 'nghỉ bù',
  'swap-off': 'nghỉ hoán đổi',
  'swap-work': 'làm bù',
  closed: 'văn phòng nghỉ',
};

export const UNIT_WORDS: Readonly<Record<string, string>> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  'same-day': 'trong ngày',
};
