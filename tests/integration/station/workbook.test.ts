import { Buffer } from 'node:buffer';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64 } from '#contract/bytes.ts';
import type { Cell, Sheet } from '#core/domain/workbook/sheet.ts';
import { excelFile } from '#native/workbook/excel-file.ts';
import { type AtWork, atWork, motcua, newFolder, realAtWork, type Window } from './support/office-at-work.ts';

let office: AtWork;
let technician: Window;
beforeEach(async () => {
  office = await realAtWork();
  technician = await office.window('it', 'khoa');
});
afterEach(() => office.close());

/** The office's own workbook, with what is changed in it. */
async function workbook(change: (sheets: Map<string, Cell[][]>) => void): Promise<readonly Sheet[]> {
  let data = '';
  for (let from: number | null = 0; from !== null; ) {
    const piece = await technician.need('reference.workbook', { from });
    data += String(piece.data);
    from = typeof piece.next === 'number' ? piece.next : null;
  }
  const read = await excelFile.read(fromBase64(data) ?? new Uint8Array());
  const sheets = new Map((read ?? []).map(({ name, rows }) => [name, rows.map((row) => [...row])]));
  change(sheets);
  return [...sheets].map(([name, rows]) => ({ name, rows }));
}

async function send(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes).toString('base64');
  for (let at = 0; at < text.length; at += 60_000)
    await technician.need('reference.send', { file: 'bang', at, data: text.slice(at, at + 60_000) });
}

async function imported(change: (sheets: Map<string, Cell[][]>) => void, apply = false): Promise<Record<string, unknown>> {
  await send(await excelFile.write(await workbook(change)));
  return technician.need('reference.import', { file: 'bang', apply });
}

const cell = (sheets: Map<string, Cell[][]>, sheet: string, name: string, value: Cell): void => {
  const row = sheets.get(sheet)?.[Number(name.slice(1)) - 1];
  if (row === undefined) throw new Error(`no row ${name} in ${sheet}`);
  row[name.charCodeAt(0) - 65] = value;
};

