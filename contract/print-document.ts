import { z } from 'zod';
import { documentKind } from '#contract/events/print-job.ts';
import { purpose } from '#contract/ids.ts';
import { isPlainText } from '#contract/plain-text.ts';

/**
 * A paper before it is printed: lines, columns and symbols, with no word of any printer. It is stored with its print job as JSON
 * text, so that a reprint is identical. Names and addresses stand in it: it is a personal part and is stored nowhere else.
 *
 * Lengths are dots at 203 dpi (8 dots = 1 mm) on paper of 576 dots; the layout fits them to narrower paper.
 */

/** At most a long paragraph; a line feed begins a new line, a no-break space keeps two words together. */
const paperText = z.string().min(1).max(2000).refine(isPlainText, 'control characters are not text');

/** Height of the letters' em. Under 24 only for what nobody has to read at the counter; under 22 nothing (design, paper). */
const size = z.int().min(22).max(240);

/** Noto Sans SemiBold and Bold: thinner stems vanish on a worn head. */
const weight = z.union([z.literal(600), z.literal(700)]);

export const textBlock = z.object({
  kind: z.literal('text'),
  text: paperText,
  size,
  weight,
  align: z.enum(['left', 'center', 'right']),
  /** Printed bold before the text, in the same paragraph. */
  label: paperText.optional(),
  /** White on a black band. */
  inverse: z.boolean().optional(),
  /** Never wrapped: the letters are made smaller until the text fits. */
  oneLine: z.boolean().optional(),
  /** Figures and plain capitals only, which carry no marks: the line is as high as they are. */
  figures: z.boolean().optional(),
});

/** Text that wraps at the left, short lines that do not at the right. */
const columnsBlock = z.object({ kind: z.literal('columns'), left: paperText, right: z.array(paperText).min(1).max(9), size, weight });

const ruleBlock = z.object({ kind: z.literal('rule'), line: z.enum(['solid', 'dashed']) });
const boxBlock = z.object({ kind: z.literal('box'), text: paperText, size, weight });
const spaceBlock = z.object({ kind: z.literal('space'), height: z.int().min(1).max(400) });

/** Papers to bring, each with a box to tick. */
const checklistBlock = z.object({ kind: z.literal('checklist'), title: paperText, items: z.array(paperText).min(1).max(40), size });

/** `moduleDots` is the wish: the largest whole number of dots up to it that fits is taken. Nothing is ever scaled. */
const moduleDots = z.int().min(2).max(16);

/** Error correction M. At most what stays readable in the hand: version 10 or so. */
const qr = z.object({ data: z.string().min(1).max(200), moduleDots });

const qrBlock = z.object({ kind: z.literal('qr'), ...qr.shape });

const code128Block = z.object({
  kind: z.literal('code128'),
  /** Printable ASCII. */
  data: z.string().regex(/^[\x20-\x7e]{1,48}$/),
  moduleDots,
  height: z.int().min(24).max(240),
  /** Printed instead where `data` and its quiet zones are wider than the paper; its caption tells the figures to a person. */
  instead: z.object({ data: z.string().regex(/^\d{6,22}$/), caption: paperText }).optional(),
});

/** Text at the left, a QR at the right; one under the other where the paper is too narrow for both. */
const twoColumnsBlock = z.object({
  kind: z.literal('twoColumns'),
  left: z
    .array(z.discriminatedUnion('kind', [textBlock, checklistBlock, spaceBlock]))
    .min(1)
    .max(20),
  qr,
});

const signer = z.object({ title: paperText, note: paperText });
/** Two places to sign, `height` dots of white under each. */
const signaturesBlock = z.object({ kind: z.literal('signatures'), left: signer, right: signer, height: z.int().min(40).max(240) });

/** Millimetres from edge to edge: the last whole one tells how wide a head really is. */
const rulerBlock = z.object({ kind: z.literal('ruler') });

export const printBlock = z.discriminatedUnion('kind', [
  textBlock,
  columnsBlock,
  ruleBlock,
  boxBlock,
  spaceBlock,
  checklistBlock,
  qrBlock,
  code128Block,
  twoColumnsBlock,
  signaturesBlock,
  rulerBlock,
]);
export type PrintBlock = z.infer<typeof printBlock>;
export type TextBlock = z.infer<typeof textBlock>;
export type PrintBlockOf<K extends PrintBlock['kind']> = Extract<PrintBlock, { kind: K }>;

export const printDocument = z.object({
  version: z.literal(1),
  kind: documentKind,
  /** Said in lists of jobs; no personal data. */
  title: z.string().min(1).max(200),
  /** Paper of a demo or a training database says so itself: the layout prints it, whoever made the document. */
  purpose,
  /** A second paper of the same document: the layout prints BẢN SAO above its head. */
  copy: z.boolean(),
  blocks: z.array(printBlock).min(1).max(400),
});
export type PrintDocument = z.infer<typeof printDocument>;
