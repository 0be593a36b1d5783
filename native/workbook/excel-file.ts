import { Buffer } from 'node:buffer';
import type { Cell, Sheet } from '#core/domain/workbook/sheet.ts';
import type { Workbooks } from '#core/ports/workbook.ts';

/** Loaded when a workbook is: most days nobody imports one. */
export const excelFile: Workbooks = {
  async read(bytes) {
    const { default: readXlsxFile } = await import('read-excel-file/node');
    try {
      const sheets = await readXlsxFile(Buffer.from(bytes));
      return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
    } catch {
      return null;
    }
  },

  async write(sheets) {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const written = sheets.map(({ name, rows }: Sheet) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((row, index) =>
        row.map((cell) => {
          if (cell === null) return null;
          if (index === 0) return { value: String(cell), fontWeight: 'bold' as const };
          if (typeof cell === 'number') return { value: cell, type: Number };
          if (typeof cell === 'boolean') return { value: cell, type: Boolean };
          if (typeof cell === 'object') return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
          // Text stays text: a code such as 1.012750 would lose its last figure as a number.
          return { value: cell, type: String, format: '@', wrap: false };
        }),
      ),
    }));
    return new Uint8Array(await writeXlsxFile(written).toBuffer());
  },
};

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

const WIDEST = 60;
const widthOf = (rows: Sheet['rows'], column: number): number =>
  Math.min(WIDEST, 4 + Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? '').length)));
