import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BATCH_CHARACTERS, MAX_BATCH_ENTRIES } from '#contract/wire/sync.ts';
import { cutBatch } from '#core/sync/batch.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';

describe('cutBatch', () => {
  it('takes whole acts from the front, as many as fit, and always the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const journal = syntheticJournal();
        for (const size of sizes) journal.add(size);
        const acts = journal.acts.slice(1);
        const batch = cutBatch(acts);
        expect(batch).toEqual(acts.slice(0, batch.length));
        expect(batch.length).toBeGreaterThan(0);
        const count = (many: typeof acts) => many.reduce((sum, { entries }) => sum + entries.length, 0);
        if (batch.length > 1) expect(count(batch)).toBeLessThanOrEqual(MAX_BATCH_ENTRIES);
        const next = acts[batch.length];
        if (next !== undefined) {
          const more = [...batch, next];
          expect(count(more) > MAX_BATCH_ENTRIES || JSON.stringify(more).length > MAX_BATCH_CHARACTERS).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('ends before the message would be too long', () => {
    const journal = syntheticJournal();
    for (let i = 0; i < 5; i++) journal.add(1, { payload: 'x'.repeat(300_000) });
    expect(cutBatch(journal.acts)).toHaveLength(4);
    expect(cutBatch([])).toEqual([]);
  });
});
