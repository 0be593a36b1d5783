import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { entriesOfAct } from '#core/journal/entries.ts';
import { ok } from '#contract/result.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { loadIdentity } from '#core/store/identity.ts';
import { openStore, type ReadStore, sql } from '#core/store/sql.ts';
import { machineFolderPath } from '#native/files/machine-folder.ts';
import { readWitness } from '#native/files/witness-file.ts';
import { inspect, openScratch, verifyFolder } from '#station/inspect.ts';
import type { Cut } from './power/disk.ts';

const promise = z.object({ commandId: z.string(), operation: z.string() });

/** Puts a cut's files where the next start finds them, in place of those of the cut before. */
export function layOut({ files }: Cut, root: string): void {
  rmSync(root, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

export interface Fault {
  readonly kind: 'broken' | 'lost' | 'twice';
  readonly what: string;
}

/** Undoes what a replay wrote into the scratch database, so that the next one finds it empty. */
const EMPTIED = new Error('emptied');

/**
 * Looks at data folders after the power came back. `faultOf` tells what is wrong, by the product's own `verify` and by what had been
 * answered: `broken`, `lost` (an answered act is not there, or not whole), `twice` (a number or a code stands for two); null when all is well.
 */
export function openJudge(): { faultOf(dir: string, said: readonly string[]): Fault | null; close(): void } {
  const scratch = openScratch();
  const emptied = <T>(replay: (scratch: SqliteDriver) => T): T => {
    let value: { readonly is: T } | undefined;
    try {
      scratch.transaction('immediate', () => {
        value = { is: replay(scratch) };
        throw EMPTIED;
      });
    } catch (fault) {
      if (fault !== EMPTIED) throw fault;
    }
    if (value === undefined) throw new Error('the replay gave nothing');
    return value.is;
  };

  return {
    faultOf(dir, said) {
      const verified = verifyFolder(dir, emptied);
      if (!verified.ok && !(verified.refusal.code === 'log' && isWitnessLost(dir))) {
        return { kind: 'broken', what: JSON.stringify(verified.refusal) };
      }
      const looked = inspect(dir, (driver) => ok(brokenPromise(openStore(driver), said)));
      return looked.ok ? looked.value : { kind: 'broken', what: JSON.stringify(looked.refusal) };
    },
    close: () => scratch.close(),
  };
}

/**
 * The witness is never synced, so the same power cut can take it. Then nobody can tell the commit that was being written from one that has
 * rotted: the start asks its one question, and `verify` names the log. What had been answered must be there all the same.
 */
function isWitnessLost(dir: string): boolean {
  const station = inspect(dir, (driver) => ok(loadIdentity(openStore(driver))?.station));
  return station.ok && station.value !== undefined && readWitness(machineFolderPath(), station.value).kind !== 'known';
}

function brokenPromise(store: ReadStore, said: readonly string[]): Fault | null {
  const station = loadIdentity(store)?.station;
  if (station === undefined) return { kind: 'broken', what: 'no identity' };
  for (const text of said) {
    const { commandId, operation } = promise.parse(JSON.parse(text));
    const entries = entriesOfAct(store, station, commandId);
    if (entries.length === 0) return { kind: 'lost', what: `${operation} ${commandId}` };
    if (entries.length !== entries[0]?.actCount) return { kind: 'twice', what: `${operation} ${commandId}: ${entries.length} entries` };
  }
  const [same] = store.all(
    sql`select business_day || ' ' || number as what from tickets group by business_day, number having count(*) > 1
      union all select code from dossier_codes group by code having count(*) > 1`,
    z.object({ what: z.string() }),
  );
  return same === undefined ? null : { kind: 'twice', what: same.what };
}
