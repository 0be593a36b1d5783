import type { PrintDocument } from '#contract/print-document.ts';
import type { Result } from '#contract/result.ts';
import type { Bitmap } from '#core/printing/bitmap.ts';
import type { LayoutRefusal } from '#core/printing/layout/layout.ts';

/**
 * Turns a document into dots. Layout and drawing are one step behind this port, because letters can only be measured where the font
 * is, and that may be another process. The same document and width give the same bytes.
 *
 * A rejected promise is a fault of the machine (no library, a process that died): trying again may help.
 */
export interface Rasterizer {
  /** @param width dots of the paper, a multiple of 8 */
  draw(document: PrintDocument, width: number): Promise<Result<Bitmap, LayoutRefusal>>;
  /** Gives memory and processes back; the next draw takes them again. */
  close(): Promise<void>;
}
