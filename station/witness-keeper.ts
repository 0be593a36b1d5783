import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Question, questionOf, type WitnessWords } from '#core/journal/witness.ts';
import { headOf } from '#core/journal/entries.ts';
import { currentEpoch } from '#core/store/epochs.ts';
import { loadComputer, loadIdentity } from '#core/store/identity.ts';
import type { ReadStore } from '#core/store/sql.ts';
import type { MachineFolder } from '#native/files/machine-folder.ts';
import { readWitness } from '#native/files/witness-file.ts';
import { noteWithCopy } from './copy/copy-note.ts';

/** A data folder under the one name that the system has for it, so that two ways to it are not two folders. */
export function folderName(dir: string): string {
  const path = resolve(dir);
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** What this computer asks about a database before it is written. Throws where the database can not be read. */
export function questionAt(store: ReadStore, dir: string, machine: MachineFolder | null, commitsLost: number): Question | null {
  const identity = loadIdentity(store);
  const epoch = identity === null ? undefined : currentEpoch(store, identity.station);
  if (identity === null || epoch === undefined) return null;
  const { station } = identity;
  return questionOf(store, {
    station,
    path: folderName(dir),
    computer: machine?.computer ?? null,
    madeAt: loadComputer(store),
    witness: machine === null ? { kind: 'gone' } : readWitness(machine.path, station),
    copyNote: noteWithCopy(store, station),
    commitsLost,
    head: { epoch: epoch.epoch, seq: headOf(store, station, epoch.epoch).seq },
  });
}

/** The words of a witness that stands at the end of a journal; `path` is the folder's name. */
export const wordsOf = (
  journal: { readonly station: WitnessWords['station']; readonly epoch: WitnessWords['epoch']; lastSeq(): number; lastHash(): string },
  path: string,
  computer: string,
): WitnessWords => ({
  station: journal.station,
  epoch: journal.epoch,
  seq: journal.lastSeq(),
  hash: journal.lastHash(),
  computer,
  path,
});
