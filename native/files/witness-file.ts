import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readSlots, type WitnessRead, type WitnessWords, writtenSlot } from '#core/journal/witness.ts';
import { nodeSha256 } from '#native/random/system-random.ts';

/** Room of one slot, in bytes: longer than any path of a data folder. */
const SLOT = 8192;

const fileOf = (folder: string, station: string): string => join(folder, `witness-${station}`);

export function readWitness(folder: string, station: string): WitnessRead {
  const path = fileOf(folder, station);
  if (!existsSync(path)) return { kind: 'gone' };
  try {
    const bytes = readFileSync(path);
    return readSlots(
      [0, 1].map((slot) =>
        bytes
          .subarray(slot * SLOT, (slot + 1) * SLOT)
          .toString('utf8')
          .replace(/\0+$/, ''),
      ),
      nodeSha256,
    );
  } catch {
    return { kind: 'damaged' };
  }
}

export interface WitnessFile {
  /** Overwrites the older of the two slots, without a sync. @returns false when it could not be written */
  write(words: WitnessWords): boolean;
  close(): void;
}

/** The witness of one database, kept open: it is written after each commit. */
export function openWitness(folder: string, station: string): WitnessFile {
  const before = readWitness(folder, station);
  let n = before.kind === 'known' ? before.n : 0;
  let file: number | null = null;
  return {
    write(words) {
      n += 1;
      try {
        file ??= openSync(fileOf(folder, station), existsSync(fileOf(folder, station)) ? 'r+' : 'w+', 0o600);
        writeSync(file, writtenSlot(words, n, nodeSha256), (n % 2) * SLOT, 'utf8');
        return true;
      } catch {
        return false;
      }
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
