import type { Act, Entry, PersonalPart } from '#contract/entry/entry.ts';
import { NO_HASH } from '#contract/entry/entry.ts';
import { commitmentOf, hashEntry } from '#contract/entry/hash.ts';
import { epochId, stationId } from '#contract/ids.ts';
import { nodeSha256 } from '#native/random/system-random.ts';

/** An event as another station wrote it: of this program's kinds or not, with any payload text. */
export interface WrittenEvent {
  readonly aggregate: { readonly kind: string; readonly id: string };
  readonly kind: string;
  readonly payload: string;
  readonly version?: number;
  readonly mayIgnore?: boolean;
  readonly parts?: readonly PersonalPart[];
}

export interface Chain {
  readonly acts: readonly Act[];
  lastTick(): number;
  /** Adds one act; its first entry has `tick`, or one above the last. */
  add(events: readonly WrittenEvent[], tick?: number): Act;
}

/** Writes the true chain of one epoch of another station. */
export function writeChain(station: string, epoch: string): Chain {
  const acts: Act[] = [];
  let seq = 0;
  let tick = 0;
  let previousHash = NO_HASH;
  return {
    acts,
    lastTick: () => tick,
    add(events, wanted) {
      tick = Math.max(tick, (wanted ?? 0) - 1);
      const entries = events.map((event, actIndex): Entry => {
        seq += 1;
        tick += 1;
        const content = {
          station: stationId.parse(station),
          epoch: epochId.parse(epoch),
          seq,
          tick,
          actId: `act-${acts.length + 1}`,
          actIndex,
          actCount: events.length,
          aggregateKind: event.aggregate.kind,
          aggregateId: event.aggregate.id,
          kind: event.kind,
          version: event.version ?? 1,
          mayIgnore: event.mayIgnore ?? false,
          actor: 'hanh',
          role: 'receiver',
          counter: '3',
          businessDay: '2026-11-24',
          time: 1_795_000_000_000 + tick,
          clockDoubt: false,
          payload: event.payload,
          previousHash,
        };
        const hash = hashEntry(content, nodeSha256);
        previousHash = hash;
        return { ...content, hash };
      });
      const act = { entries, parts: events.flatMap((event) => event.parts ?? []) };
      acts.push(act);
      return act;
    },
  };
}

/** A personal part under a salt that is the same in each run. */
export function partOf(aggregate: WrittenEvent['aggregate'], part: string, text: string, salt = '5a'.repeat(32)): PersonalPart {
  return { aggregateKind: aggregate.kind, aggregateId: aggregate.id, part, commitment: commitmentOf(salt, text, nodeSha256), salt, text };
}
