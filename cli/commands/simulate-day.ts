import { parseArgs } from 'node:util';
import { isDate, localDateAt } from '#contract/time.ts';
import { systemClock } from '#native/clock/system-clock.ts';
import { simulateDay } from '#station/simulate-day.ts';
import { startSentence } from '#station/start-station.ts';
import type { Command, Io } from '../command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua simulate-day --data DIR --counters N --tickets N --seed N [--date YYYY-MM-DD]

Runs a whole day of a hall, 07:30 to 17:00 of the first working day on or after --date (default today), through the real operations, faster
than real time, and prints a summary as JSON. DIR is a new folder, or a demo's. The same seed gives the same day.`;

interface Options {
  readonly dir: string;
  readonly counters: number;
  readonly tickets: number;
  readonly seed: number;
  readonly date: string;
}

export const command: Command = {
  name: 'simulate-day',
  summary: 'Run a whole day of a hall in a data folder',
  help,

  async run(args, io) {
    const options = readOptions(args, io);
    if (options === null) return 2;
    const done = await simulateDay({ ...options, stopwatch: systemClock.monotonic });
    if (done.ok) {
      io.out(JSON.stringify(done.value));
      return 0;
    }
    return refused(io, done.refusal, sentenceOf(done.refusal));
  },
};

function sentenceOf(refusal: Extract<Awaited<ReturnType<typeof simulateDay>>, { ok: false }>['refusal']): string {
  if (refusal.code === 'notDemo') return 'Dữ liệu ở đây là dữ liệu thật; ngày mô phỏng cần một thư mục khác.';
  if (refusal.code === 'calendarEnds') return 'Lịch làm việc chưa có ngày đó.';
  return startSentence(refusal);
}

function readOptions(args: readonly string[], io: Io): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        counters: { type: 'string' },
        tickets: { type: 'string' },
        seed: { type: 'string' },
        date: { type: 'string' },
      },
    });
    if (values.data === undefined) throw new Error('--data DIR is missing');
    const date = values.date ?? localDateAt(systemClock.now());
    if (!isDate(date)) throw new Error(`--date: expected YYYY-MM-DD, came ${date}`);
    return {
      dir: values.data,
      counters: count('counters', values.counters, 1, 60),
      tickets: count('tickets', values.tickets, 0, 9000),
      seed: count('seed', values.seed, 0, 4_294_967_295),
      date,
    };
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    io.err(help);
    return null;
  }
}

function count(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < least || value > most)
    throw new Error(`--${name}: expected a whole number from ${least} to ${most}, came ${text ?? 'nothing'}`);
  return value;
}
