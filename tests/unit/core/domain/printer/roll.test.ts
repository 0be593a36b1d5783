import { describe, expect, it } from 'vitest';
import { rollOf } from '#core/domain/printer/roll.ts';

const counted = (usedMm: number, papers: number) => ({ metres: 40, usedMm, papers, changedAt: null });

describe('rollOf', () => {
  it('says how many papers of the usual length are left', () => {
    expect(rollOf(counted(0, 0), null)).toMatchObject({ state: 'enough', papersLeft: 329 });
    expect(rollOf(counted(20_000, 100), null)).toMatchObject({ state: 'enough', papersLeft: 97 });
  });

  it('tells the end while there are still papers on it, and never counts below none', () => {
    expect(rollOf(counted(35_900, 300), null)).toMatchObject({ state: 'nearEnd', papersLeft: 30 });
    expect(rollOf(counted(35_700, 300), null)).toMatchObject({ state: 'enough', papersLeft: 31 });
    expect(rollOf(counted(90_000, 700), null)).toMatchObject({ state: 'nearEnd', papersLeft: 0 });
  });

  it('takes the worse of count and sensor', () => {
    expect(rollOf(counted(0, 0), 'near-end')).toMatchObject({ state: 'nearEnd' });
    expect(rollOf(counted(0, 0), 'end')).toMatchObject({ state: 'out' });
    expect(rollOf(counted(39_000, 320), 'enough')).toMatchObject({ state: 'nearEnd' });
  });

  it('knows nothing of a roll that nobody counts in a printer that says nothing', () => {
    expect(rollOf({ ...counted(5_000, 40), metres: null }, null)).toMatchObject({ state: 'unknown', papersLeft: null });
    expect(rollOf({ ...counted(5_000, 40), metres: null }, 'enough')).toMatchObject({ state: 'enough', papersLeft: null });
  });
});
