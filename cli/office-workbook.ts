import { readFile } from 'node:fs/promises';
import type { Office, StaffMember } from '#contract/reference.ts';
import { readDocument } from '#core/domain/reference/read-document.ts';
import { readWorkbook } from '#core/domain/workbook/read-workbook.ts';
import { STAFF_SHEET } from '#core/domain/workbook/sheets.ts';
import { readAsset } from '#native/files/assets.ts';
import { excelFile } from '#native/workbook/excel-file.ts';

export interface OfficeRead {
  readonly office: Office;
  readonly staff: readonly (StaffMember & { readonly pin: string })[];
  /** Texts. */
  readonly calendar: string;
  readonly catalogue: string;
}

/** An office out of a workbook, or one sentence for each wrong cell. A calendar or catalogue that it does not hold is the shipped one. */
export async function readOfficeWorkbook(path: string): Promise<OfficeRead | string> {
  const sheets = await excelFile.read(await readFile(path).catch(() => new Uint8Array()));
  if (sheets === null) return `Không mở được bảng tính ${path}. Cần tệp .xlsx, không đặt mật khẩu.`;
  const hasSheet = (name: string) => sheets.some((sheet) => sheet.name.trim() === name);
  const shipped = (kind: 'calendar' | 'catalogue') => Object(JSON.parse(readAsset(`reference/${kind}.json`)));
  const read = readWorkbook(sheets, {
    ...(!hasSheet('Lịch') && { calendar: shipped('calendar') }),
    ...(!hasSheet('Thủ tục') && { catalogue: shipped('catalogue') }),
  });
  const said = read.problems.map(({ sheet, cell, message }) => `Trang tính ${sheet}, ô ${cell}: ${message}.`);
  const textOf = (kind: 'office' | 'staff' | 'calendar' | 'catalogue', fallback: unknown) =>
    `${JSON.stringify(read.documents[kind] ?? fallback, null, 2)}\n`;
  const texts = {
    office: textOf('office', {}),
    staff: textOf('staff', { staff: [] }),
    calendar: textOf('calendar', shipped('calendar')),
    catalogue: textOf('catalogue', shipped('catalogue')),
  };
  const [office, staff, calendar, catalogue] = [
    readDocument('office', texts.office),
    readDocument('staff', texts.staff),
    readDocument('calendar', texts.calendar),
    readDocument('catalogue', texts.catalogue),
  ];
  if (said.length === 0) {
    for (const each of [office, staff, calendar, catalogue]) {
      for (const { path: at, problem } of each.problems) {
        const { sheet, cell } = read.placeOf(each.kind, at);
        said.push(`Trang tính ${sheet}, ô ${cell}: ${problem}.`);
      }
    }
  }
  if (said.length > 0 || office.kind !== 'office' || staff.kind !== 'staff' || office.value === undefined || staff.value === undefined)
    return `${said.join('\n')}\nChưa tạo gì.`;
  const withPins = staff.value.staff.map((member) => ({ ...member, pin: read.pins.find((each) => each.staff === member.id)?.pin ?? '' }));
  const without = withPins.filter(({ pin }) => pin === '').map(({ id }) => id);
  if (without.length > 0) return `Trang tính ${STAFF_SHEET}: cần mã PIN cho ${without.join(', ')}. Chưa tạo gì.`;
  return { office: office.value, staff: withPins, calendar: texts.calendar, catalogue: texts.catalogue };
}
