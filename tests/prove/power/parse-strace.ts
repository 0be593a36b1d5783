import { resolve } from 'node:path';
import type { FileOperation } from './operations.ts';

/** One system call that did not fail, as `strace -f -y -xx` prints it. */
interface Call {
  readonly name: string;
  readonly args: string;
  readonly result: number;
  readonly whole: string;
}

/** Which files of a record are looked at: the disk, and the file by which the program answers. */
export interface Watched {
  isOurs(path: string): boolean;
  isSaid(path: string): boolean;
}

/**
 * Reads a record of `strace -f -y -xx`: what changed files, in the order in which the calls ended. A call that another thread's call was
 * printed into (`<unfinished ...>`) is put together again. Failed calls changed nothing.
 *
 * @throws where a call could have changed a file in a way that is not understood: a record with a hole proves nothing
 */
export function parseStrace(text: string, watched: Watched): readonly FileOperation[] {
  /** Where the next `write` without an offset goes, per descriptor and file. */
  const positions = new Map<string, number>();
  return callsOf(text).flatMap((call) => READERS[call.name]?.(call, watched, positions) ?? []);
}

function callsOf(text: string): Call[] {
  const unfinished = new Map<string, string>();
  const calls: Call[] = [];
  for (const line of text.split('\n')) {
    const begun = /^(\d+)\s+(.*) <unfinished \.\.\.>$/.exec(line);
    if (begun !== null) {
      unfinished.set(begun[1] ?? '', begun[2] ?? '');
      continue;
    }
    const resumed = /^(\d+)\s+<\.\.\. \w+ resumed>(.*)$/.exec(line);
    const whole = resumed === null ? /^\d+\s+(.*)$/.exec(line)?.[1] : `${unfinished.get(resumed[1] ?? '') ?? ''}${resumed[2] ?? ''}`;
    const call = whole === undefined ? null : /^(\w+)\((.*)\)\s+= (-?\d+)/s.exec(whole);
    if (whole === undefined || call === null) continue;
    const [, name = '', args = '', result = ''] = call;
    if (!result.startsWith('-')) calls.push({ name, args, result: Number(result), whole });
  }
  return calls;
}

type Reader = (call: Call, watched: Watched, positions: Map<string, number>) => readonly FileOperation[];

const written: Reader = ({ args, result, whole }, { isOurs, isSaid }, positions) => {
  const match = /^(\d+)<([^>]*)>, "((?:\\x[0-9a-f]{2})*)"(\.\.\.)?, (\d+)(?:, (\d+))?$/.exec(args);
  if (match === null) throw unknown(whole);
  const [, descriptor = '', named = '', hex = '', cut, , offset] = match;
  const path = decoded(named);
  if (isSaid(path)) return [{ kind: 'said', text: Buffer.from(bytes(hex)).toString('utf8') }];
  if (!isOurs(path)) return [];
  if (cut !== undefined) throw unknown(whole);
  const data = bytes(hex).subarray(0, result);
  if (offset !== undefined) return [{ kind: 'write', path, offset: Number(offset), data }];
  const key = `${descriptor} ${path}`;
  const at = positions.get(key) ?? 0;
  positions.set(key, at + data.length);
  return [{ kind: 'write', path, offset: at, data }];
};

const synced: Reader = ({ args }, { isOurs }) => {
  const path = descriptorPath(args);
  return isOurs(path) ? [{ kind: 'sync', path }] : [];
};

const opened: Reader = ({ args, result, whole }, { isOurs }, positions) => {
  const path = decoded(/= \d+<([^>]*)>/.exec(whole)?.[1] ?? '');
  if (!args.includes('O_CREAT') || !isOurs(path)) return [];
  positions.set(`${result} ${path}`, 0);
  return args.includes('O_TRUNC')
    ? [
        { kind: 'create', path },
        { kind: 'truncate', path, size: 0 },
      ]
    : [{ kind: 'create', path }];
};

const unlinked: Reader = ({ args }, { isOurs }) =>
  pathArguments(args)
    .slice(0, 1)
    .filter(isOurs)
    .map((path) => ({ kind: 'unlink', path }));

const renamed: Reader = ({ args, whole }, { isOurs }) => {
  const [from, to] = pathArguments(args);
  if (from === undefined || to === undefined) throw unknown(whole);
  return isOurs(from) || isOurs(to) ? [{ kind: 'rename', from, to }] : [];
};

const truncated: Reader = ({ args, whole }, { isOurs }) => {
  const size = /, (\d+)$/.exec(args)?.[1];
  if (size === undefined) throw unknown(whole);
  const path = descriptorPath(args);
  return isOurs(path) ? [{ kind: 'truncate', path, size: Number(size) }] : [];
};

/** Ways of writing that the program has not been seen to use. */
const unexpected: Reader = ({ args, whole }, { isOurs }) => {
  if (isOurs(descriptorPath(args))) throw unknown(whole);
  return [];
};

const READERS: Readonly<Record<string, Reader>> = {
  write: written,
  pwrite64: written,
  ftruncate: truncated,
  fsync: synced,
  fdatasync: synced,
  openat: opened,
  unlink: unlinked,
  unlinkat: unlinked,
  rename: renamed,
  renameat: renamed,
  renameat2: renamed,
  writev: unexpected,
  pwritev: unexpected,
  pwritev2: unexpected,
  fallocate: unexpected,
  copy_file_range: unexpected,
  sendfile: unexpected,
};

/** The calls that have to stand in a record. */
export const RECORDED_CALLS = Object.keys(READERS);

const descriptorPath = (args: string): string => decoded(/^\d+<([^>]*)>/.exec(args)?.[1] ?? '');

/** Quoted paths of a call, relative ones against the folder that stands before them. */
const pathArguments = (args: string): string[] =>
  [...args.matchAll(/(?:<([^>]*)>, )?"((?:\\x[0-9a-f]{2})*)"/g)].map(([, folder, hex]) =>
    resolve(decoded(folder ?? '/'), Buffer.from(bytes(hex ?? '')).toString('utf8')),
  );

const decoded = (path: string): string =>
  path.includes('\\x') ? Buffer.from(bytes(path.replaceAll(/[^\\x0-9a-f]/g, ''))).toString('utf8') : path;

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

const unknown = (call: string): Error => new Error(`the record holds a call that is not understood: ${call.slice(0, 200)}`);
