import type { Act } from '#contract/entry/entry.ts';
import type { EpochId } from '#contract/ids.ts';
import { unreachable } from '#contract/unreachable.ts';
import { type CentralMessage, type EpochHead, type Hello, type StationMessage, SYNC_REFUSALS, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { LinkEnd } from '#core/ports/central-client.ts';
import { restMs } from '#core/sync/back-off.ts';
import { cutBatch } from '#core/sync/batch.ts';
import type { AcceptRefusal, Cursor, OwnKey } from '#core/sync/sync-store.ts';
import { backOffOf, type Trouble } from '#core/sync/trouble.ts';

/**
 * The station's end of sync as a pure machine: (state, event) -> state and effects. It pushes the own journal in order, one
 * batch at a time, and pulls what others did, one batch at a time, over one connection that it makes again and again.
 *
 * Invariant: `cursor.acked` never passes what central has said it keeps, `cursor.place` never what the store has committed.
 */
export interface SyncMachine {
  readonly phase: 'resting' | 'connecting' | 'greeting' | 'open' | 'ended';
  readonly cursor: Cursor;
  /** What the present connection's hello has to answer. */
  readonly challenge: { readonly central: string; readonly nonce: string } | null;
  /** The own head as said in the hello. */
  readonly head: EpochHead | null;
  readonly push: PushState;
  /** The batch that the store is taking. */
  readonly taking: Batch | null;
  /** Failures in a row, and why the last: both end when this connection has proved good. */
  readonly failures: number;
  readonly trouble: Trouble | null;
  /** A batch refused by the store is asked for once more, in case only the way spoiled it; this is the key that it was refused at. */
  readonly refusedAt: string | null;
  /** Stations whose chain does not hold: named, and passed over, so that all others go on. */
  readonly leftOut: readonly LeftOut[];
}

type PushState =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'sent'; readonly epoch: EpochId; readonly first: number; readonly last: number };

export interface Batch {
  readonly acts: readonly Act[];
  readonly place: number;
}

export interface LeftOut {
  readonly station: string;
  readonly epoch: string;
  readonly seq: number;
}

export type SyncEvent =
  | { readonly kind: 'start' | 'timer' | 'poke' | 'stop' | 'unreadable' | 'accepted' }
  | { readonly kind: 'ended'; readonly end: LinkEnd }
  | { readonly kind: 'message'; readonly message: CentralMessage }
  /** Answer to `greet`. */
  | { readonly kind: 'greeted'; readonly hello: Hello }
  /** Answer to `readOwn`: what is there, and how many entries wait in all. */
  | { readonly kind: 'own'; readonly acts: readonly Act[]; readonly pending: number }
  /** Answers to `accept`. */
  | { readonly kind: 'notAccepted'; readonly refusal: AcceptRefusal };

export type SyncEffect =
  | { readonly kind: 'connect' | 'close' }
  /** The one timer: replaces the former; null stops it. */
  | { readonly kind: 'timer'; readonly ms: number | null }
  | { readonly kind: 'greet'; readonly central: string; readonly nonce: string; readonly cursor: Cursor }
  | { readonly kind: 'send'; readonly message: StationMessage }
  | { readonly kind: 'readOwn'; readonly after: OwnKey | null }
  | { readonly kind: 'accept'; readonly acts: readonly Act[]; readonly cursor: Cursor };

export interface Step {
  readonly machine: SyncMachine;
  readonly effects: readonly SyncEffect[];
}

/** For a central that took the connection and says nothing. */
const GREETING_MS = 20_000;
/** A push is repeated after this: central may be slow, and replay is harmless. */
const PUSH_MS = 60_000;

export const newSyncMachine = (cursor: Cursor): SyncMachine => ({
  phase: 'resting',
  cursor,
  challenge: null,
  head: null,
  push: { kind: 'idle' },
  taking: null,
  failures: 0,
  trouble: null,
  refusedAt: null,
  leftOut: [],
});

export const isConnected = (machine: SyncMachine): boolean => machine.phase === 'open' && machine.trouble === null;

