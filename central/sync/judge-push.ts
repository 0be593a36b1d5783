import type { Sha256 } from '#contract/bytes.ts';
import { checkChain, EMPTY_HEAD, type Head, LARGEST_TICK_JUMP } from '#contract/entry/chain.ts';
import type { Act, Entry } from '#contract/entry/entry.ts';
import { checkParts } from '#contract/entry/parts.ts';
import type { EpochId } from '#contract/ids.ts';
import { ok, type Result } from '#contract/result.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { PushFault } from '#contract/wire/sync.ts';
import type { KeptHead, Station } from '#central/ports.ts';
import { namesOfficeAndPurpose } from '#central/sync/first-entry.ts';

export type PushRefusal =
  | { readonly code: 'gap'; readonly epoch: EpochId; readonly expected: number }
  | { readonly code: 'fork'; readonly epoch: EpochId; readonly seq: number }
  | { readonly code: 'broken'; readonly epoch: EpochId; readonly seq: number; readonly fault: PushFault };

/** A batch that holds: what of it is new, and where that is to be put. */
export interface Judged {
  readonly epoch: EpochId;
  readonly from: Head;
  /** Empty when all of it is kept already. */
  readonly fresh: readonly Act[];
}

export interface Known {
  readonly station: Station;
  /** The epoch's end as kept; null when nothing of it is. */
  readonly head: KeptHead | null;
  /** Hashes kept under the keys of the batch. */
  readonly kept: ReadonlyMap<number, string>;
  /** The highest tick of the office. */
  readonly tick: number;
}

/**
 * Judges a batch by what proves it, never by what it says: whole acts of this station, in one epoch, each hash that of its content, each
 * chained to the one before, beginning at or before the end that is kept, parts true. A kind nobody knows is as good as any.
 */
export function judgePush(known: Known, acts: readonly Act[], sha256: Sha256): Result<Judged, PushRefusal> {
  const entries = acts.flatMap((act) => act.entries);
  const [first] = entries;
  if (first === undefined) throw new Error('an empty batch is no message');
  const { epoch } = first;
  const broken = (seq: number, fault: PushFault): Result<Judged, PushRefusal> => ({
    ok: false,
    refusal: { code: 'broken', epoch, seq, fault },
  });

  const stranger = entries.find((entry) => entry.station !== known.station.station || entry.epoch !== epoch);
  if (stranger !== undefined) return broken(stranger.seq, 'foreignEntry');
  const head: Head = known.head ?? EMPTY_HEAD;
  if (first.seq > head.seq + 1) return { ok: false, refusal: { code: 'gap', epoch, expected: head.seq + 1 } };
  // What overlaps with what is kept is checked like the rest, from the hash that it names itself, then compared key by key.
  const isOverlapping = first.seq <= head.seq;
  const malformed = entries.find((entry) => !isWellFormed(entry));
  if (malformed !== undefined) return broken(malformed.seq, 'altered');
  const chain = checkChain(isOverlapping ? { seq: first.seq - 1, hash: first.previousHash } : head, entries, sha256);
  if (!chain.ok) {
    const { code, seq } = chain.refusal;
    if (code === 'gap') return { ok: false, refusal: { code, epoch, expected: head.seq + 1 } };
    return broken(seq, faultOf(code));
  }
  const forked = entries.find(({ seq, hash }) => seq <= head.seq && known.kept.get(seq) !== hash);
  if (forked !== undefined) return { ok: false, refusal: { code: 'fork', epoch, seq: forked.seq } };

  for (const act of acts) {
    const [begin] = act.entries;
    if (begin === undefined || begin.actCount !== act.entries.length) return broken(begin?.seq ?? first.seq, 'tornAct');
    const parts = checkParts(act, sha256);
    if (!parts.ok) return broken(begin.seq, parts.refusal.code);
  }
  const fresh = acts.filter((act) => (act.entries[0]?.seq ?? 0) > head.seq);
  const fault = faultOfFresh(
    known,
    fresh.flatMap((act) => act.entries),
  );
  return fault === null ? ok({ epoch, from: head, fresh }) : broken(fault.seq, fault.fault);
}

/** What only the place of an entry behind others can tell. */
function faultOfFresh({ station, head, tick }: Known, fresh: readonly Entry[]): { readonly seq: number; readonly fault: PushFault } | null {
  const [first] = fresh;
  const last = fresh.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first.seq === 1 && !namesOfficeAndPurpose(first, station)) return { seq: 1, fault: 'wrongOffice' };
  if (head !== null && first.tick <= head.tick) return { seq: first.seq, fault: 'tickBack' };
  // Ticks rise within the batch, so its last is its highest.
  if (last.tick > tick + LARGEST_TICK_JUMP) return { seq: last.seq, fault: 'tickJump' };
  return null;
}

function faultOf(code: 'broken' | 'altered' | 'tornAct' | 'foreignEntry' | 'tickBack'): PushFault {
  switch (code) {
    case 'broken':
    case 'altered':
    case 'tornAct':
    case 'foreignEntry':
    case 'tickBack':
      return code;
    default:
      return unreachable(code);
  }
}

/** A lone surrogate has no UTF-8, so no hash: it can not be what was written. */
const isWellFormed = (entry: Entry): boolean => Object.values(entry).every((value) => typeof value !== 'string' || value.isWellFormed());
