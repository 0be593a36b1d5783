import type { Sheet } from '#core/domain/workbook/sheet.ts';

/** Spreadsheet files (.xlsx). */
export interface Workbooks {
  /** Null for what is no workbook. */
  read(bytes: Uint8Array): Promise<readonly Sheet[] | null>;
  write(sheets: readonly Sheet[]): Promise<Uint8Array>;
}