/** @param fraction random, 0 to below 1: spreads the back-off */
export function step(machine: SyncMachine, event: SyncEvent, fraction: number): Step {
  if (machine.phase === 'ended') return { machine, effects: [] };
  const fail = (trouble: Trouble): Step => failed(machine, trouble, fraction);
  switch (event.kind) {
    case 'start':
      return connecting(machine);
    case 'timer':
      return machine.phase === 'resting' ? connecting(machine) : fail({ kind: 'silent' });
    case 'poke':
      return machine.phase === 'open' && machine.push.kind === 'idle' ? readOwn(machine) : { machine, effects: [] };
    case 'stop':
      return { machine: { ...machine, phase: 'ended' }, effects: [{ kind: 'timer', ms: null }, { kind: 'close' }] };
    case 'ended':
      return machine.phase === 'resting' ? { machine, effects: [] } : fail({ kind: event.end });
    case 'unreadable':
      return fail({ kind: machine.phase === 'connecting' ? 'notCentral' : 'invalid' });
    case 'message':
      return heard(machine, event.message, fail);
    case 'greeted':
      return { machine: { ...machine, head: event.hello.head }, effects: [{ kind: 'send', message: event.hello }] };
    case 'own':
      return pushing(machine, event.acts, event.pending);
    case 'accepted':
      return accepted(machine);
    case 'notAccepted':
      return notAccepted(machine, event.refusal, fail);
    default:
      return unreachable(event);
  }
}

function connecting(machine: SyncMachine): Step {
  return { machine: { ...machine, phase: 'connecting' }, effects: [{ kind: 'connect' }, { kind: 'timer', ms: GREETING_MS }] };
}

function failed(machine: SyncMachine, trouble: Trouble, fraction: number): Step {
  const failures = machine.failures + 1;
  return {
    machine: { ...machine, phase: 'resting', challenge: null, head: null, push: { kind: 'idle' }, taking: null, failures, trouble },
    effects: [{ kind: 'close' }, { kind: 'timer', ms: restMs(backOffOf(trouble), failures, fraction) }],
  };
}

type Fail = (trouble: Trouble) => Step;

function heard(machine: SyncMachine, message: CentralMessage, fail: Fail): Step {
  if (message.kind === 'refused') return fail({ kind: SYNC_REFUSALS.find((known) => known === message.code) ?? 'invalid' });
  if (message.kind === 'upgradeNeeded') return fail({ kind: message.needs > SYNC_VERSION ? 'upgradeNeeded' : 'centralOlder' });
  if (message.kind === 'fork') return fail({ kind: 'fork', epoch: message.epoch, seq: message.seq });
  if (message.kind === 'broken') return fail({ kind: 'broken', epoch: message.epoch, seq: message.seq });
  switch (machine.phase) {
    case 'connecting':
      return message.kind === 'challenge' ? greet(machine, message) : fail({ kind: 'notCentral' });
    case 'greeting':
      if (message.kind === 'welcome') return welcomed(machine, message, fail);
      if (message.kind === 'centralReplaced' && machine.challenge !== null) {
        // The same id again after a reset would go round for ever.
        if (machine.cursor.central === message.central && machine.cursor.place === 0) return fail({ kind: 'invalid' });
        return greet({ ...machine, cursor: { central: message.central, place: 0, acked: null } }, machine.challenge);
      }
      return fail({ kind: 'invalid' });
    case 'open':
      if (message.kind === 'ack' || message.kind === 'gap') return answered(machine, message, fail);
      if (message.kind === 'acts') return pulled(machine, message, fail);
      return fail({ kind: 'invalid' });
    case 'resting':
    case 'ended':
      // The last words of a connection that is given up.
      return { machine, effects: [] };
    default:
      return unreachable(machine.phase);
  }
}

function greet(machine: SyncMachine, { central, nonce }: { readonly central: string; readonly nonce: string }): Step {
  return {
    machine: { ...machine, phase: 'greeting', challenge: { central, nonce } },
    effects: [{ kind: 'greet', central, nonce, cursor: machine.cursor }],
  };
}

function welcomed(machine: SyncMachine, welcome: CentralMessage & { kind: 'welcome' }, fail: Fail): Step {
  const headThere = (epoch: EpochId): EpochHead | undefined => welcome.heads.find((head) => head.epoch === epoch);
  const own = machine.head === null ? undefined : headThere(machine.head.epoch);
  if (own !== undefined && machine.head !== null && own.seq > machine.head.seq)
    return fail({ kind: 'setBack', epoch: own.epoch, seq: own.seq });
  const { acked } = machine.cursor;
  // A central that holds less than it once acknowledged gets everything again.
  const isKept = acked !== null && (headThere(acked.epoch)?.seq ?? 0) >= acked.seq;
  const cursor = { central: welcome.central, place: machine.cursor.place, acked: isKept ? acked : null };
  const open: SyncMachine = { ...machine, phase: 'open', cursor };
  const reading = readOwn(open);
  return {
    machine: reading.machine,
    effects: [
      { kind: 'timer', ms: null },
      ...reading.effects,
      { kind: 'send', message: { v: SYNC_VERSION, kind: 'pull', after: cursor.place } },
    ],
  };
}

