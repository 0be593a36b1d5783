import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Room that is kept for a full disk: enough to close every counter and the day. */
const BALLAST = 8 * 1024 * 1024;
/** A disk with less than this is full as far as this program is concerned. */
const LEAST_ROOM = 4 * BALLAST;

const pathOf = (dir: string): string => join(dir, 'du-phong');

/** Whether there is room again, beside what the ballast would take. */
export function hasRoom(dir: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize > LEAST_ROOM;
  } catch {
    return false;
  }
}

/** Puts the ballast in its place, where there is room for it. Not a sparse file: the room is taken. */
export function keepBallast(dir: string): void {
  const path = pathOf(dir);
  if (existsSync(path) || !hasRoom(dir)) return;
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      const piece = Buffer.alloc(64 * 1024);
      for (let written = 0; written < BALLAST; written += piece.length) writeSync(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    dropBallast(dir);
  }
}

/** Gives its room free. @returns false when there was none */
export function dropBallast(dir: string): boolean {
  const path = pathOf(dir);
  if (!existsSync(path)) return false;
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
