import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readSlots, type WitnessWords } from '#core/journal/witness.ts';
import { loadValue } from '#core/store/key-values.ts';
import type { ReadStore } from '#core/store/sql.ts';
import { nodeSha256 } from '#native/random/system-random.ts';

/** Where the hourly copy goes, in `device_settings`; absent while none is set. */
export const COPY_PLACE = 'copyPlace';

/** The folder of one station in a place of copies: the newest copy, its note, and those of the days before. */
export const copyFolder = (place: string, station: string): string => join(place, `mot-cua-${station}`);
export const copyNotePath = (folder: string): string => join(folder, 'copy-note');

/** The same words as the witness, beside the copy that they are of; null where there are none that hold, or the place is away. */
export function readCopyNote(folder: string): WitnessWords | null {
  try {
    const read = readSlots([readFileSync(copyNotePath(folder), 'utf8')], nodeSha256);
    return read.kind === 'known' ? read.words : null;
  } catch {
    return null;
  }
}

/** The note of this database's last copy, where its place can be reached. */
export function noteWithCopy(store: ReadStore, station: string): WitnessWords | null {
  const place = loadValue(store, 'device_settings', COPY_PLACE);
  return place === null || place === '' ? null : readCopyNote(copyFolder(place, station));
}

/** A copy in the data folder itself would be lost with it. */
export const isInside = (place: string, dir: string): boolean => `${resolve(place)}${sep}`.startsWith(`${resolve(dir)}${sep}`);
