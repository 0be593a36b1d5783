import type { DocumentKind } from '#contract/events/print-job.ts';

/** Names that every office has from the start, and what they print while nobody said otherwise. */
const BY_NAME: Readonly<Record<string, readonly DocumentKind[]>> = {
  ticket: ['ticket', 'guide'],
  receipt: ['receipt', 'handover', 'missing-papers'],
};

export const papersOf = (printer: { readonly name: string; readonly papers: readonly DocumentKind[] | null }): readonly DocumentKind[] =>
  printer.papers ?? BY_NAME[printer.name] ?? [];

/**
 * Who prints a paper of this kind: whom a person gave it to before whose name says it; the first by name where several would.
 *
 * @returns the printer's name; where none is set up for it, the name that every office knows: the paper waits for it
 */
export function printerFor(
  kind: DocumentKind,
  printers: readonly { readonly name: string; readonly papers: readonly DocumentKind[] | null }[],
): string {
  const able = printers.filter((printer) => papersOf(printer).includes(kind));
  const chosen = able.find(({ papers }) => papers !== null) ?? able[0];
  return chosen?.name ?? (kind === 'ticket' || kind === 'guide' ? 'ticket' : 'receipt');
}
