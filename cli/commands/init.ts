import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { firstProblem } from '#contract/describe-issue.ts';
import { office, staffMember } from '#contract/reference.ts';
import { parseCatalogue } from '#core/domain/catalogue/parse-catalogue.ts';
import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { systemClock } from '#native/clock/system-clock.ts';
import { readAsset } from '#native/files/assets.ts';
import { hashPin } from '#native/keys/pin.ts';
import { createDatabase } from '#station/create-database.ts';
import { databasePath } from '#station/paths.ts';
import type { Command, Io } from '../command.ts';
import { refused } from '#cli/refused.ts';
import { type OfficeRead, readOfficeWorkbook } from '../office-workbook.ts';

const help = `motcua init --data DIR --from FILE.json|FILE.xlsx

Makes an empty real office in DIR from one file: a workbook as the IT window saves it, with the PINs in its sheet of staff, or {"office": {...}, "staff": [{"id","name","roles","pin"}], "calendar"?, "catalogue"?}.
Refused whole, with the place named, when something in it is wrong. Without a calendar or catalogue those that ship are taken.`;

const officeFile = z.strictObject({
  office,
  staff: z.array(staffMember.extend({ pin: z.string().regex(/^\d{4,12}$/, 'mã PIN cần 4 đến 12 chữ số') })).min(1),
  calendar: z.unknown().optional(),
  catalogue: z.unknown().optional(),
});

export const command: Command = {
  name: 'init',
  summary: 'Make an empty real office from a file',
  help,

  async run(args, io) {
    const options = readOptions(args, io);
    if (options === null) return 2;
    if (existsSync(databasePath(options.data)))
      return refused(io, { code: 'officeExists' }, 'Thư mục này đã có dữ liệu. Dữ liệu được giữ nguyên.');
    const isWorkbook = options.from.toLowerCase().endsWith('.xlsx');
    const read = isWorkbook ? await readOfficeWorkbook(options.from) : readOfficeFile(options.from);
    if (typeof read === 'string') return refused(io, { code: 'officeInvalid' }, read);

    const verifiers = await Promise.all(read.staff.map(async ({ id, pin }) => ({ staff: id, verifier: await hashPin(pin) })));
    const created = createDatabase({
      dir: options.data,
      ordinal: 1,
      office: read.office.id,
      purpose: 'real',
      reference: {
        office: JSON.stringify(read.office),
        // The verifier lies in a table of its own; a reference document never holds a PIN.
        staff: JSON.stringify({ staff: read.staff.map(({ pin: _pin, ...member }) => member) }),
        calendar: read.calendar,
        catalogue: read.catalogue,
      },
      verifiers,
      now: systemClock.now(),
    });
    if (!created.ok) return refused(io, { code: 'officeExists' }, 'Thư mục này đã có dữ liệu. Dữ liệu được giữ nguyên.');
    io.out(JSON.stringify({ stationId: created.value, office: read.office.id }));
    return 0;
  },
};

/** The whole file judged, or one sentence that names the place. */
function readOfficeFile(path: string): OfficeRead | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    return `Không đọc được tệp ${path}: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
  const parsed = officeFile.safeParse(json);
  if (!parsed.success) {
    const { path: place, problem } = firstProblem(parsed.error, json);
    return `Tệp ${path} sai ở ${place}: ${problem}. Chưa tạo gì.`;
  }
  const calendar = parsed.data.calendar === undefined ? readAsset('reference/calendar.json') : JSON.stringify(parsed.data.calendar);
  const catalogue = parsed.data.catalogue === undefined ? readAsset('reference/catalogue.json') : JSON.stringify(parsed.data.catalogue);
  for (const judged of [parseCalendar(calendar), parseCatalogue(catalogue)]) if (!judged.ok) return judged.refusal.message;
  const stranger = strangerIn(parsed.data.office);
  return stranger ?? { office: parsed.data.office, staff: parsed.data.staff, calendar, catalogue };
}

/** What the schema can not see: a name that nothing in the file has. */
function strangerIn(read: z.infer<typeof office>): string | null {
  const agencies = read.agencies.map((agency) => agency.id);
  if (!agencies.includes(read.receivingAgency))
    return `office.receivingAgency: không có cơ quan “${read.receivingAgency}” trong office.agencies. Chưa tạo gì.`;
  const series = read.series.map((each) => each.id);
  for (const [index, counter] of read.counters.entries()) {
    const unknown = counter.series.find((each) => !series.includes(each));
    if (unknown !== undefined) return `office.counters[${index}].series: không có dãy “${unknown}” trong office.series. Chưa tạo gì.`;
  }
  return null;
}

function readOptions(args: readonly string[], io: Io): { data: string; from: string } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, from: { type: 'string' } } });
    if (values.data === undefined || values.from === undefined) throw new Error('--data DIR and --from FILE.json are both needed');
    return { data: values.data, from: values.from };
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    io.err(help);
    return null;
  }
}
