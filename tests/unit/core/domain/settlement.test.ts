import { describe, expect, it } from 'vitest';
import { settlementAggregate } from '#core/domain/settlement/aggregate.ts';
import { actIdOf, settleConflict } from '#core/domain/settlement/settle-conflict.ts';
import { commitment, deskA, deskB, history, personalFrom, type Written } from './history.ts';

const ID = 'dossier:D0SSX00000000001:aa';
const acts = [
  { station: deskA.station, epoch: deskA.epoch, seq: 3 },
  { station: deskB.station, epoch: deskB.epoch, seq: 7 },
] as const;
const settled = (stands: number | null): Written => ({
  kind: 'conflictSettled',
  payload: { conflict: 'handedBackTwice', acts, stands, parts: { reason: commitment('a') } },
});
const absent = { kind: 'absent', id: ID } as const;
const found = { kind: 'handedBackTwice', acts };
const wish = { conflictId: ID, reasonPart: commitment('a') };

describe('settling a conflict', () => {
  it.each([
    [actIdOf(acts[0]), 0],
    [actIdOf(acts[1]), 1],
    ['both', null],
  ])('%s: names both acts and which stands', (stands, index) => {
    expect(settleConflict(absent, found, { ...wish, stands })).toEqual({ ok: true, value: settled(index) });
  });

  it('is refused where there is nothing to settle, no such act, or a word has been said', () => {
    expect(settleConflict(absent, undefined, { ...wish, stands: 'both' })).toMatchObject({ refusal: { code: 'unknownConflict' } });
    expect(settleConflict(absent, found, { ...wish, stands: 'neither' })).toMatchObject({ refusal: { code: 'notOfConflict' } });
    const { state } = settlementAggregate.fold(ID, history('settlement', ID).add(settled(0), { actor: 'thang' }).entries());
    expect(settleConflict(state, found, { ...wish, stands: 'both' })).toMatchObject({ refusal: { code: 'alreadySettled', by: 'thang' } });
  });
});

describe('a settlement', () => {
  it('has one row, with its reason where it is here', () => {
    const entries = history('settlement', ID).add(settled(1), { actor: 'thang' }).entries();
    const { rows } = settlementAggregate.project(ID, entries, personalFrom({ [commitment('a')]: 'quầy 1 bấm nhầm' }));
    expect(rows).toMatchObject({
      settlements: [{ settlement_id: ID, stands: 1, reason: 'quầy 1 bấm nhầm', settled_by: 'thang' }],
      conflicts: [],
    });
  });

  it('said twice alike is one; said otherwise by another is a conflict, and the lower in order counts', () => {
    const alike = history('settlement', ID).add(settled(0)).add(settled(0), { at: deskB });
    expect(settlementAggregate.fold(ID, alike.entries()).state).toMatchObject({ conflicts: [] });
    const apart = history('settlement', ID).add(settled(1), { at: deskB, tick: 9 }).add(settled(0), { tick: 8 });
    expect(settlementAggregate.fold(ID, apart.entries()).state).toMatchObject({
      settled: { stands: 0 },
      conflicts: [{ kind: 'settledTwice', withoutEffect: { station: deskB.station } }],
    });
  });
});
