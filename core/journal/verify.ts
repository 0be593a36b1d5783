import { z } from 'zod';
import type { Sha256 } from '#contract/bytes.ts';
import { checkChain, EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import type { Entry } from '#contract/entry/entry.ts';
import { commitmentsIn, isTruePart } from '#contract/entry/parts.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { epochsKnown, journalRow } from '#core/journal/entries.ts';
import { allParts } from '#core/journal/personal-parts.ts';
import { projectInto } from '#core/journal/project.ts';
import { allAggregates } from '#core/journal/rebuild.ts';
import { NOT_UNDERSTOOD } from '#core/store/not-understood.ts';
import { allRows } from '#core/store/replace-rows.ts';
import { searchFault } from '#core/store/dossier-search.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

/** The first bad row, named, and what is wrong with it. */
export type VerifyRefusal = Refusal<'journal' | 'act' | 'part' | 'readTable' | 'search'>;

export interface Verified {
  readonly entries: number;
  readonly acts: number;
  readonly parts: number;
  readonly aggregates: number;
}

/**
 * Judges a whole database: every chain from its first entry, acts whole, personal parts true and present, read tables equal to a
 * replay. `scratch` is an empty database of the same shape that the replay is folded into. Run inside one read transaction.
 */
export function verifyDatabase(store: ReadStore, scratch: WriteStore, sha256: Sha256): Result<Verified, VerifyRefusal> {
  const chains = verifyChains(store, sha256);
  if (!chains.ok) return chains;
  const parts = verifyParts(store, chains.value.commitments, sha256);
  if (!parts.ok) return parts;
  const aggregates = allAggregates(store);
  for (const name of aggregates) projectInto(scratch, store, name);
  const tables = compareTables(store, scratch);
  if (!tables.ok) return tables;
  const fault = searchFault(store);
  if (fault !== null) return refuse('search', { row: fault });
  return ok({ entries: chains.value.entries, acts: chains.value.acts, parts: parts.value, aggregates: aggregates.length });
}

interface Owner {
  readonly entry: Entry;
  readonly part: string;
}

interface Chains {
  readonly entries: number;
  readonly acts: number;
  readonly commitments: ReadonlyMap<string, Owner>;
}

const BATCH = 1000;

function verifyChains(store: ReadStore, sha256: Sha256): Result<Chains, VerifyRefusal> {
  let entries = 0;
  let acts = 0;
  const commitments = new Map<string, Owner>();
  for (const { station, epoch } of epochsKnown(store)) {
    let head: Head = EMPTY_HEAD;
    let rest: Entry[] = [];
    // Below every number, so that a row with a seq under 1 is met and found out, not passed over.
    let lastSeq = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const read = readBatch(store, station, epoch, lastSeq);
      if (!read.ok) return read;
      const isEnd = read.value.length < BATCH;
      lastSeq = read.value.at(-1)?.seq ?? lastSeq;
      const batch = [...rest, ...read.value];
      // An act may lie across the end of a batch: what is not whole yet waits for the next.
      const cut = isEnd ? batch.length : lastActEnd(batch);
      const checked = checkChain(head, batch.slice(0, cut), sha256);
      if (!checked.ok) return refuse('journal', { row: `journal ${station} ${epoch} ${checked.refusal.seq}`, fault: checked.refusal.code });
      head = checked.value;
      for (const entry of batch.slice(0, cut)) {
        entries += 1;
        if (entry.actIndex === 0) acts += 1;
        for (const { part, commitment } of commitmentsIn(entry.payload)) commitments.set(commitment, { entry, part });
      }
      rest = batch.slice(cut);
      if (isEnd) break;
    }
  }
  return ok({ entries, acts, commitments });
}

function lastActEnd(batch: readonly Entry[]): number {
  for (let i = batch.length; i > 0; i--) {
    const entry = batch[i - 1];
    if (entry !== undefined && entry.actIndex + 1 === entry.actCount) return i;
  }
  return 0;
}

const anyRow = z.record(z.string(), z.unknown());

function readBatch(store: ReadStore, station: string, epoch: string, after: number): Result<Entry[], VerifyRefusal> {
  const rows = store.all(
    sql`select station, epoch, seq, tick, act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore, actor, role, counter,
      business_day, time, clock_doubt, payload, previous_hash, hash
    from journal where station = ${station} and epoch = ${epoch} and seq > ${after} order by seq limit ${BATCH}`,
    anyRow,
  );
  const entries: Entry[] = [];
  for (const row of rows) {
    const read = journalRow.safeParse(row);
    if (!read.success) return refuse('journal', { row: `journal ${station} ${epoch} ${String(row.seq)}`, fault: 'malformed' });
    entries.push(read.data);
  }
  return ok(entries);
}

/** A part may be missing only where an erasure stands; any other gap, and any part that nothing commits to, is tampering. */
function verifyParts(store: ReadStore, commitments: ReadonlyMap<string, Owner>, sha256: Sha256): Result<number, VerifyRefusal> {
  const seen = new Set<string>();
  for (const part of allParts(store)) {
    const owner = commitments.get(part.commitment);
    const isOwned =
      owner !== undefined &&
      owner.part === part.part &&
      owner.entry.aggregateKind === part.aggregateKind &&
      owner.entry.aggregateId === part.aggregateId;
    if (!isOwned) return refuse('part', { row: `personal_parts ${part.commitment}`, fault: 'nothing commits to it' });
    if (!isTruePart(part, sha256)) return refuse('part', { row: `personal_parts ${part.commitment}`, fault: 'altered' });
    seen.add(part.commitment);
  }
  for (const [commitment, { entry, part }] of commitments) {
    if (!seen.has(commitment))
      return refuse('part', { row: `journal ${entry.station} ${entry.epoch} ${entry.seq}`, fault: `part ${part} is missing` });
  }
  return ok(seen.size);
}

function compareTables(store: ReadStore, scratch: ReadStore): Result<null, VerifyRefusal> {
  for (const table of [...READ_TABLES, NOT_UNDERSTOOD]) {
    const live = allRows(store, table);
    const replayed = allRows(scratch, table);
    for (let i = 0; i < Math.max(live.length, replayed.length); i++) {
      if (JSON.stringify(live[i]) === JSON.stringify(replayed[i])) continue;
      const row = live[i] ?? replayed[i] ?? {};
      const key = table.key.map((column) => String(row[column])).join(' ');
      const fault =
        live[i] === undefined ? 'missing' : replayed[i] === undefined ? 'not in the journal' : differing(live[i] ?? {}, replayed[i] ?? {});
      return refuse('readTable', { row: `${table.name} ${key}`, fault });
    }
  }
  return ok(null);
}

const differing = (live: Record<string, unknown>, replayed: Record<string, unknown>): string =>
  `differs from the journal in ${Object.keys(live)
    .filter((column) => live[column] !== replayed[column])
    .join(', ')}`;
