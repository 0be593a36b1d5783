import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { openJudge } from '../judge.ts';
import type { Base, Trial } from './base.ts';
import { DAY } from './day.ts';
import { kill, nodeToEnd, type Program, startStation } from './programs.ts';

/** Every call of the station that changes a file, or makes one last: a kill strikes one of them by its number. */
export const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'write'] as const;
export type Call = (typeof CALLS)[number];

/** What happens to the how-manieth call of that name by one thread of the station. */
export interface Point {
  readonly call: Call;
  readonly at: number;
  /** The process dies there; or the call fails: that one, or it and every later one. */
  readonly what: 'killed' | 'EIO once' | 'EIO for good' | 'ENOSPC once' | 'ENOSPC for good';
}

export interface Outcome {
  /** Null: all is well. */
  readonly fault: string | null;
  /** Whether the station met the fault at all before the day was over. */
  readonly isHit: boolean;
}

const ready = z.object({ wsUrl: z.string(), token: z.string() });
const word = z.union([
  z.object({ commandId: z.string(), operation: z.string() }),
  z.object({ asked: z.string(), operation: z.string() }),
  z.object({ refused: z.string(), code: z.string() }),
  z.object({ again: z.literal(true) }),
]);

/** How many calls of each name a whole day makes. */
export async function countCalls(base: Base): Promise<ReadonlyMap<Call, number>> {
  const trial = base.trial();
  const trace = `${trial.said}.trace`;
  await withStation(trial, ['-f', '--seccomp-bpf', '-qq', '-e', `trace=${CALLS.join(',')}`, '-o', trace], async (url, token) => {
    const code = await nodeToEnd('recorder.ts', 60, url, token, trial.said);
    if (code !== 0) throw new Error(`the day without a fault ended with ${code}`);
  });
  const lines = readFileSync(trace, 'latin1').split('\n');
  rmSync(trace);
  // Calls of the main thread, which opens and commits; strace counts for each thread by itself.
  const main = /^(\d+)/.exec(lines[0] ?? '')?.[1] ?? '';
  return new Map(CALLS.map((call) => [call, lines.filter((each) => each.startsWith(`${main} `) && each.includes(` ${call}(`)).length]));
}

/**
 * One fault: the station meets it, ends, is started again without one, and whoever stood at the counter asks all of the day once more
 * under the same command ids. What had been answered must be there, be answered the same, and stand once.
 */
export async function strike(base: Base, point: Point): Promise<Outcome> {
  const trial = base.trial();
  const trace = `${trial.said}.trace`;
  await withStation(trial, [...injected(point, trial), '-o', trace], async (url, token) => {
    await nodeToEnd('recorder.ts', 30, url, token, trial.said);
  });
  const isHit = /killed by SIGKILL|\(INJECTED\)/.test(readFileSync(trace, 'latin1'));
  rmSync(trace, { force: true });
  const judge = openJudge();
  try {
    return { isHit, fault: await faultAfter(trial, (when) => labelled(when, judge.faultOf(trial.data, answered(trial)))) };
  } finally {
    judge.close();
  }
}

function injected({ call, at, what }: Point, { data }: Trial): string[] {
  const [error, how] = what.split(' ');
  const fault = what === 'killed' ? 'signal=SIGKILL' : `error=${error}`;
  // Only the journal's files fail: a station whose own log or port fails ends, which is the kill again.
  const paths = what === 'killed' ? [] : ['mot-cua.db', 'mot-cua.db-wal'].flatMap((name) => ['-P', `${data}/${name}`]);
  return [
    '-f',
    ...(paths.length === 0 ? ['--seccomp-bpf'] : paths),
    '-q',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${fault}:when=${at}${how === 'for' ? '+' : ''}`,
  ];
}

const labelled = (when: string, fault: { kind: string; what: string } | null): string | null =>
  fault === null ? null : `${fault.kind} ${when}: ${fault.what}`;

async function faultAfter(trial: Trial, judged: (when: string) => string | null): Promise<string | null> {
  const atOnce = judged('after the fault');
  if (atOnce !== null) return atOnce;
  appendFileSync(trial.said, `${JSON.stringify({ again: true })}\n`);
  let ended: number | null = null;
  await withStation(trial, [], async (url, token) => {
    ended = await nodeToEnd('recorder.ts', 60, url, token, trial.said);
  });
  if (ended !== 0) return ended === null ? 'the station did not start again' : `the day after the fault ended with ${ended}`;
  return judged('after the second start') ?? changedAnswer(trial) ?? printedTwice(trial);
}

/** Runs the station to its end, whatever that is. */
async function withStation(trial: Trial, strace: readonly string[], use: (url: string, token: string) => Promise<void>): Promise<void> {
  const station: Program | null = await startStation(trial.data, trial.machine, strace);
  // It ended before it was ready: then nobody was promised anything.
  if (station === null) return;
  const { wsUrl, token } = ready.parse(JSON.parse(station.line));
  await use(wsUrl, token);
  await kill(station, 'SIGTERM');
}

const words = (trial: Trial) =>
  readFileSync(trial.said, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => ({ text, word: word.parse(JSON.parse(text)) }));

const answered = (trial: Trial): string[] => words(trial).flatMap(({ text, word: each }) => ('commandId' in each ? [text] : []));

/** What was answered before the fault gets the same answer after it, and after it nothing is refused. */
function changedAnswer(trial: Trial): string | null {
  const first = new Map<string, string>();
  let isAgain = false;
  for (const { text, word: each } of words(trial)) {
    if ('again' in each) isAgain = true;
    if ('refused' in each && isAgain) return `refused: ${text}`;
    if (!('commandId' in each)) continue;
    const before = first.get(each.commandId);
    if (before !== undefined && before !== text) return `answered otherwise: ${before} then ${text}`;
    first.set(each.commandId, text);
  }
  return first.size === DAY.length ? null : `of ${DAY.length} acts ${first.size} were answered`;
}

/** One paper a job: two tickets, a receipt, a handover. A job that broke off is asked about, not sent again. */
function printedTwice(trial: Trial): string | null {
  const papers = readFileSync(trial.printed, 'utf8').split('\n').filter(Boolean).length;
  return papers <= 4 ? null : `${papers} jobs reached the printer, of 4`;
}
