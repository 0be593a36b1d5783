import type { PrintDocument } from '#contract/print-document.ts';

/** A document of one line. */
export const minimalDocument = (title = 'Tờ giấy', changes: Partial<PrintDocument> = {}): PrintDocument => ({
  version: 1,
  kind: 'ticket',
  title,
  purpose: 'real',
  copy: false,
  blocks: [{ kind: 'text', text: title, size: 24, weight: 600, align: 'left' }],
  ...changes,
});
