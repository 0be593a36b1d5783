import { epochId, stationId } from '#contract/ids.ts';
import { type Journal, openJournal } from '#core/journal/journal.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { migrate } from '#core/store/migrate.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { openInMemory } from '#native/sqlite/open-database.ts';

export interface MemoryJournal {
  readonly driver: SqliteDriver;
  readonly journal: Journal;
}

/** An empty, migrated database. */
export function emptyDatabase(): SqliteDriver {
  const driver = openInMemory();
  const migrated = migrate(driver);
  if (!migrated.ok) throw new Error(migrated.refusal.code);
  return driver;
}

/** The journal of a station that has written nothing yet. */
export function memoryJournal(station = 'HERE0000', epoch = 'EP0CH000'): MemoryJournal {
  const driver = emptyDatabase();
  const journal = openJournal({
    driver,
    station: stationId.parse(station),
    epoch: epochId.parse(epoch),
    sha256: nodeSha256,
    random: systemRandom,
  });
  return { driver, journal };
}
