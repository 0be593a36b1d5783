import type { z } from 'zod';
import type { AggregateKind, EventKind } from '#contract/event.ts';
import type { Entry } from '#contract/entry/entry.ts';

/** What `evolve` may know of the entry that carries an event, beside the event itself. */
export type EntryFacts = Pick<Entry, 'station' | 'epoch' | 'seq' | 'tick' | 'actId' | 'actor' | 'role' | 'counter' | 'time' | 'hash'>;

/** A value of a read table's column, as SQLite keeps it. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** Rows by the name of their table. */
export type RowsByTable = Readonly<Record<string, readonly Row[]>>;

/** The text of a personal part by its commitment; null where it is not here (a kiosk, an erasure). */
export type PersonalText = (commitment: string) => string | null;

/** An entry that this program can not fold: kept, shown, and tried again after an upgrade. */
export interface NotUnderstood {
  readonly station: string;
  readonly epoch: string;
  readonly seq: number;
  readonly reason: 'unknownKind' | 'newerVersion' | 'malformedPayload';
}

export interface Folded<S> {
  readonly state: S;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** What one kind of aggregate is made of; `events` are all kinds and versions that this program folds. */
export interface AggregateDefinition<S, D extends EventKind> {
  readonly kind: AggregateKind;
  readonly events: readonly D[];
  initial(id: string): S;
  /** Total: whatever comes, in whatever order a fault may bring it, there is a next state. */
  evolve(
    state: S,
    event: D extends EventKind<infer K, infer P> ? { readonly kind: K; readonly payload: z.infer<P> } : never,
    facts: EntryFacts,
  ): S;
  /** The rows that this aggregate owns; replaced whole whenever it is folded. */
  rows(state: S, personal: PersonalText): RowsByTable;
}

/** An aggregate kind whose state's type is its own affair: what journal, rebuild and central work with. */
export interface AnyAggregate {
  readonly kind: AggregateKind;
  project(
    id: string,
    entries: readonly Entry[],
    personal: PersonalText,
  ): { readonly rows: RowsByTable; readonly notUnderstood: readonly NotUnderstood[] };
}

export interface Aggregate<S> extends AnyAggregate {
  /** `entries` are the aggregate's own, already in the order of `compareEntries`. */
  fold(id: string, entries: readonly Entry[]): Folded<S>;
  rows(state: S, personal: PersonalText): RowsByTable;
}

export function defineAggregate<S, D extends EventKind>(definition: AggregateDefinition<S, D>): Aggregate<S> {
  const byKind = new Map(definition.events.map((event) => [event.kind, event]));

  function fold(id: string, entries: readonly Entry[]): Folded<S> {
    let state = definition.initial(id);
    const notUnderstood: NotUnderstood[] = [];
    for (const entry of entries) {
      const read = readEvent(byKind, entry);
      if (read.ok) {
        // The schema of the found kind has made the payload; only the compiler can not see that kind and payload belong together.
        const event = { kind: entry.kind, payload: read.payload } as Parameters<typeof definition.evolve>[1];
        state = definition.evolve(state, event, entry);
      } else if (!(entry.mayIgnore && read.reason !== 'malformedPayload')) {
        notUnderstood.push({ station: entry.station, epoch: entry.epoch, seq: entry.seq, reason: read.reason });
      }
    }
    return { state, notUnderstood };
  }

  return {
    kind: definition.kind,
    fold,
    rows: definition.rows,
    project(id, entries, personal) {
      const { state, notUnderstood } = fold(id, entries);
      return { rows: definition.rows(state, personal), notUnderstood };
    },
  };
}

type ReadEvent = { readonly ok: true; readonly payload: unknown } | { readonly ok: false; readonly reason: NotUnderstood['reason'] };

function readEvent(byKind: ReadonlyMap<string, EventKind>, entry: Entry): ReadEvent {
  const kind = byKind.get(entry.kind);
  if (kind === undefined) return { ok: false, reason: 'unknownKind' };
  if (entry.version > kind.version) return { ok: false, reason: 'newerVersion' };
  const json = parseJson(entry.payload);
  if (json === undefined) return { ok: false, reason: 'malformedPayload' };
  const parsed = kind.payload.safeParse(json);
  return parsed.success ? { ok: true, payload: parsed.data } : { ok: false, reason: 'malformedPayload' };
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
