import { expect, it } from 'vitest';
import { epochAggregate } from '#core/domain/epoch/aggregate.ts';
import { commitment, deskA, deskAgain, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const began = (former: object | null, office = 'demo'): Written => ({
  kind: 'epochBegan',
  payload: { office, purpose: 'demo', programVersion: '0.1.0', former },
});

it('names office, purpose, and where the former epoch ended', () => {
  const id = `${deskAgain.station}:${deskAgain.epoch}`;
  const written = history('epoch', id).add(began({ epoch: deskA.epoch, seq: 812, hash: commitment('f') }), { at: deskAgain });
  expect(epochAggregate.project(id, written.entries(), nothingPersonal).rows).toEqual({
    epochs: [
      {
        epoch_id: id,
        station: deskAgain.station,
        epoch: deskAgain.epoch,
        office: 'demo',
        purpose: 'demo',
        began_at: MORNING,
        former_epoch: deskA.epoch,
        former_seq: 812,
        restored: null,
        numbers_from: null,
        date_confirmed: null,
      },
    ],
    conflicts: [],
  });
});

it('begins once: a second beginning is kept without effect', () => {
  const id = `${deskA.station}:${deskA.epoch}`;
  const written = history('epoch', id).add(began(null)).add(began(null, 'other'));
  expect(epochAggregate.fold(id, written.entries()).state).toMatchObject({
    office: 'demo',
    former: null,
    conflicts: [{ kind: 'begunTwice' }],
  });
});

it('has no row before it began', () => {
  expect(epochAggregate.project('x', [], nothingPersonal).rows).toEqual({ epochs: [], conflicts: [] });
});
