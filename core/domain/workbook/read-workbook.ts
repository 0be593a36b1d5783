import type { ReferenceKind } from '#contract/events/reference.ts';
import type { WorkbookProblem } from '#contract/operations/reference.ts';
import { cellName, folded, readCell } from './cells.ts';
import type { Cell, Sheet } from './sheet.ts';
import { type Column, OFFICE_LINES, OFFICE_SHEET, PIN_HEADER, SHEETS, type SheetSpec, STAFF_SHEET } from './sheets.ts';

/**
 * A workbook as documents. What the workbook does not speak of (a sheet that is not there, a field without a column) stays as it is
 * in the documents given as a ground; what is wrong is named by sheet and cell.
 */

type Row = Record<string, unknown>;
export type Ground = Readonly<Partial<Record<ReferenceKind, Row>>>;

export interface WorkbookRead {
  readonly problems: readonly WorkbookProblem[];
  readonly documents: Readonly<Partial<Record<ReferenceKind, Row>>>;
  readonly pins: readonly { readonly staff: string; readonly pin: string }[];
  /** The cell of a place in a document, or of the nearest place around it that has one. */
  placeOf(kind: ReferenceKind, path: readonly (string | number)[]): { readonly sheet: string; readonly cell: string };
}

export function readWorkbook(sheets: readonly Sheet[], ground: Ground): WorkbookRead {
  const problems: WorkbookProblem[] = [];
  const places = new Map<string, { sheet: string; cell: string }>();
  const documents: Partial<Record<ReferenceKind, Row>> = {};
  const pins: { staff: string; pin: string }[] = [];
  const sheetOf = (name: string): Sheet | undefined => sheets.find((each) => folded(each.name) === folded(name));
  const documentOf = (kind: ReferenceKind): Row => {
    documents[kind] ??= { ...ground[kind] };
    return documents[kind];
  };
  const keep = (kind: ReferenceKind, path: readonly (string | number)[], sheet: string, cell: string): void => {
    places.set(`${kind}:${path.join('.')}`, { sheet, cell });
  };
  const report = (sheet: string, cell: string, message: string): void => {
    problems.push({ sheet, cell, message });
  };

  const office = sheetOf(OFFICE_SHEET);
  if (office !== undefined) readOfficeSheet(office);
  const known = [office, ...SHEETS.map((spec) => sheetOf(spec.sheet))].filter((sheet) => sheet !== undefined);
  if (known.length === 0)
    report(
      sheets[0]?.name ?? OFFICE_SHEET,
      'A1',
      `không có trang tính nào tên ${[OFFICE_SHEET, ...SHEETS.map(({ sheet }) => sheet)].join(', ')}`,
    );
  for (const spec of SHEETS) {
    const sheet = sheetOf(spec.sheet);
    if (sheet !== undefined) readList(spec, sheet);
  }

  return {
    problems,
    documents,
    pins,
    placeOf(kind, path) {
      for (let length = path.length; length >= 0; length--) {
        const found = places.get(`${kind}:${path.slice(0, length).join('.')}`);
        if (found !== undefined) return found;
      }
      const spec = SHEETS.find((each) => each.document === kind && each.list === path[0]) ?? SHEETS.find((each) => each.document === kind);
      return { sheet: spec?.sheet ?? OFFICE_SHEET, cell: 'A1' };
    },
  };

  function readOfficeSheet(sheet: Sheet): void {
    for (const [index, row] of sheet.rows.entries()) {
      const label = typeof row[0] === 'string' ? folded(row[0]) : '';
      const line = OFFICE_LINES.find((each) => folded(each.header) === label);
      if (line === undefined) continue;
      const cell = cellName(index + 1, 2);
      keep(line.document, [line.field], sheet.name, cell);
      setField(documentOf(line.document), line, row[1], sheet.name, cell);
    }
  }

  function readList(spec: SheetSpec, sheet: Sheet): void {
    const header = (sheet.rows[0] ?? []).map((cell) => (typeof cell === 'string' ? folded(cell) : ''));
    const columnOf = (name: string): number => header.indexOf(folded(name));
    const keyColumn = spec.columns.find(({ field }) => field === spec.key);
    const needed = [...(spec.parent === undefined ? [] : [spec.parent.header]), keyColumn?.header ?? ''];
    const lacking = needed.find((name) => columnOf(name) < 0);
    if (lacking !== undefined) {
      report(sheet.name, 'A1', `dòng đầu cần có cột “${lacking}”`);
      return;
    }

    const whole = documentOf(spec.document);
    keep(spec.document, spec.parent === undefined ? [spec.list] : [], sheet.name, 'A1');
    const parents = spec.parent === undefined ? [] : listOf(whole, spec.parent.list);
    const before = new Map(
      (spec.parent === undefined
        ? [{ list: listOf(whole, spec.list), of: '' }]
        : parents.map((row) => ({ list: listOf(row, spec.list), of: String(row[spec.parent?.key ?? '']) }))
      ).flatMap(({ list, of }) => list.map((row) => [`${of}:${String(row[spec.key])}`, row])),
    );
    if (spec.parent === undefined) whole[spec.list] = [];
    else for (const parent of parents) parent[spec.list] = [];

    let current: string | null = null;
    for (const [index, cells] of sheet.rows.entries()) {
      if (index === 0 || cells.every((cell) => cell === null || cell === '')) continue;
      const line = index + 1;
      let holder: Row = whole;
      let path: (string | number)[] = [];
      if (spec.parent !== undefined) {
        const column = columnOf(spec.parent.header);
        const named = readCell(cells[column], 'text');
        if (named !== 'absent') current = 'value' in named ? String(named.value) : null;
        const at = parents.findIndex((row) => row[spec.parent?.key ?? ''] === current);
        const parent = parents[at];
        if (parent === undefined) {
          const what = current === null ? 'ô đang trống' : `không có “${current}” ở trang tính Thủ tục`;
          report(sheet.name, cellName(line, column + 1), `cần mã thủ tục, ${what}`);
          continue;
        }
        holder = parent;
        path = [spec.parent.list, at];
      }
      const rows = listOf(holder, spec.list);
      const rowPath = [...path, spec.list, rows.length];
      const keyRead = readCell(cells[columnOf(keyColumn?.header ?? '')], keyColumn?.kind ?? 'text');
      const key = keyRead !== 'absent' && 'value' in keyRead ? String(keyRead.value) : '';
      const row: Row = { ...before.get(`${spec.parent === undefined ? '' : current}:${key}`) };
      if (spec.list === 'procedures') Object.assign(row, { limits: row.limits ?? [], components: row.components ?? [] });
      keep(spec.document, rowPath, sheet.name, cellName(line, 1));
      for (const column of spec.columns) {
        const at = columnOf(column.header);
        if (at < 0) continue;
        const cell = cellName(line, at + 1);
        keep(spec.document, [...rowPath, column.field], sheet.name, cell);
        setField(row, column, cells[at], sheet.name, cell);
      }
      rows.push(row);
      holder[spec.list] = rows;
      if (spec.sheet === STAFF_SHEET) readPin(key, cells[columnOf(PIN_HEADER)], sheet.name, cellName(line, columnOf(PIN_HEADER) + 1));
    }
  }

  function setField(row: Row, column: Column, cell: Cell | undefined, sheet: string, name: string): void {
    const read = readCell(cell, column.kind);
    if (read === 'absent') {
      if (column.optional !== true)
        report(sheet, name, `cần ${column.header.toLocaleLowerCase('vi')}, ô đang trống (trong ô gộp chỉ ô đầu có giá trị)`);
      else if (column.kind === 'int' && column.field === 'dailyLimit') row[column.field] = null;
      else delete row[column.field];
    } else if ('problem' in read) report(sheet, name, read.problem);
    else row[column.field] = read.value;
  }

  function readPin(staff: string, cell: Cell | undefined, sheet: string, name: string): void {
    const read = readCell(cell, 'text');
    if (read === 'absent') return;
    const pin = 'value' in read ? String(read.value) : '';
    if (/^\d{4,12}$/.test(pin)) pins.push({ staff, pin });
    else report(sheet, name, 'cần 4 đến 12 chữ số; mã bắt đầu bằng 0 thì đặt định dạng ô là Text');
  }
}

const listOf = (holder: Row, list: string): Row[] => {
  const value = holder[list];
  return Array.isArray(value) ? value : [];
};
