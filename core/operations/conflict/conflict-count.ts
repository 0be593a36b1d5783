import type { Entry } from '#contract/entry/entry.ts';
import { conflictsAcross } from '#core/operations/conflict/find-conflicts.ts';
import { countHeldConflicts, sharesCode } from '#core/store/conflicts.ts';
import type { ReadStore } from '#core/store/sql.ts';

export interface ConflictCount {
  /** How many conflicts nobody has settled. */
  count(): number;
  /** Entries came in, own or received. */
  came(entries: readonly Entry[]): void;
}

/**
 * Counts open conflicts for a status that is told after every act. Looking for those that span aggregates reads an index of a
 * million codes, so it is done again only when something came that can have made or ended one: own acts can not, their rules are
 * checked before they are done.
 */
export function conflictCount(store: ReadStore, station: string): ConflictCount {
  let across: number | null = null;
  const mayChange = ({ aggregateKind, aggregateId, station: by }: Entry): boolean =>
    aggregateKind === 'settlement' ||
    aggregateKind === 'counterSession' ||
    (aggregateKind === 'dossier' && by !== station && sharesCode(store, aggregateId));
  return {
    count: () => {
      across ??= conflictsAcross(store).length;
      return countHeldConflicts(store) + across;
    },
    came: (entries) => {
      if (across !== null && entries.some(mayChange)) across = null;
    },
  };
}