describe('a workbook of the whole office', () => {
  it('read back as it was saved changes nothing', async () => {
    expect(await imported(() => {})).toEqual({ problems: [], documents: [], pins: [], applied: false });
  });

  it('names every wrong cell, and nothing of it comes into force', async () => {
    const before = await technician.need('reference.history', {});
    const answer = await imported((sheets) => {
      cell(sheets, 'Cán bộ', 'D3', 'người tiếp nhận, bảo vệ');
      cell(sheets, 'Lịch', 'A5', '30/02/2027');
      cell(sheets, 'Lịch', 'A6', 46_266);
      cell(sheets, 'Giấy tờ', 'E4', '-1');
      cell(sheets, 'Thủ tục', 'B2', null);
    }, true);
    expect(answer).toMatchObject({ applied: false });
    expect(answer.problems).toEqual([
      {
        sheet: 'Cán bộ',
        cell: 'D3',
        message: 'không có “bảo vệ”. Dùng: hướng dẫn, người tiếp nhận, thu ngân, trưởng bộ phận, phụ trách kỹ thuật, người kiểm tra',
      },
      { sheet: 'Lịch', cell: 'A5', message: 'cần ngày có thật như 02/09/2027, đang là “30/02/2027”' },
      { sheet: 'Lịch', cell: 'A6', message: 'cần ngày như 02/09/2027, đang là số 46266: đặt định dạng ô là ngày' },
      { sheet: 'Thủ tục', cell: 'B2', message: 'cần tên, ô đang trống (trong ô gộp chỉ ô đầu có giá trị)' },
      { sheet: 'Giấy tờ', cell: 'E4', message: 'cần số nguyên, đang là “-1”' },
    ]);
    expect(await technician.need('reference.history', {})).toEqual(before);
  });

  it('tells by its cell what only the whole document shows', async () => {
    const answer = await imported((sheets) => {
      cell(sheets, 'Quầy', 'C3', 'A, H');
      cell(sheets, 'Giấy tờ', 'F3', 1000);
      cell(sheets, 'Thủ tục', 'C4', 'khong-co');
    });
    expect(answer.problems).toEqual([
      { sheet: 'Quầy', cell: 'C3', message: 'không có dãy “H” trong danh sách dãy số' },
      { sheet: 'Giấy tờ', cell: 'F3', message: 'cần số bản từ 0 đến 99, đang là 1000' },
    ]);
  });

  it('merged cells name their first cell only: papers below belong to the procedure above', async () => {
    const answer = await imported((sheets) => {
      const rows = sheets.get('Giấy tờ') ?? [];
      rows.forEach((row, index) => {
        if (index > 1 && row[0] === rows[index - 1]?.[0]) return;
        for (let below = index + 1; rows[below]?.[0] === row[0] && index > 0; below++) cell(sheets, 'Giấy tờ', `A${below + 1}`, null);
      });
      // Counts that Excel holds as text, and words without marks.
      cell(sheets, 'Giấy tờ', 'E2', '1');
      cell(sheets, 'Cán bộ', 'D2', 'Nguoi tiep nhan');
    });
    expect(answer).toMatchObject({ problems: [], documents: [] });
  });

  it('with 200 procedures and a new officer is put in force as one act, and sets the PIN', async () => {
    const answer = await imported((sheets) => {
      sheets.get('Cán bộ')?.push(['mai', 'Lê Thị Mai', 'Cán bộ tiếp nhận', 'người tiếp nhận', '086420']);
      for (let i = 0; i < 200; i++) {
        const id = `2.${String(100_000 + i)}`;
        sheets.get('Thủ tục')?.push([id, `Thủ tục mẫu số ${i + 1}`, 'so-nnmt', 'Quyết định mẫu', 'có', null]);
        sheets.get('Thời hạn')?.push([id, 'Thông thường', 5, 'ngày làm việc', null]);
        for (const paper of ['don', 'giay-1', 'giay-2'])
          sheets.get('Giấy tờ')?.push([id, paper, `Giấy ${paper}`, null, 1, 0, 0, 'có', null]);
      }
    }, true);
    expect(answer).toMatchObject({ problems: [], pins: ['mai'], applied: true });
    expect(await technician.need('procedure.list', { text: 'thu tuc mau so 200' })).toMatchObject({ rows: [{ id: '2.100199' }] });
    const window = await office.window('receiver');
    await window.need('session.signIn', { staff: 'mai', pin: '086420' });
  });

  it('is no workbook: says so', async () => {
    await send(new TextEncoder().encode('không phải bảng tính'));
    expect(await technician.refused('reference.import', { file: 'bang' })).toBe('workbookUnreadable');
  });
});

describe('motcua init --from FILE.xlsx', () => {
  it('makes an office of the workbook, or names the cells and makes nothing', async () => {
    const dir = newFolder();
    const from = join(dir, 'van-phong.xlsx');
    const pins = (sheets: Map<string, Cell[][]>) => {
      sheets.get('Cán bộ')?.forEach((row, index) => {
        row[4] = index === 0 ? 'Mã PIN' : '2468';
      });
    };
    writeFileSync(
      from,
      await excelFile.write(
        await workbook((sheets) => {
          pins(sheets);
          cell(sheets, 'Dãy số', 'A3', 'BB');
        }),
      ),
    );
    const refused = await motcua('init', '--data', join(dir, 'new'), '--from', from);
    expect(refused.code).toBe(1);
    expect(refused.err.join('\n')).toContain('Trang tính Dãy số, ô A3: ');
    writeFileSync(from, await excelFile.write(await workbook(pins)));
    expect((await motcua('init', '--data', join(dir, 'new'), '--from', from)).code).toBe(0);
    const made = await atWork(join(dir, 'new'), false);
    await made.window('receiver', 'phuong');
    await made.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
