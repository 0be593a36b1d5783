import { expect, it } from 'vitest';
import type { DocumentKind } from '#contract/events/print-job.ts';
import { papersOf, printerFor } from '#core/domain/printer/papers.ts';

const printer = (name: string, papers: readonly DocumentKind[] | null = null) => ({ name, papers });

it('a printer prints what a person gave it, else what its name says', () => {
  expect(papersOf(printer('ticket'))).toEqual(['ticket', 'guide']);
  expect(papersOf(printer('receipt'))).not.toContain('ticket');
  expect(papersOf(printer('quay-2'))).toEqual([]);
  expect(papersOf(printer('receipt', ['ticket']))).toEqual(['ticket']);
});

it('a paper goes to who was given it before whose name says it', () => {
  expect(printerFor('receipt', [printer('receipt'), printer('ticket')])).toBe('receipt');
  expect(printerFor('receipt', [printer('receipt'), printer('quay-2', ['receipt'])])).toBe('quay-2');
  expect(printerFor('ticket', [printer('receipt', ['ticket', 'receipt'])])).toBe('receipt');
});

it('a paper that nobody prints waits under the name that every office knows', () => {
  expect(printerFor('ticket', [])).toBe('ticket');
  expect(printerFor('handover', [printer('quay-2')])).toBe('receipt');
});
