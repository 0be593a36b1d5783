import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toCrockford } from '#contract/crockford.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { carryOver } from '#core/journal/carry-over.ts';
import { loadIdentity } from '#core/store/identity.ts';
import { MIGRATIONS, migrate, versionOf } from '#core/store/migrate.ts';
import { openStore } from '#core/store/sql.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';
import { syncFolder } from '../create-database.ts';
import { verifyFolder } from '../inspect.ts';
import { loadReference } from '../load-reference.ts';
import { openOffice, type OpenRefusal } from '../open-office.ts';
import { databasePath } from '../paths.ts';

import { goOnHere } from './go-on-here.ts';

export interface Restored {
  readonly station: string;
  readonly epoch: string;
  /** The folder of the copy that was taken. */
  readonly from: string;
  /** Entries behind the copy's end that the damaged database still held. */
  readonly tail: number;
  /** Entries missing at most; 0: none; null: not known. */
  readonly missing: number | null;
  /** Time of the last entry that is here, ms UTC: what is missing came after it. */
  readonly lastAt: number | null;
  /** Where the former database lies now; null where there was none. */
  readonly setAside: string | null;
}

export type RestoreRefusal = OpenRefusal | Refusal<'noCopy'> | Refusal<'severalStations'> | Refusal<'diskFailed'>;

/**
 * Puts the newest copy that verifies in the place of a folder's database (architecture §1, restore). What lay there is set aside, never deleted,
 * and gives what it holds behind the copy's end, as far as that is whole. Then a new epoch begins.
 */
export function restoreFolder(wanted: {
  readonly dir: string;
  readonly from: string;
  readonly reason: string;
  readonly now: number;
}): Result<Restored, RestoreRefusal> {
  const { dir, from, now } = wanted;
  const found = copiesIn(from, stationAt(dir));
  if (!found.ok) return found;
  const copy = found.value.find((folder) => verifyFolder(folder).ok);
  if (copy === undefined) return refuse('noCopy', { from });

  const path = databasePath(dir);
  mkdirSync(dir, { recursive: true });
  const free = lockFree(dir);
  if (free !== null) return free;
  copyFileSync(databasePath(copy), `${path}.new`);
  const setAside = setAsideFrom(dir, now);
  syncFile(`${path}.new`);
  renameSync(`${path}.new`, path);
  syncFolder(dir);
  const tail = setAside === null ? 0 : tailFrom(databasePath(setAside), path);

  const opened = openOffice(dir);
  if (!opened.ok) return opened;
  const office = opened.value;
  try {
    const { journal, ordinal, epoch } = office;
    const here = {
      station: journal.station,
      epoch: journal.epoch,
      ordinal,
      purpose: epoch.purpose,
      reference: loadReference(journal.store),
      now,
    };
    const missing = office.question() === null ? 0 : (office.question()?.missing ?? null);
    const lastAt = journal.lastTime();
    const word = {
      actor: `device:${journal.station}`,
      role: 'it',
      reason: wanted.reason,
      clockDoubt: lastAt !== null && now < lastAt - 60_000,
    };
    const gone = goOnHere(office, word, here, () => toCrockford(systemRandom(10), 16), 'restored');
    if (!gone.ok) return gone;
    return ok({ station: journal.station, epoch: journal.epoch, from: copy, tail, missing, lastAt, setAside });
  } finally {
    office.driver.close();
  }
}

/** Folders that may hold a copy, newest first: the place itself, a station's folder in it, and the days before. */
function copiesIn(from: string, station: string | null): Result<readonly string[], Refusal<'noCopy'> | Refusal<'severalStations'>> {
  if (!existsSync(from)) return refuse('noCopy', { from });
  const stations = existsSync(databasePath(from))
    ? [from]
    : readdirSync(from)
        .filter((name) => name.startsWith('mot-cua-'))
        .map((name) => join(from, name));
  const own = stations.filter((folder) => station === null || folder === from || folder.endsWith(`mot-cua-${station}`));
  const [only, more] = own.length > 0 ? own : stations;
  if (only === undefined) return refuse('noCopy', { from });
  if (more !== undefined) return refuse('severalStations', { from });
  const days = join(only, 'ngay');
  const earlier = existsSync(days)
    ? readdirSync(days)
        .sort()
        .reverse()
        .map((day) => join(days, day))
    : [];
  return ok([only, ...earlier].filter((folder) => existsSync(databasePath(folder))));
}

/** Whose database lies in a folder; null where none can be read. */
function stationAt(dir: string): string | null {
  if (!existsSync(databasePath(dir))) return null;
  try {
    const driver = openDatabase(databasePath(dir), { readOnly: true });
    try {
      return loadIdentity(openStore(driver))?.station ?? null;
    } finally {
      driver.close();
    }
  } catch {
    return null;
  }
}

/** Nobody may have the database open while another is put in its place; null when nobody has. */
function lockFree(dir: string): Result<never, OpenRefusal> | null {
  if (!existsSync(databasePath(dir))) return null;
  const opened = openOffice(dir);
  if (opened.ok) {
    opened.value.driver.close();
    return null;
  }
  return opened.refusal.code === 'inUse' ? opened : null;
}

function setAsideFrom(dir: string, now: number): string | null {
  const path = databasePath(dir);
  if (!existsSync(path)) return null;
  // Beside the data folder, not in it: what is erased later must not lie on in there.
  const aside = `${resolve(dir)}-de-rieng-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  mkdirSync(aside);
  for (const end of ['', '-wal']) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${databasePath(aside)}${end}`);
  rmSync(`${path}-shm`, { force: true });
  return aside;
}

/** What the former database holds behind the copy's end; 0 where it can not be read, or is of another shape. */
function tailFrom(aside: string, path: string): number {
  if (statSync(aside).size === 0) return 0;
  try {
    const source = openDatabase(aside, { readOnly: true });
    try {
      if (versionOf(source) !== MIGRATIONS.length) return 0;
      const target = openDatabase(path);
      try {
        migrate(target);
        const before = counted(target);
        carryOver(source, target, nodeSha256);
        return counted(target) - before;
      } finally {
        target.close();
      }
    } finally {
      source.close();
    }
  } catch {
    return 0;
  }
}

const counted = (driver: ReturnType<typeof openDatabase>): number =>
  Number(Object(driver.prepare('select count(*) as n from journal').get([])).n);

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
