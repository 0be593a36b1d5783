import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseIso } from '#contract/time.ts';
import { COUNTED_UNITS, type CountedUnit, countDeadline } from '#core/domain/deadline/count-deadline.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { assetPath } from '#native/files/assets.ts';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua appointment --received ISO --limit N --unit UNIT [--calendar FILE]

Counts an appointment by the working calendar, in Asia/Ho_Chi_Minh.

  --received ISO    the moment on the receipt, such as 2026-11-24T09:30:00+07:00; without an offset it is +07:00
  --limit N         a whole number from 1; not needed for same-day
  --unit UNIT       ${COUNTED_UNITS.join(' | ')}
  --calendar FILE   a calendar as JSON; without it the shipped one

Prints {"dueAt", "counted": [dates], "skipped": [{"date", "reason"}]}.
Exit 1: the calendar does not reach so far, or the file is wrong or absent.`;

interface Asked {
  readonly receivedAt: number;
  readonly limit: number;
  readonly unit: CountedUnit;
  readonly calendarFile: string | undefined;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const calendar = await readCalendar(asked.calendarFile);
  if (typeof calendar === 'string') return refused(io, { code: 'calendarInvalid' }, calendar);
  const counted = countDeadline({ receivedAt: asked.receivedAt, limit: asked.limit, unit: asked.unit, calendar });
  if (!counted.ok) return refused(io, counted.refusal, counted.refusal.message);
  const { dueAt, counted: days, skipped } = counted.value;
  io.out(JSON.stringify({ dueAt, counted: days, skipped }));
  return 0;
}

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { received: { type: 'string' }, limit: { type: 'string' }, unit: { type: 'string' }, calendar: { type: 'string' } },
    });
    const unit = COUNTED_UNITS.find((known) => known === values.unit);
    if (unit === undefined) return `--unit needs one of ${COUNTED_UNITS.join(', ')}`;
    const receivedAt = parseIso(values.received ?? '');
    if (receivedAt === null) return '--received needs a moment that exists, such as 2026-11-24T09:30:00+07:00';
    const limit = unit === 'same-day' ? '1' : (values.limit ?? '');
    if (!/^[1-9]\d{0,5}$/.test(limit)) return '--limit needs a whole number from 1';
    return { receivedAt, limit: Number(limit), unit, calendarFile: values.calendar };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The calendar, or why it can not be used. A file that is given is used or refused, never replaced by the shipped one. */
async function readCalendar(file: string | undefined): Promise<Calendar | string> {
  let text: string;
  try {
    text = await readFile(file ?? assetPath('reference/calendar.json'), 'utf8');
  } catch (error) {
    return `Chưa đọc được tệp lịch ${file ?? ''}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = parseCalendar(text);
  return read.ok ? read.value : `Tệp lịch ${file ?? ''} sai ở dòng ${read.refusal.line}: ${read.refusal.problem}.`;
}

export const command: Command = { name: 'appointment', summary: 'Count an appointment by the working calendar', help, run };
