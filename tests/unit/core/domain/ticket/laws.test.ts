import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';
import { ANY_ID, anyEntries } from '#tests/unit/core/domain/any-entries.ts';

const fold = (entries: Parameters<typeof ticketAggregate.fold>[1]): Ticket => ticketAggregate.fold(ANY_ID, entries).state;

describe('for every journal of a ticket', () => {
  it('an entry either changes the ticket or is kept as a conflict and changes nothing else', () => {
    fc.assert(
      fc.property(anyEntries('ticket'), (entries) => {
        for (const [index, entry] of entries.entries()) {
          const before = fold(entries.slice(0, index));
          const after = fold(entries.slice(0, index + 1));
          if (before.kind === 'absent' || after.kind === 'absent') continue;
          const { conflicts: conflictsBefore, ...stateBefore } = before;
          const { conflicts, ...state } = after;
          expect(conflicts.slice(0, conflictsBefore.length)).toEqual(conflictsBefore);
          const added = conflicts.slice(conflictsBefore.length);
          if (added.some(({ withoutEffect }) => withoutEffect.hash === entry.hash)) expect(state).toEqual(stateBefore);
          else expect(state).not.toEqual(stateBefore);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the right to call moves only by the holder, or by the paper', () => {
    fc.assert(
      fc.property(anyEntries('ticket'), (entries) => {
        for (const [index, entry] of entries.entries()) {
          const before = fold(entries.slice(0, index));
          const after = fold(entries.slice(0, index + 1));
          if (before.kind === 'absent' || after.kind === 'absent') continue;
          if (JSON.stringify(before.holder) === JSON.stringify(after.holder)) continue;
          const isFromHolder = entry.station === before.holder.station && entry.epoch === before.holder.epoch;
          expect(entry.kind === 'ticketResumed' || (entry.kind === 'ticketGiven' && isFromHolder)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it begins a turn only by a call of its holder while it waits', () => {
    fc.assert(
      fc.property(anyEntries('ticket'), (entries) => {
        for (const [index, entry] of entries.entries()) {
          const before = fold(entries.slice(0, index));
          const after = fold(entries.slice(0, index + 1));
          if (before.kind === 'absent' || after.kind !== 'called' || before.kind === 'called') continue;
          // Brought back to where it was called: that turn goes on.
          if (entry.kind === 'ticketActUndone') continue;
          expect(before.kind).toBe('waiting');
          expect(before.holder).toEqual({ station: entry.station, epoch: entry.epoch });
          expect(after.lastCall).toMatchObject({ tick: entry.tick, turnTick: entry.tick });
        }
      }),
      { numRuns: 300 },
    );
  });
});
