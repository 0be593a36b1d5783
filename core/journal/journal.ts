import { commitmentOf, hashEntry } from '#contract/entry/hash.ts';
import type { Entry, PersonalPart } from '#contract/entry/entry.ts';
import { type Sha256, toHex } from '#contract/bytes.ts';
import type { EpochId, Holder, StationId } from '#contract/ids.ts';
import { eventKindOf } from '#contract/events/table.ts';
import { commitmentsIn } from '#contract/entry/parts.ts';
import { insertPart } from '#core/journal/personal-parts.ts';
import { aggregatesOf, projectEntries } from '#core/journal/project.ts';
import { entriesOfAggregate, headOf, highestTick, insertEntry, lastTimeOf } from '#core/journal/entries.ts';
import type { Random } from '#core/ports/random.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { openStore, type WriteStore } from '#core/store/sql.ts';

/** An event of the act that is about to be written, on the aggregate that it belongs to. */
export interface Proposal {
  readonly aggregate: { readonly kind: string; readonly id: string };
  readonly event: ProposedEvent | ((before: readonly WrittenBefore[]) => ProposedEvent);
}

export interface ProposedEvent {
  readonly kind: string;
  readonly payload: unknown;
}

/** An entry of the same act that stands before: what an event may be a function of (a receipt prints its entry's mark). */
export interface WrittenBefore {
  readonly id: string;
  readonly hash: string;
}

/** Who acts, when, and under which command. */
export interface ActFacts {
  readonly commandId: string;
  readonly actor: string;
  readonly role: string;
  readonly counter: string | null;
  readonly businessDay: string | null;
  readonly time: number;
  readonly clockDoubt: boolean;
}

/** Personal texts set apart while an act is decided; each is stored only when the act's payloads commit to it. */
export interface PartsApart {
  /** Sets a value apart under a fresh salt. @returns the commitment that the payload holds */
  keepApart(value: unknown): string;
  find(commitment: string): { readonly salt: string; readonly text: string } | undefined;
}

/** The open journal of this station: the only one that appends, and it knows no feature. */
export interface Journal {
  readonly store: WriteStore;
  readonly station: StationId;
  /** The present life of this database; another one after `beginLife`. */
  readonly epoch: EpochId;
  readonly holder: Holder;
  lastSeq(): number;
  /** The hash of the last entry; 64 zeros in an empty epoch. */
  lastHash(): string;
  /** The time of this station's last entry that was not made in doubt of the clock; null where there is none. */
  lastTime(): number | null;
  newParts(): PartsApart;
  /** Runs inside the caller's transaction: entries, parts and rows, or nothing. */
  append(facts: ActFacts, proposals: readonly Proposal[], apart: PartsApart): Entry[];
  /** One immediate transaction on the only writer; memory follows after the commit. */
  transaction<T>(work: () => T): T;
  /**
   * Transactions inside it are one commit together: for histories that nobody waits for, act by act. One that throws is undone alone, unless
   * its fault is not caught.
   */
  batch(work: () => void): void;
  /** The highest tick seen, own or received. */
  highestTick(): number;
  /** A tick was received: own ticks go on above it. */
  sawTick(tick: number): void;
  /** Called after each commit that brought entries, own or received. */
  onEntries(listener: (entries: readonly Entry[]) => void): () => void;
  /** Says, inside a transaction, that entries came in; listeners hear it after the commit. */
  announce(entries: readonly Entry[]): void;
  /** Reads memory anew from the database: it was opened again, and what is on the disk is what counts. */
  recall(): void;
  /** From here on entries are of another epoch; outside a transaction. */
  beginLife(epoch: EpochId): void;
}

export interface JournalDeps {
  readonly driver: SqliteDriver;
  readonly station: StationId;
  readonly epoch: EpochId;
  readonly sha256: Sha256;
  readonly random: Random;
}

interface Memory {
  seq: number;
  hash: string;
  tick: number;
  time: number | null;
}

