import { type ChildProcess, execFile, spawn, type StdioOptions } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * PostgreSQL refuses to run as root. Where central does, its programs see themselves as another user: in a user namespace of
 * their own, so that they still own the files of root; where that is not allowed, as the system's `postgres` user, and then that
 * user must be able to reach both the data and the programs. Rights of folders above the data are never changed.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace'; readonly uid: number }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

const execute = promisify(execFile);

/** @param canUseNamespace whether a user namespace can be made here; tests say no */
export async function chooseRunAs(canUseNamespace: (uid: number) => Promise<boolean> = tryNamespace): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const users = usersOfThisComputer();
  const other = users.find(({ name }) => name === 'nobody') ?? users.find(({ uid }) => uid !== 0);
  if (other !== undefined && (await canUseNamespace(other.uid))) return { kind: 'namespace', uid: other.uid };
  const postgres = users.find(({ name }) => name === 'postgres');
  if (postgres !== undefined) return { kind: 'user', uid: postgres.uid, gid: postgres.gid };
  throw new Error(
    'PostgreSQL không chạy dưới quyền root, và máy này không cho tạo không gian người dùng, cũng không có người dùng postgres. ' +
      'Chạy bằng người dùng thường, hoặc đặt MOTCUA_DATABASE_URL.',
  );
}

async function tryNamespace(uid: number): Promise<boolean> {
  try {
    const { stdout } = await execute('unshare', ['--user', `--map-user=${uid}`, '--', 'id', '-u']);
    return stdout.trim() === String(uid);
  } catch {
    return false;
  }
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function usersOfThisComputer(): User[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name === undefined || uid === undefined || gid === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }],
    );
}

/** Central's own folder may be passed through, not read, by whoever PostgreSQL runs as. */
export function letThrough(dataDir: string, as: RunAs): void {
  if (as.kind === 'user') chmodSync(dataDir, 0o711);
}

/** Gives what central has just made to whoever PostgreSQL runs as. */
export function giveOver(path: string, as: RunAs): void {
  if (as.kind === 'user') chownSync(path, as.uid, as.gid);
}

/** Throws when the user can not pass through a folder on the way, and names it. */
export function checkReach(path: string, as: RunAs): void {
  if (as.kind !== 'user') return;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === as.uid ? 0o100 : gid === as.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0)
      throw new Error(`Người dùng postgres không vào được thư mục ${folder}. Chọn thư mục dữ liệu ở nơi khác, ví dụ /var/lib/motcua.`);
    if (folder === dirname(folder)) return;
  }
}

function commandFor(as: RunAs, program: string, args: readonly string[]): [string, readonly string[]] {
  return as.kind === 'namespace' ? ['unshare', ['--user', `--map-user=${as.uid}`, '--', program, ...args]] : [program, args];
}

const identity = (as: RunAs): { uid?: number; gid?: number } => (as.kind === 'user' ? { uid: as.uid, gid: as.gid } : {});

/** Messages in English and files in plain order, whatever the computer's language; in a folder that everybody can read. */
const environment = { ...process.env, LC_ALL: 'C', LANG: 'C' };

export function spawnAs(as: RunAs, program: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const [command, all] = commandFor(as, program, args);
  return spawn(command, all, { stdio, env: environment, cwd: '/', ...identity(as) });
}

/** Runs to the end; throws with what the program said when it failed. */
export async function executeAs(as: RunAs, program: string, args: readonly string[]): Promise<void> {
  const [command, all] = commandFor(as, program, args);
  await execute(command, [...all], { env: environment, cwd: '/', ...identity(as) });
}
