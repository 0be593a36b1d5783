import { z } from 'zod';
import type { ReferenceKind } from '#contract/events/reference.ts';
import { officeId, purpose, staffId, stationId } from '#contract/ids.ts';
import { centralId, stationRole } from '#contract/wire/sync.ts';

/** Enrolment and administration over HTTP: what central and the command line say to each other (docs/protocol.md, Sync). */

/** The 32 raw bytes of an Ed25519 public key, hexadecimal. */
export const publicKey = z.string().regex(/^[0-9a-f]{64}$/);

/** A database that is already there keeps its station id and its place in the office, where both are free. */
export const existingStation = z.object({ station: stationId, ordinal: z.int().positive(), office: officeId, purpose });
export type ExistingStation = z.infer<typeof existingStation>;

export const enrolRequest = z.object({ code: z.string().min(1).max(64), publicKey, existing: existingStation.optional() });
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const verifier = z.object({ staff: staffId, verifier: z.string() });
export type Verifier = z.infer<typeof verifier>;

/** Texts of the reference documents in force, by kind: their hash is SHA-256 of the UTF-8 text. */
export const referenceTexts = z.object({
  office: z.string(),
  staff: z.string(),
  calendar: z.string(),
  catalogue: z.string(),
} satisfies Record<ReferenceKind, z.ZodType>);
export type ReferenceTexts = z.infer<typeof referenceTexts>;

export const enrolAnswer = z.object({
  stationId,
  /** Place in the office, from 1: ranges of numbers follow from it. */
  ordinal: z.int().positive(),
  office: officeId,
  purpose,
  role: stationRole,
  centralId,
  reference: referenceTexts,
  verifiers: z.array(verifier),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;

/** `message` is a Vietnamese sentence. */
export const httpRefusal = z.object({ refusal: z.object({ code: z.string(), message: z.string() }) });

export const enrolCodeRequest = z.object({
  office: officeId,
  name: z.string().trim().min(1).max(200).optional(),
  role: stationRole.default('full'),
});
export const enrolCodeAnswer = z.object({
  code: z.string(),
  /** ISO text, +07:00. */
  expiresAt: z.string(),
});

/** The first bad row of each chain that does not hold. */
export const verifyFault = z.object({ row: z.string(), fault: z.string() });
export type VerifyFault = z.infer<typeof verifyFault>;
export const verifyAnswer = z.object({
  ok: z.boolean(),
  offices: z.int(),
  stations: z.int(),
  epochs: z.int(),
  entries: z.int(),
  parts: z.int(),
  faults: z.array(verifyFault),
});
export type VerifyAnswer = z.infer<typeof verifyAnswer>;
