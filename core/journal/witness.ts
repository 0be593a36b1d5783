import { z } from 'zod';
import { type Sha256, toHex, utf8 } from '#contract/bytes.ts';
import { epochId, sha256Hex, stationId } from '#contract/ids.ts';
import type { QUESTIONS } from '#contract/read-only.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

/**
 * What a computer remembers of a database, outside it: how far its journal had come. It may lag (it is written without a sync), it never leads: so a
 * journal that does not hold it has lost something, or is a copy.
 */
export const witnessWords = z.object({
  /** The database's id: its station's. A copy has the same, which is how it is known as one. */
  station: stationId,
  epoch: epochId,
  seq: z.int().nonnegative(),
  hash: sha256Hex,
  /** Random, one for each computer. */
  computer: z.string(),
  /** The data folder, as the system names it. */
  path: z.string(),
});
export type WitnessWords = z.infer<typeof witnessWords>;

/** One slot: a checksum and the words, one line; `n` rises, so the later of two slots is known. */
export function writtenSlot(words: WitnessWords, n: number, sha256: Sha256): string {
  const text = JSON.stringify({ n, ...words });
  return `${toHex(sha256(utf8(text)))} ${text}\n`;
}

export type WitnessRead =
  | { readonly kind: 'gone' | 'damaged' }
  | { readonly kind: 'known'; readonly n: number; readonly words: WitnessWords };

const slotWords = witnessWords.extend({ n: z.int().nonnegative() });

/** The later of the slots that hold; empty slots were never written, and one damaged slot of two is what a crash in the middle leaves. */
export function readSlots(slots: readonly string[], sha256: Sha256): WitnessRead {
  let latest: WitnessRead = { kind: slots.every((slot) => slot === '') ? 'gone' : 'damaged' };
  for (const slot of slots) {
    const read = readSlot(slot, sha256);
    if (read !== null && (latest.kind !== 'known' || read.n > latest.n)) latest = read;
  }
  return latest;
}

function readSlot(slot: string, sha256: Sha256): (WitnessRead & { readonly kind: 'known' }) | null {
  const line = slot.slice(0, Math.max(0, slot.indexOf('\n')));
  const text = line.slice(65);
  if (line[64] !== ' ' || toHex(sha256(utf8(text))) !== line.slice(0, 64)) return null;
  const read = slotWords.safeParse(parseJson(text));
  if (!read.success) return null;
  const { n, ...words } = read.data;
  return { kind: 'known', n, words };
}

/** How a journal stands to what a witness, or the note of a copy, remembers. */
export type Compared =
  | { readonly kind: 'holds' }
  /** Entries are missing: so many at most, null where the epoch itself is not known here. */
  | { readonly kind: 'behind'; readonly missing: number | null }
  /** Another entry stands under that key. */
  | { readonly kind: 'forked' };

export function compareWith(
  store: ReadStore,
  words: { readonly station: string; readonly epoch: string; readonly seq: number; readonly hash: string },
): Compared {
  if (words.seq === 0) return { kind: 'holds' };
  const found = store.get(
    sql`select hash from journal where station = ${words.station} and epoch = ${words.epoch} and seq = ${words.seq}`,
    z.object({ hash: z.string() }),
  );
  if (found !== undefined) return { kind: found.hash === words.hash ? 'holds' : 'forked' };
  const last = store.get(
    sql`select max(seq) as seq from journal where station = ${words.station} and epoch = ${words.epoch}`,
    z.object({ seq: z.number().nullable() }),
  )?.seq;
  return { kind: 'behind', missing: last === null || last === undefined ? null : words.seq - last };
}

export interface Question {
  readonly reason: (typeof QUESTIONS)[number];
  readonly missing: number | null;
}

/** What is known of a database when it is opened. */
export interface OpenedWhere {
  readonly station: string;
  readonly path: string;
  /** The computer's id; null where it has no folder of its own: then no witness can be asked for. */
  readonly computer: string | null;
  /** The computer that the database names as its own; null in one that was made where there was no such folder. */
  readonly madeAt: string | null;
  readonly witness: WitnessRead;
  /** The words that lie with the last copy, where it can be reached. */
  readonly copyNote: Pick<WitnessWords, 'station' | 'epoch' | 'seq' | 'hash'> | null;
  /** Commits that the write-ahead log seems to hold behind a damaged place. */
  readonly commitsLost: number;
  /** The last entry that is here. */
  readonly head: { readonly epoch: string; readonly seq: number };
}

/**
 * How many commits at the end of a log may be torn with nothing lost. The commit that was being written when the power went had not been
 * answered, and the witness of all before it holds. A second one behind the damage had been synced before: that is a loss.
 */
export const tornByPowerCut = (witnessHolds: boolean): number => (witnessHolds ? 1 : 0);

/** The one question of a database that may be a copy or may have lost its end; null: it is the one that worked here last, whole. */
export function questionOf(store: ReadStore, where: OpenedWhere): Question | null {
  const { witness, copyNote, head } = where;
  if (witness.kind === 'known') {
    const compared = compareWith(store, witness.words);
    if (compared.kind === 'behind') return { reason: 'behindWitness', missing: compared.missing };
    if (compared.kind === 'forked') return { reason: 'forked', missing: null };
  }
  if (copyNote !== null) {
    const compared = compareWith(store, copyNote);
    if (compared.kind === 'behind') return { reason: 'behindCopy', missing: compared.missing };
    if (compared.kind === 'forked') return { reason: 'forked', missing: null };
  }
  if (where.madeAt !== null && where.computer !== null) {
    if (where.madeAt !== where.computer) return { reason: 'otherComputer', missing: null };
    if (witness.kind === 'gone') return { reason: 'witnessGone', missing: null };
    if (witness.kind === 'damaged') return { reason: 'witnessDamaged', missing: null };
  }
  const isWhole = witness.kind === 'known' && witness.words.epoch === head.epoch && witness.words.seq === head.seq;
  // A folder that was moved or copied, with the witness at its very end: nothing is missing.
  if (witness.kind === 'known' && witness.words.path !== where.path) return { reason: 'otherPlace', missing: isWhole ? 0 : null };
  // After a kill the witness stands at the very end: then what the log held behind was no act that was answered.
  if (where.commitsLost > tornByPowerCut(witness.kind === 'known') && !isWhole) return { reason: 'walDamaged', missing: null };
  return null;
}