export function openJournal({ driver, station, epoch: firstEpoch, sha256, random }: JournalDeps): Journal {
  const store = openStore(driver);
  let epoch = firstEpoch;
  let committed = recall(store, station, epoch);
  let working = { ...committed };
  let arrived: Entry[] = [];
  let isInBatch = false;
  const listeners = new Set<(entries: readonly Entry[]) => void>();

  function newParts(): PartsApart {
    const apart = new Map<string, { salt: string; text: string }>();
    return {
      keepApart(value) {
        const salt = toHex(random(32));
        const text = JSON.stringify(value);
        const commitment = commitmentOf(salt, text, sha256);
        apart.set(commitment, { salt, text });
        return commitment;
      },
      find: (commitment) => apart.get(commitment),
    };
  }

  function append(facts: ActFacts, proposals: readonly Proposal[], apart: PartsApart): Entry[] {
    const entries: Entry[] = [];
    // What stood before is read before the act is written: its own entries, whose ticks are the highest, come after it as they are.
    const before = new Map<string, Entry[]>();
    proposals.forEach((proposal, index) => {
      const { kind, id } = proposal.aggregate;
      if (!before.has(nameOf(kind, id))) before.set(nameOf(kind, id), entriesOfAggregate(store, kind, id));
      const event =
        typeof proposal.event === 'function' ? proposal.event(entries.map((e) => ({ id: e.aggregateId, hash: e.hash }))) : proposal.event;
      const entry = write(facts, proposal.aggregate, event, index, proposals.length);
      insertEntry(store, entry);
      for (const part of partsOf(entry, apart)) insertPart(store, part);
      entries.push(entry);
    });
    for (const name of aggregatesOf(entries)) {
      const own = entries.filter((entry) => entry.aggregateKind === name.kind && entry.aggregateId === name.id);
      projectEntries(store, name, [...(before.get(nameOf(name.kind, name.id)) ?? []), ...own]);
    }
    arrived.push(...entries);
    return entries;
  }

  function write(facts: ActFacts, aggregate: Proposal['aggregate'], event: ProposedEvent, index: number, count: number): Entry {
    const kind = eventKindOf(event.kind);
    if (kind.aggregate !== aggregate.kind) throw new Error(`${event.kind} is no event of ${aggregate.kind}`);
    const content = {
      station,
      epoch,
      seq: working.seq + 1,
      tick: working.tick + 1,
      actId: facts.commandId,
      actIndex: index,
      actCount: count,
      aggregateKind: aggregate.kind,
      aggregateId: aggregate.id,
      kind: event.kind,
      version: kind.version,
      mayIgnore: kind.mayIgnore,
      actor: facts.actor,
      role: facts.role,
      counter: facts.counter,
      businessDay: facts.businessDay,
      time: facts.time,
      clockDoubt: facts.clockDoubt,
      // Parsed by the kind's own schema, so that what is written is what every reader will accept.
      payload: JSON.stringify(kind.payload.parse(event.payload)),
      previousHash: working.hash,
    };
    const entry: Entry = { ...content, hash: hashEntry(content, sha256) };
    working = { seq: entry.seq, hash: entry.hash, tick: entry.tick, time: facts.clockDoubt ? working.time : entry.time };
    return entry;
  }

  return {
    store,
    station,
    get epoch() {
      return epoch;
    },
    get holder() {
      return { station, epoch };
    },
    lastSeq: () => committed.seq,
    lastHash: () => committed.hash,
    lastTime: () => committed.time,
    newParts,
    append,
    batch(work) {
      this.transaction(() => {
        isInBatch = true;
        try {
          work();
        } finally {
          isInBatch = false;
        }
      });
    },
    transaction(work) {
      if (isInBatch) return nested(work);
      try {
        const value = driver.transaction('immediate', work);
        committed = { ...working };
        const entries = arrived;
        arrived = [];
        if (entries.length > 0) for (const listener of listeners) listener(entries);
        return value;
      } catch (fault) {
        working = { ...committed };
        arrived = [];
        throw fault;
      }
    },
    highestTick: () => working.tick,
    sawTick(tick) {
      working = { ...working, tick: Math.max(working.tick, tick) };
    },
    onEntries(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(entries) {
      arrived.push(...entries);
    },
    recall: recallNow,
    beginLife(next) {
      epoch = next;
      recallNow();
    },
  };

  function nested<T>(work: () => T): T {
    const before = { working, arrived: arrived.length };
    driver.exec('savepoint one_act');
    try {
      const value = work();
      driver.exec('release one_act');
      return value;
    } catch (fault) {
      driver.exec('rollback to one_act');
      driver.exec('release one_act');
      working = before.working;
      arrived.length = before.arrived;
      throw fault;
    }
  }

  function recallNow(): void {
    committed = recall(store, station, epoch);
    working = { ...committed };
    arrived = [];
  }
}

function recall(store: WriteStore, station: string, epoch: string): Memory {
  const head = headOf(store, station, epoch);
  return { seq: head.seq, hash: head.hash, tick: highestTick(store), time: lastTimeOf(store, station) };
}

function partsOf(entry: Entry, apart: PartsApart): PersonalPart[] {
  return commitmentsIn(entry.payload).map(({ part, commitment }) => {
    const kept = apart.find(commitment);
    if (kept === undefined) throw new Error(`${entry.kind} commits to a part ${part} that was not set apart`);
    return { aggregateKind: entry.aggregateKind, aggregateId: entry.aggregateId, part, commitment, salt: kept.salt, text: kept.text };
  });
}

const nameOf = (kind: string, id: string): string => `${kind}\n${id}`;