function readOwn(machine: SyncMachine): Step {
  return { machine: { ...machine, push: { kind: 'reading' } }, effects: [{ kind: 'readOwn', after: machine.cursor.acked }] };
}

function pushing(machine: SyncMachine, own: readonly Act[], pending: number): Step {
  if (machine.phase !== 'open' || machine.push.kind !== 'reading') return { machine, effects: [] };
  const acts = cutBatch(own);
  const first = acts[0]?.entries[0];
  const last = acts.at(-1)?.entries.at(-1);
  if (first === undefined || last === undefined) return { machine: proved({ ...machine, push: { kind: 'idle' } }), effects: [] };
  const waiting = Math.max(0, pending - acts.reduce((sum, act) => sum + act.entries.length, 0));
  return {
    machine: { ...machine, push: { kind: 'sent', epoch: first.epoch, first: first.seq, last: last.seq } },
    effects: [
      { kind: 'send', message: { v: SYNC_VERSION, kind: 'push', acts, waiting } },
      { kind: 'timer', ms: PUSH_MS },
    ],
  };
}

/** The connection does its work: what failed before is over. */
const proved = (machine: SyncMachine): SyncMachine => ({ ...machine, failures: 0, trouble: null });

function answered(machine: SyncMachine, message: CentralMessage & { kind: 'ack' | 'gap' }, fail: Fail): Step {
  const { push } = machine;
  if (push.kind !== 'sent' || push.epoch !== message.epoch) return fail({ kind: 'invalid' });
  const seq = message.kind === 'ack' ? message.seq : message.expected - 1;
  // An answer that leads nowhere (the same batch again) would go round for ever.
  if (message.kind === 'ack' ? seq < push.last : seq === push.first - 1) return fail({ kind: 'invalid' });
  const went = { ...machine, cursor: { ...machine.cursor, acked: { epoch: push.epoch, seq } } };
  const reading = readOwn(message.kind === 'ack' ? proved(went) : went);
  return { machine: reading.machine, effects: [{ kind: 'timer', ms: null }, ...reading.effects] };
}

function pulled(machine: SyncMachine, { acts, place }: Batch, fail: Fail): Step {
  if (machine.taking !== null || place < machine.cursor.place) return fail({ kind: 'invalid' });
  return acceptNext(machine, { acts, place });
}

function accepted(machine: SyncMachine): Step {
  if (machine.phase !== 'open' || machine.taking === null) return { machine, effects: [] };
  const { place } = machine.taking;
  const next = { ...machine, taking: null, refusedAt: null, cursor: { ...machine.cursor, place } };
  return { machine: proved(next), effects: [{ kind: 'send', message: { v: SYNC_VERSION, kind: 'pull', after: place } }] };
}

/** Hands the batch to the store, without the stations that are left out. */
function acceptNext(machine: SyncMachine, { acts, place }: Batch): Step {
  const isLeftOut = (act: Act): boolean => machine.leftOut.some(({ station }) => station === act.entries[0]?.station);
  return {
    machine: { ...machine, taking: { acts, place } },
    effects: [{ kind: 'accept', acts: acts.filter((act) => !isLeftOut(act)), cursor: { ...machine.cursor, place } }],
  };
}

/** Once it may have been the way; the second time that chain is at fault, and only its station stops. */
function notAccepted(machine: SyncMachine, { station, epoch, seq }: AcceptRefusal, fail: Fail): Step {
  if (machine.phase !== 'open' || machine.taking === null) return { machine, effects: [] };
  const key = `${station} ${epoch} ${seq}`;
  const isInBatch =
    machine.taking.acts.some((act) => act.entries[0]?.station === station) && !machine.leftOut.some((left) => left.station === station);
  if (machine.refusedAt === key && isInBatch)
    return acceptNext({ ...machine, leftOut: [...machine.leftOut, { station, epoch, seq }] }, machine.taking);
  const failed = fail({ kind: 'foreignBroken', station, epoch, seq });
  return { ...failed, machine: { ...failed.machine, refusedAt: key } };
}
