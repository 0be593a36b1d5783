import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { addDays, isDate, localDateAt } from '#contract/time.ts';
import { carryOver, type CarryRefusal } from '#core/journal/carry-over.ts';
import { epochsKnown, headOf } from '#core/journal/entries.ts';
import { verifyDatabase } from '#core/journal/verify.ts';
import type { WitnessWords } from '#core/journal/witness.ts';
import { writtenSlot } from '#core/journal/witness.ts';
import { carryLocalTables } from '#core/store/carry-local-tables.ts';
import { currentEpoch } from '#core/store/epochs.ts';
import { loadFoldVersion, loadIdentity } from '#core/store/identity.ts';
import { migrate, versionOf } from '#core/store/migrate.ts';
import { openStore } from '#core/store/sql.ts';
import { writePrivateFile } from '#native/keys/private-file.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { backupDatabase, openCopyFile, pageFault } from '#native/sqlite/copy-database.ts';
import { openDatabase, openInMemory } from '#native/sqlite/open-database.ts';
import { databasePath } from '../paths.ts';
import { folderName } from '../witness-keeper.ts';
import { copyFolder, copyNotePath, isInside } from './copy-note.ts';

/** Copies of days gone by are kept this long (architecture §1, erasure). */
export const DAYS_KEPT = 35;

export interface CopyMade {
  readonly station: string;
  readonly folder: string;
  readonly epoch: string;
  readonly seq: number;
  /** Entries that this copy added. */
  readonly entries: number;
  /** True when every table was judged, not only what was added. */
  readonly whole: boolean;
  /** ms UTC. */
  readonly at: number;
}

export type CopyRefusal = CarryRefusal | Refusal<'noDatabase'> | Refusal<'sameFolder'> | Refusal<'placeAway'> | Refusal<'notTrue'>;

/**
 * Brings the copy of a folder's database in a place up to date and verifies it: what is new in the journal is carried over, read back from the
 * place, and judged; once a day the whole copy is. Works beside a running station. A copy that holds more than the database is never overwritten.
 */
export async function makeCopy(wanted: {
  readonly dir: string;
  readonly place: string;
  readonly computer: string;
  readonly now: number;
}): Promise<Result<CopyMade, CopyRefusal>> {
  const { dir, place, now } = wanted;
  const path = databasePath(dir);
  if (!existsSync(path)) return refuse('noDatabase', { path });
  if (isInside(place, dir)) return refuse('sameFolder', { place });
  if (!existsSync(place)) return refuse('placeAway', { place });

  const source = openDatabase(path, { readOnly: true });
  try {
    const from = openStore(source);
    const identity = loadIdentity(from);
    const epoch = identity === null ? undefined : currentEpoch(from, identity.station);
    if (identity === null || epoch === undefined) return refuse('noDatabase', { path });
    const { station } = identity;
    const folder = copyFolder(place, station);
    mkdirSync(folder, { recursive: true });
    const copy = databasePath(folder);
    const today = localDateAt(now);
    const isFirstOfDay = keepDay(folder, today);
    const isNew = !isOfSameShape(copy, versionOf(source), loadFoldVersion(from));
    if (isNew) {
      if (existsSync(copy)) {
        const standing = standingOf(copy, source);
        if (standing !== null) return standing;
      }
      const building = `${copy}.new`;
      for (const left of [building, `${building}-journal`, `${building}-wal`, `${building}-shm`]) rmSync(left, { force: true });
      await backupDatabase(path, building);
      openCopyFile(building).close();
      renameSync(building, copy);
    }

    const target = openCopyFile(copy);
    let entries: number;
    try {
      const carried = carryOver(source, target, nodeSha256);
      if (!carried.ok) return carried;
      entries = carried.value;
      target.transaction('immediate', () => carryLocalTables(source, target));
    } finally {
      target.close();
    }

    const words = verified(copy, isNew || isFirstOfDay, {
      station,
      epoch: epoch.epoch,
      computer: wanted.computer,
      path: folderName(dir),
    });
    if (!words.ok) return words;
    writePrivateFile(copyNotePath(folder), writtenSlot(words.value, 1, nodeSha256));
    dropOld(folder, today);
    return ok({ station, folder, epoch: epoch.epoch, seq: words.value.seq, entries, whole: isNew || isFirstOfDay, at: now });
  } finally {
    source.close();
  }
}

/** Opens the copy anew, as a restore would, and judges what lies there. */
function verified(copy: string, isWhole: boolean, of: Omit<WitnessWords, 'seq' | 'hash'>): Result<WitnessWords, Refusal<'notTrue'>> {
  const driver = openDatabase(copy, { readOnly: true });
  try {
    const fault = pageFault(driver);
    if (fault !== null) return refuse('notTrue', { why: fault });
    const store = openStore(driver);
    if (isWhole) {
      const scratch = openInMemory();
      try {
        migrate(scratch);
        const judged = verifyDatabase(store, openStore(scratch), nodeSha256);
        if (!judged.ok) return refuse('notTrue', { why: `${String(judged.refusal.row)} ${String(judged.refusal.fault)}` });
      } finally {
        scratch.close();
      }
    }
    return ok({ ...of, ...headOf(store, of.station, of.epoch) });
  } finally {
    driver.close();
  }
}

function isOfSameShape(copy: string, version: number, foldVersion: string | null): boolean {
  if (!existsSync(copy)) return false;
  try {
    const driver = openDatabase(copy, { readOnly: true });
    try {
      return versionOf(driver) === version && loadFoldVersion(openStore(driver)) === foldVersion;
    } finally {
      driver.close();
    }
  } catch {
    return false;
  }
}

/** A copy of another shape is made anew, but never where it holds what the database does not. */
function standingOf(copy: string, source: ReturnType<typeof openDatabase>): Result<never, CarryRefusal> | null {
  try {
    const driver = openDatabase(copy, { readOnly: true });
    try {
      const store = openStore(driver);
      for (const { station, epoch } of epochsKnown(store)) {
        const mine = headOf(openStore(source), station, epoch);
        if (headOf(store, station, epoch).seq > mine.seq) return refuse('behind', { station, epoch });
      }
      return null;
    } finally {
      driver.close();
    }
  } catch {
    // What can not be read holds nothing that could be restored.
    return null;
  }
}

const daysFolder = (folder: string): string => join(folder, 'ngay');

/** The copy as it stood at the end of the last day it was made on is set aside under that date. @returns true for the first copy of a day */
function keepDay(folder: string, today: string): boolean {
  const note = copyNotePath(folder);
  const copy = databasePath(folder);
  if (!existsSync(note) || !existsSync(copy)) return true;
  const day = localDateAt(Math.floor(statSync(note).mtimeMs));
  if (day >= today) return false;
  const kept = join(daysFolder(folder), day);
  if (existsSync(kept)) return true;
  mkdirSync(`${kept}.new`, { recursive: true });
  copyFileSync(copy, databasePath(`${kept}.new`));
  copyFileSync(note, copyNotePath(`${kept}.new`));
  renameSync(`${kept}.new`, kept);
  return true;
}

function dropOld(folder: string, today: string): void {
  const days = daysFolder(folder);
  if (!existsSync(days)) return;
  const oldest = addDays(today, -DAYS_KEPT);
  for (const name of readdirSync(days)) if (isDate(name) && name < oldest) rmSync(join(days, name), { recursive: true, force: true });
}
