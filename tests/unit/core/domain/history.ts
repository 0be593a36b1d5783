import { compareEntries } from '#contract/entry/chain.ts';
import { type Entry, entry, NO_HASH } from '#contract/entry/entry.ts';
import type { AggregateKind } from '#contract/event.ts';
import { eventKindOf } from '#contract/events/table.ts';
import { type Holder, holder } from '#contract/ids.ts';
import { momentOf } from '#contract/time.ts';

/** Computers of an invented hall. */
export const kiosk: Holder = holder.parse({ station: 'KXSK0001', epoch: 'EPCH0001' });
export const deskA: Holder = holder.parse({ station: 'QAAY0001', epoch: 'EPCH000A' });
export const deskB: Holder = holder.parse({ station: 'QAAY0002', epoch: 'EPCH000B' });
/** Desk A after its database was put back: another epoch of the same station. */
export const deskAgain: Holder = holder.parse({ station: 'QAAY0001', epoch: 'EPCH00AA' });

export const DAY = '2026-11-24';
export const MORNING = momentOf(DAY, '08:00');

export interface Written {
  readonly kind: string;
  readonly payload: unknown;
}

export interface Circumstances {
  readonly at?: Holder;
  /** Default: one more than the highest so far. */
  readonly tick?: number;
  /** Default: a second after the entry before. */
  readonly time?: number;
  readonly actor?: string;
  readonly counter?: string | null;
}

export interface History {
  /** Writes one entry; its seq goes on in its epoch. */
  add(event: Written, circumstances?: Circumstances): History;
  /** All of them in the order in which they are folded. */
  entries(): Entry[];
  /** The entry written as the nth, from 0. */
  nth(index: number): Entry;
}

/** Entries of one aggregate, each an act of its own. Hashes are told apart, not true: the fold does not look behind them. */
export function history(kind: AggregateKind, id: string): History {
  const written: Entry[] = [];
  const self: History = {
    add(event, { at = deskA, tick, time, actor = 'hanh', counter = null } = {}) {
      const own = written.filter((each) => each.station === at.station && each.epoch === at.epoch).length;
      const definition = eventKindOf(event.kind);
      written.push(
        entry.parse({
          station: at.station,
          epoch: at.epoch,
          seq: own + 1,
          tick: tick ?? Math.max(0, ...written.map((each) => each.tick)) + 1,
          actId: `act-${written.length + 1}`,
          actIndex: 0,
          actCount: 1,
          aggregateKind: kind,
          aggregateId: id,
          kind: event.kind,
          version: definition.version,
          mayIgnore: definition.mayIgnore,
          actor,
          role: 'receiver',
          counter,
          businessDay: DAY,
          time: time ?? MORNING + written.length * 1_000,
          clockDoubt: false,
          payload: JSON.stringify(event.payload),
          previousHash: NO_HASH,
          hash: (written.length + 1).toString(16).padStart(8, '0').repeat(8),
        }),
      );
      return self;
    },
    entries: () => [...written].sort(compareEntries),
    nth(index) {
      const found = written[index];
      if (found === undefined) throw new Error(`no entry ${index}`);
      return found;
    },
  };
  return self;
}

/** Where no personal part is at hand. */
export const nothingPersonal = (): null => null;

/** Personal parts by their commitments, as the journal gives them. */
export const personalFrom =
  (parts: Readonly<Record<string, unknown>>) =>
  (commitment: string): string | null =>
    Object.hasOwn(parts, commitment) ? JSON.stringify(parts[commitment]) : null;

/** A commitment told by one letter. */
export const commitment = (letter: string): string => letter.repeat(64);
