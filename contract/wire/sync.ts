import { z } from 'zod';
import { concat, u32, utf8 } from '#contract/bytes.ts';
import { act } from '#contract/entry/entry.ts';
import { epochId, officeId, purpose, sha256Hex, stationId } from '#contract/ids.ts';

/**
 * Sync: what a station and central say to each other over one WebSocket (docs/protocol.md, Sync). JSON texts, one message each.
 *
 * Central speaks first (`challenge`); the station answers with a signed `hello` and is let in by `welcome`. From then on each side
 * has at most one unanswered batch: a `push` waits for its answer, and each `acts` is one answer to one `pull`. A pull that finds
 * nothing new is kept and answered when something comes: so live is the same road as catching up.
 */
export const SYNC_VERSION = 1;

/** A batch ends before it would pass either; a single act that is larger goes alone. */
export const MAX_BATCH_ENTRIES = 500;
export const MAX_BATCH_CHARACTERS = 1_000_000;
/** Larger messages close the connection. */
export const MAX_SYNC_MESSAGE_BYTES = 16_000_000;

/** What a station is for: personal parts travel only to `full`. */
export const stationRole = z.enum(['full', 'kiosk', 'board']);
export type StationRole = z.infer<typeof stationRole>;

/** The last entry known of an epoch of a station. */
export const epochHead = z.object({ epoch: epochId, seq: z.int().nonnegative(), hash: sha256Hex });
export type EpochHead = z.infer<typeof epochHead>;

/** One unbroken life of central's database: restored or made anew, it has another id, and its places mean nothing any more. */
export const centralId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

const v = z.literal(SYNC_VERSION);
const nonce = sha256Hex;
const place = z.int().nonnegative();
const acts = z
  .array(act)
  .refine(
    (list) => list.length === 1 || list.reduce((sum, { entries }) => sum + entries.length, 0) <= MAX_BATCH_ENTRIES,
    'batch too large',
  );

export const hello = z.object({
  v,
  kind: z.literal('hello'),
  station: stationId,
  office: officeId,
  purpose,
  role: stationRole,
  /** The end of the station's own journal, in its present epoch. */
  head: epochHead,
  /** Which central the cursor is of; null before the first contact. */
  central: centralId.nullable(),
  place,
  /** Entries that wait to be sent: shown at central. */
  waiting: z.int().nonnegative(),
  nonce,
  /** Ed25519 over `helloBytes`, hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Hello = z.infer<typeof hello>;

/** Whole acts of one epoch of the station itself, in the order of its journal. */
export const push = z.object({ v, kind: z.literal('push'), acts: acts.min(1), waiting: z.int().nonnegative() });
/** Asks for acts of the office's other stations behind a place, and says that all before it are kept. */
export const pull = z.object({ v, kind: z.literal('pull'), after: place });

export const stationMessage = z.discriminatedUnion('kind', [hello, push, pull]);
export type StationMessage = z.infer<typeof stationMessage>;

/** Why a batch is not taken. On the wire any word: a newer central may know more reasons. */
export type PushFault =
  | 'broken'
  | 'altered'
  | 'tornAct'
  | 'foreignEntry'
  | 'tickBack'
  | 'tickJump'
  | 'wrongOffice'
  | 'alteredPart'
  | 'strangePart';

/** Why a station is not let in. On the wire any word. */
export const SYNC_REFUSALS = ['unknownStation', 'badSignature', 'wrongOffice', 'invalid'] as const;
export type SyncRefusal = (typeof SYNC_REFUSALS)[number];
const word = z.string().max(40);

export const centralMessage = z.discriminatedUnion('kind', [
  z.object({ v, kind: z.literal('challenge'), central: centralId, nonce }),
  z.object({
    v,
    kind: z.literal('welcome'),
    central: centralId,
    /** What central holds of this station, each epoch. */
    heads: z.array(epochHead),
    /** The newest place of the office. */
    place,
    /** Central's clock, ms UTC. */
    now: z.int(),
  }),
  /** All of `epoch` up to `seq` is kept at central; `place` is the newest of it. */
  z.object({ v, kind: z.literal('ack'), epoch: epochId, seq: z.int().nonnegative(), place }),
  z.object({ v, kind: z.literal('gap'), epoch: epochId, expected: z.int().positive() }),
  /** Another entry is kept under this key: the station's journal has two branches. */
  z.object({ v, kind: z.literal('fork'), station: stationId, epoch: epochId, seq: z.int().positive() }),
  z.object({ v, kind: z.literal('broken'), station: stationId, epoch: epochId, seq: z.int().positive(), fault: word }),
  /** The cursor is of another central: send everything again from the start, and say hello again with this id. */
  z.object({ v, kind: z.literal('centralReplaced'), central: centralId }),
  z.object({ v, kind: z.literal('refused'), code: word }),
  /** `place` is the next cursor; the list may be empty. */
  z.object({ v, kind: z.literal('acts'), acts, place }),
  /** The one message that every version must be able to read: the other end speaks `needs`. */
  z.object({ v: z.int().positive(), kind: z.literal('upgradeNeeded'), needs: z.int().positive() }),
]);
export type CentralMessage = z.infer<typeof centralMessage>;

/** Read before anything else: only the version decides whether the rest can be read. */
export const envelope = z.object({ v: z.int().positive(), kind: z.string() });

/**
 * What a hello's signature covers: each field as u32 big-endian length and UTF-8. The nonce makes it good for one connection, the
 * central's id for one central.
 */
export const helloBytes = (said: Omit<Hello, 'signature'>, central: string): Uint8Array =>
  concat(
    [
      'motcua-sync-hello-1',
      central,
      said.nonce,
      said.station,
      said.office,
      said.purpose,
      said.role,
      said.head.epoch,
      String(said.head.seq),
      said.head.hash,
    ].flatMap((field) => {
      const bytes = utf8(field);
      return [u32(bytes.length), bytes];
    }),
  );
