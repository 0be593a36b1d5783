import { z } from 'zod';
import { commandId, epochId, localDate, sha256Hex, stationId } from '#contract/ids.ts';

/** A safe, non-negative whole number. */
const count = z.int().nonnegative();

/** Text that every SQLite and PostgreSQL keeps as it is. */
const text = z.string().refine((value) => !value.includes('\u0000'), 'U+0000 is not allowed');

/**
 * One entry of a journal, as it is stored, sent and hashed. The payload is the text first written: it is hashed, kept and sent
 * as that text, and verifying a chain parses nothing.
 */
export const entry = z.object({
  station: stationId,
  epoch: epochId,
  /** From 1, without a gap, in each epoch. */
  seq: z.int().positive(),
  /** Lamport clock: 1 + the highest tick that the station had seen. */
  tick: z.int().positive(),
  actId: commandId,
  actIndex: count,
  actCount: z.int().positive(),
  aggregateKind: text,
  aggregateId: text,
  kind: text,
  version: z.int().positive(),
  mayIgnore: z.boolean(),
  /** A staff id, or `device:STATION`. */
  actor: text,
  role: text,
  counter: text.nullable(),
  businessDay: localDate.nullable(),
  /** The wall clock as read, integer ms UTC; never corrected, never an order. */
  time: z.int(),
  clockDoubt: z.boolean(),
  payload: text,
  previousHash: sha256Hex,
  hash: sha256Hex,
});
export type Entry = z.infer<typeof entry>;

/** What identifies an entry: never used twice. */
export type EntryKey = Pick<Entry, 'station' | 'epoch' | 'seq'>;

/** 32 zero bytes: what the first entry of an epoch names as the hash before it. */
export const NO_HASH = '0'.repeat(64);

/** A personal part as it is stored and sent: beside the entry whose payload holds its commitment. */
export const personalPart = z.object({
  aggregateKind: text,
  aggregateId: text,
  part: text,
  commitment: sha256Hex,
  /** 32 random bytes, hexadecimal. */
  salt: sha256Hex,
  text,
});
export type PersonalPart = z.infer<typeof personalPart>;

/** All entries of one command, with the parts that they commit to: the unit of commit, push, pull, restore and fold. */
export const act = z.object({ entries: z.array(entry).min(1), parts: z.array(personalPart) });
export type Act = z.infer<typeof act>;
