import { describe, expect, it } from 'vitest';
import { commandId } from '#contract/ids.ts';
import { undoAct } from '#core/domain/ticket/undo-act.ts';
import { deskA, deskB } from '#tests/unit/core/domain/history.ts';
import {
  atDesk,
  B,
  called,
  finished,
  foldTicket,
  given,
  known,
  missed,
  parked,
  recalled,
  started,
  transferred,
  undone,
} from './a-ticket.ts';

const act = (n: number, station = deskA.station) => ({ station, id: commandId.parse(`act-${n}`) });

const UNDOABLE_ACTS = [
  ['vắng', [called(), missed()], 'called'],
  ['để chờ of a called one', [called(), parked()], 'called'],
  ['để chờ of a served one', [called(), started(), parked()], 'serving'],
  ['chuyển of a waiting one', [transferred(null, { counter: '2' })], 'waiting'],
  ['chuyển of a called one', [called(), transferred('1', { series: B })], 'called'],
  ['chuyển of a served one', [called(), started(), transferred('1', { series: B })], 'serving'],
  ['bắt đầu', [called(), started()], 'called'],
  ['xong', [called(), started(), finished()], 'serving'],
] as const;

describe.each(UNDOABLE_ACTS)('%s', (_what, events, state) => {
  const last = events.length + 1;

  it('is taken back: the ticket is again as it was, its times too', () => {
    const decided = undoAct(foldTicket(atDesk(...events)), act(last), null);
    expect(decided).toEqual({ ok: true, value: undone(last, state) });
    const { stateBy: _, undoable: __, ...before } = known(foldTicket(atDesk(...events.slice(0, -1))));
    expect(foldTicket(atDesk(...events, undone(last, state)))).toMatchObject({ ...before, conflicts: [] });
  });

  it('is not taken back twice, and the act before it not either', () => {
    const ticket = foldTicket(atDesk(...events, undone(last, state)));
    for (const n of [last, last - 1]) expect(undoAct(ticket, act(n), null)).toMatchObject({ refusal: { code: 'tooLate', state } });
  });
});

describe('too late', () => {
  it('when another act has touched the ticket since, and says where it is now', () => {
    const ticket = foldTicket(atDesk(called(), started(), parked()));
    expect(undoAct(ticket, act(3), null)).toMatchObject({ refusal: { code: 'tooLate', number: 'A007', state: 'parked', counter: '1' } });
    expect(undoAct(foldTicket(atDesk(transferred(null, { series: B }), called())), act(2), null)).toMatchObject({ ok: false });
    expect(undoAct(foldTicket(atDesk(transferred(null, { series: B }), given(deskB))), act(2), null)).toMatchObject({ ok: false });
  });

  it('a call, a recall and an act of another station are not among them', () => {
    expect(undoAct(foldTicket(atDesk(called(), recalled())), act(3), null)).toMatchObject({ ok: false });
    expect(undoAct(foldTicket(atDesk(called())), act(2), null)).toMatchObject({ ok: false });
    expect(undoAct(foldTicket(atDesk(called(), missed())), act(3, deskB.station), null)).toMatchObject({ ok: false });
  });

  it('found out after the fact, the act between stands and the undoing is listed', () => {
    const written = atDesk(called(), parked());
    written.add({ kind: 'ticketResumed', payload: resumedThere }, { at: deskB, tick: 10 }).add(undone(3, 'called'), { tick: 11 });
    const ticket = known(foldTicket(written));
    expect(ticket).toMatchObject({ kind: 'serving', counter: '2' });
    expect(ticket.conflicts.map(({ kind }) => kind)).toEqual(['undoneTooLate']);
  });
});

const resumedThere = {
  counter: '2',
  as: 'serving',
  afterOthers: 0,
  by: deskB,
  paper: { businessDay: '2026-11-24', series: 'A', number: 'A007', code: 'x' },
};

it('does not come back to a counter that has another by now, unless it only waits', () => {
  const busy = { number: 'A008', counter: '1' };
  expect(undoAct(foldTicket(atDesk(called(), missed())), act(3), busy)).toMatchObject({ refusal: { code: 'alreadyCalling', ...busy } });
  expect(undoAct(foldTicket(atDesk(transferred(null, { series: B }))), act(2), busy)).toMatchObject({ ok: true });
});

it('an act without effect takes nothing of the undoing away', () => {
  const written = atDesk(called(), missed());
  written.add(called('2', deskB), { at: deskB });
  expect(undoAct(foldTicket(written), act(3), null)).toMatchObject({ ok: true });
});
