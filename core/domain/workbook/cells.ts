import { dateOf } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import type { Cell } from './sheet.ts';
import type { ColumnKind } from './sheets.ts';

/** What a cell says, or what is wrong with it. `absent`: the cell is empty. */
export type CellRead = { readonly value: unknown } | { readonly problem: string } | 'absent';

/** `C7` of row 7, column 3 (both from 1). */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Without marks, capitals and doubled spaces: how people's headings and words are matched. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const isEmpty = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');

export function readCell(cell: Cell | undefined, kind: ColumnKind): CellRead {
  if (isEmpty(cell)) return 'absent';
  if (typeof kind === 'object') return 'oneOf' in kind ? readOne(cell, kind.oneOf) : readMany(cell, kind.manyOf);
  switch (kind) {
    case 'text':
      return readText(cell);
    case 'int':
      return readInt(cell);
    case 'date':
      return readDate(cell);
    case 'yesNo':
      return readYesNo(cell);
    case 'letters':
      return { value: wordsOf(cell).map((word) => word.toUpperCase()) };
    case 'spans':
      return readSpans(cell);
  }
}

/** What stands in a cell, for a sentence. */
const shown = (cell: Cell): string => {
  if (typeof cell === 'object' && cell !== null) return `ngày ${writtenDate(cell.date)}`;
  if (typeof cell === 'number') return `số ${cell}`;
  const text = String(cell);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
};
const bad = (need: string, cell: Cell): CellRead => ({ problem: `cần ${need}, đang là ${shown(cell)}` });

function readText(cell: Cell): CellRead {
  if (typeof cell === 'string') return { value: cell.trim() };
  if (typeof cell === 'number') return { value: String(cell) };
  return bad('chữ (đặt định dạng ô là Text)', cell);
}

/** A number that Excel holds as text is a number all the same. */
function readInt(cell: Cell): CellRead {
  if (typeof cell === 'number' && Number.isSafeInteger(cell)) return { value: cell };
  if (typeof cell === 'string' && /^\d{1,9}$/.test(cell.trim())) return { value: Number(cell.trim()) };
  return bad('số nguyên', cell);
}

function readDate(cell: Cell): CellRead {
  if (typeof cell === 'object' && cell !== null) return { value: cell.date };
  if (typeof cell === 'number') return { problem: `cần ngày như 02/09/2027, đang là số ${cell}: đặt định dạng ô là ngày` };
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(String(cell)) ?? [];
  const [, y, m, d] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(String(cell)) ?? [];
  const date = dateOf(Number(year ?? y), Number(month ?? m), Number(day ?? d));
  return date === null ? bad('ngày có thật như 02/09/2027', cell) : { value: date };
}

function readYesNo(cell: Cell): CellRead {
  if (typeof cell === 'boolean') return { value: cell };
  const word = folded(String(cell));
  if (['co', 'x', 'dung', 'true', '1', 'yes'].includes(word)) return { value: true };
  if (['khong', 'sai', 'false', '0', 'no'].includes(word)) return { value: false };
  return bad('“có” hoặc “không”', cell);
}

const wordsOf = (cell: Cell): string[] =>
  String(cell)
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const idOf = (word: string, known: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(known).find(([id, name]) => folded(name) === folded(word) || id === word.trim())?.[0];

function readOne(cell: Cell, known: Readonly<Record<string, string>>): CellRead {
  const id = typeof cell === 'string' ? idOf(cell, known) : undefined;
  return id === undefined ? bad(`một trong: ${Object.values(known).join(', ')}`, cell) : { value: id };
}

function readMany(cell: Cell, known: Readonly<Record<string, string>>): CellRead {
  const ids: string[] = [];
  for (const word of wordsOf(cell)) {
    const id = idOf(word, known);
    if (id === undefined) return { problem: `không có “${word}”. Dùng: ${Object.values(known).join(', ')}` };
    if (!ids.includes(id)) ids.push(id);
  }
  return { value: ids };
}

function readSpans(cell: Cell): CellRead {
  const spans = wordsOf(cell).map((word) => word.split(/-|–|đến/).map((part) => clockOf(part.trim())));
  return spans.every((span) => span.length === 2 && span.every((part) => part !== null))
    ? { value: spans }
    : bad('giờ như 08:00-12:00, 13:00-17:00', cell);
}

const clockOf = (text: string): string | null => {
  const [, hour, minute] = /^(\d{1,2})[:hg](\d{2})?$/.exec(text) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
};
