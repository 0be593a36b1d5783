import type { ReferenceKind } from '#contract/events/reference.ts';
import type { Cell, Sheet } from './sheet.ts';
import { type ColumnKind, OFFICE_LINES, OFFICE_SHEET, PIN_HEADER, SHEETS, type SheetSpec, STAFF_SHEET } from './sheets.ts';

type Row = Readonly<Record<string, unknown>>;

/** The documents as a workbook that reads back to the same documents. PINs are not in any document: their column is empty. */
export function writeWorkbook(documents: Readonly<Record<ReferenceKind, Row>>): readonly Sheet[] {
  const lines = OFFICE_LINES.map((line): readonly Cell[] => [line.header, cellOf(documents[line.document][line.field], line.kind)]);
  return [{ name: OFFICE_SHEET, rows: [['Mục', 'Giá trị'], ...lines] }, ...SHEETS.map((spec) => sheetOf(spec, documents[spec.document]))];
}

function sheetOf(spec: SheetSpec, whole: Row): Sheet {
  const hasPin = spec.sheet === STAFF_SHEET;
  const header = [
    ...(spec.parent === undefined ? [] : [spec.parent.header]),
    ...spec.columns.map((column) => column.header),
    ...(hasPin ? [PIN_HEADER] : []),
  ];
  const cells = (row: Row): readonly Cell[] => spec.columns.map((column) => cellOf(row[column.field], column.kind));
  const { parent } = spec;
  const rows =
    parent === undefined
      ? rowsOf(whole, spec.list).map((row) => [...cells(row), ...(hasPin ? [null] : [])])
      : rowsOf(whole, parent.list).flatMap((of) => rowsOf(of, spec.list).map((row) => [String(of[parent.key]), ...cells(row)]));
  return { name: spec.sheet, rows: [header, ...rows] };
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (holder: Row, list: string): readonly Row[] => {
  const value = holder[list];
  return Array.isArray(value) ? value.filter(isRow) : [];
};

function cellOf(value: unknown, kind: ColumnKind): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof kind === 'object') {
    const words = 'oneOf' in kind ? kind.oneOf : kind.manyOf;
    const said = (Array.isArray(value) ? value : [value]).map((each) => words[String(each)] ?? String(each));
    return said.join(', ');
  }
  switch (kind) {
    case 'int':
      return typeof value === 'number' ? value : String(value);
    case 'date':
      return { date: isoOf(String(value)) };
    case 'yesNo':
      return value === true ? 'có' : 'không';
    case 'letters':
      return Array.isArray(value) ? value.join(', ') : String(value);
    case 'spans':
      return Array.isArray(value) ? value.map((span) => (Array.isArray(span) ? span.join('-') : String(span))).join(', ') : String(value);
    case 'text':
      return String(value);
  }
}

const isoOf = (date: string): string => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date) ?? [];
  return day === undefined ? date : `${year}-${month}-${day}`;
};
