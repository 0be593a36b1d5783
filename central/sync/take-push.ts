import type { Act } from '#contract/entry/entry.ts';
import type { EpochId } from '#contract/ids.ts';
import { unreachable } from '#contract/unreachable.ts';
import { type CentralMessage, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { KeptHead, Station } from '#central/ports.ts';
import { faultSentence } from '#central/sync/fault-sentence.ts';
import type { SyncDeps } from '#central/sync/greet.ts';
import { judgePush, type PushRefusal } from '#central/sync/judge-push.ts';

/** The ends of the station's chains as this connection last saw them, so that a batch costs one statement. */
export interface Seen {
  readonly heads: Map<EpochId, KeptHead>;
  tick: number;
}

/** Somebody else moved the chain meanwhile: looked at afresh, then it is a replay or a fork. */
const TRIES = 3;

/**
 * Judges a batch and keeps it.
 *
 * @returns the answer: `ack` when all of it is on disk, now or already
 */
export async function takePush(
  deps: SyncDeps,
  station: Station,
  seen: Seen,
  acts: readonly Act[],
  waiting: number,
): Promise<CentralMessage> {
  const entries = acts.flatMap((act) => act.entries);
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new Error('an empty batch is no message');
  for (let tries = 0; tries < TRIES; tries++) {
    const head = seen.heads.get(first.epoch) ?? null;
    const overlaps = head !== null && first.seq <= head.seq;
    const kept = overlaps ? await deps.store.hashes(station.station, first.epoch, first.seq, last.seq) : new Map<number, string>();
    const judged = judgePush({ station, head, kept, tick: seen.tick }, acts, deps.sha256);
    if (!judged.ok) {
      if (isTickJump(judged.refusal) && (await hasTickRisen(deps, station, seen))) continue;
      return await refusedAs(deps, station, judged.refusal);
    }
    const { epoch, from, fresh } = judged.value;
    if (fresh.length === 0)
      return { v: SYNC_VERSION, kind: 'ack', epoch, seq: from.seq, place: (await deps.store.standing(station.office)).place };
    const appended = await deps.store.append({
      office: station.office,
      station: station.station,
      epoch,
      from,
      acts: fresh,
      waiting,
      now: deps.now(),
    });
    if (appended.ok) {
      seen.heads.set(epoch, { epoch, seq: last.seq, hash: last.hash, tick: last.tick });
      seen.tick = appended.value.tick;
      return { v: SYNC_VERSION, kind: 'ack', epoch, seq: last.seq, place: appended.value.place };
    }
    await lookAgain(deps, station, seen);
  }
  throw new Error(`the chain of ${station.station} moved under each of ${TRIES} tries`);
}

export async function lookAgain({ store }: SyncDeps, { station, office }: Station, seen: Seen): Promise<void> {
  seen.heads.clear();
  for (const head of await store.heads(station)) seen.heads.set(head.epoch, head);
  seen.tick = (await store.standing(office)).tick;
}

const isTickJump = (refusal: PushRefusal): boolean => refusal.code === 'broken' && refusal.fault === 'tickJump';

/** Others of the office may have raised the tick since it was last read. */
async function hasTickRisen({ store }: SyncDeps, { office }: Station, seen: Seen): Promise<boolean> {
  const { tick } = await store.standing(office);
  const hasRisen = tick > seen.tick;
  seen.tick = tick;
  return hasRisen;
}

async function refusedAs({ store }: SyncDeps, { station }: Station, refusal: PushRefusal): Promise<CentralMessage> {
  switch (refusal.code) {
    case 'gap':
      return { v: SYNC_VERSION, kind: 'gap', epoch: refusal.epoch, expected: refusal.expected };
    case 'fork':
      await store.noteFault(station, faultSentence(refusal));
      return { v: SYNC_VERSION, kind: 'fork', station, epoch: refusal.epoch, seq: refusal.seq };
    case 'broken':
      await store.noteFault(station, faultSentence(refusal));
      return { v: SYNC_VERSION, kind: 'broken', station, epoch: refusal.epoch, seq: refusal.seq, fault: refusal.fault };
    default:
      return unreachable(refusal);
  }
}
