import { z } from 'zod';
import { referenceKind } from '#contract/events/reference.ts';
import { sha256Hex } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

/** Reference documents of a running office: look, judge, put in force, import from a workbook, and who changed what. */

/** A text that fits one message; what is larger is sent in pieces before (`reference.send`) and named. */
const text = z.string().max(60_000);
const fileId = z.string().regex(/^[\w-]{1,64}$/);

/** What is wrong in a document: the line of its text (from 1), the place as `procedures.3.name`, and a phrase that says what was needed. */
export const referenceProblem = z.object({ line: z.int(), path: z.string(), problem: z.string() });
export type ReferenceProblem = z.infer<typeof referenceProblem>;

/** The text of a version, the one in force without `hash`, in pieces that fit a message: `next` is where the following piece begins. */
export const referenceShow = operation({
  name: 'reference.show',
  kind: 'read',
  input: z.object({ kind: referenceKind, hash: sha256Hex.optional(), from: z.int().nonnegative().optional() }),
  answer: z.object({
    kind: referenceKind,
    hash: sha256Hex,
    text: z.string(),
    next: z.int().nullable(),
    inForce: z.boolean(),
    /** Documents of this station are central's: they are changed there. */
    fromCentral: z.boolean(),
  }),
  refusals: ['referenceUnknown'],
});

/** A piece of a file that is too large for one message; `at` is how many characters came before. A workbook is sent as base64. */
export const referenceSend = operation({
  name: 'reference.send',
  kind: 'local',
  input: z.object({ file: fileId, at: z.int().nonnegative(), data: text }),
  answer: z.object({ size: z.int() }),
  refusals: ['pieceMissing', 'fileTooLarge'],
});

/**
 * Judges a text without putting it in force: what is wrong in it, and in plain words what would change. With `keep` a sound text is
 * kept under its hash, so that `reference.putInForce {kind, hash}` may name it.
 */
export const referenceCheck = operation({
  name: 'reference.check',
  kind: 'local',
  input: z.object({ kind: referenceKind, text: text.optional(), file: fileId.optional(), keep: z.boolean().optional() }),
  answer: z.object({ hash: sha256Hex, problems: z.array(referenceProblem), changes: z.array(z.string()) }),
  refusals: ['pieceMissing'],
});

/**
 * Puts a document in force: a text, or one that is kept here by its hash (a former version: that is how a change is taken back).
 * Several at once stand or fall together. Refused whole with the first wrong line; the old ones stay.
 *
 * `base` is the version that the editor began from: refused `referenceChanged` when another has been put in force since.
 */
const wanted = z.object({ kind: referenceKind, text: text.optional(), hash: sha256Hex.optional(), base: sha256Hex.optional() });
export const referencePutInForceOperation = operation({
  name: 'reference.putInForce',
  kind: 'act',
  input: z.union([wanted, z.object({ documents: z.array(wanted).min(1).max(4) })]),
  answer: z.object({ inForce: z.array(z.object({ kind: referenceKind, hash: sha256Hex })) }),
  refusals: ['referenceInvalid', 'referenceUnknown', 'referenceChanged', 'referenceFromCentral'],
});

/** Who changed what, newest first. */
export const referenceHistory = operation({
  name: 'reference.history',
  kind: 'read',
  input: z.object({ limit: z.int().min(1).max(200).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        at: z.int(),
        by: z.string(),
        byName: z.string(),
        kind: referenceKind,
        /** Null: not a version but a PIN that was set. */
        hash: sha256Hex.nullable(),
        inForce: z.boolean(),
        /** Its text is here, so that it may be put in force again. */
        isHere: z.boolean(),
        changes: z.array(z.string()),
      }),
    ),
  }),
});
/** Where in the workbook, and what was needed: `Trang tính Cán bộ, ô C7: ...`. */
export const workbookProblem = z.object({ sheet: z.string(), cell: z.string(), message: z.string() });
export type WorkbookProblem = z.infer<typeof workbookProblem>;

/** Reads a workbook that was sent before. Without `apply` it is only judged; with it all its documents are put in force as one act. */
export const referenceImport = operation({
  name: 'reference.import',
  kind: 'local',
  input: z.object({ file: fileId, apply: z.boolean().optional() }),
  answer: z.object({
    problems: z.array(workbookProblem),
    documents: z.array(z.object({ kind: referenceKind, hash: sha256Hex, changes: z.array(z.string()) })),
    /** Whose PIN the workbook sets. */
    pins: z.array(z.string()),
    applied: z.boolean(),
  }),
  refusals: ['pieceMissing', 'workbookUnreadable', 'referenceInvalid', 'referenceFromCentral'],
});

/** The office as it is, as a workbook to fill in: base64. */
export const referenceWorkbook = operation({
  name: 'reference.workbook',
  kind: 'local',
  input: z.object({ from: z.int().nonnegative().optional() }),
  answer: z.object({ name: z.string(), data: z.string(), next: z.int().nullable() }),
});
