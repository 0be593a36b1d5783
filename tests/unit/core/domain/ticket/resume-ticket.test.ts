import { describe, expect, it } from 'vitest';
import { resumeTicket } from '#core/domain/ticket/resume-ticket.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';
import { DAY, deskA, deskB } from '#tests/unit/core/domain/history.ts';
import { atDesk, called, foldTicket, IN_STATE, missed, paper, parked, type StateName } from './a-ticket.ts';

const free = { today: DAY, isCounterBusy: false, othersBeforeReturned: 3 };
/** Scanned at counter 2, by desk A (which holds it) or by desk B (which does not). */
const resume = (ticket: Ticket, by = deskA, hall: { today?: string | null; isCounterBusy?: boolean } = {}) =>
  resumeTicket(ticket, { counter: '2', by, paper }, { ...free, ...hall });

const served = { ok: true, value: { kind: 'ticketResumed', payload: { counter: '2', as: 'serving', afterOthers: 0, paper } } };
const waitsAgain = { ok: true, value: { payload: { as: 'waiting', afterOthers: 3 } } };
const refused = (code: string) => ({ ok: false, refusal: { code } });

const HERE: Record<StateName, object> = {
  absent: served,
  parked: served,
  missed: waitsAgain,
  waiting: refused('wrongState'),
  called: refused('wrongState'),
  serving: refused('wrongState'),
  finished: refused('alreadyServed'),
};
const ELSEWHERE: Record<StateName, object> = { ...HERE, waiting: served, called: served };
const table = (expected: Record<StateName, object>) => Object.entries(expected) as [StateName, object][];

describe('resumeTicket', () => {
  it.each(table(HERE))('a ticket held here and %s', (state, expected) => {
    expect(resume(IN_STATE[state]())).toMatchObject(expected);
  });

  it.each(table(ELSEWHERE))('a ticket held elsewhere and %s: the paper is the last word', (state, expected) => {
    expect(resume(IN_STATE[state](), deskB)).toMatchObject(expected);
  });

  it('is refused on another day than the paper names, whatever is known of the ticket', () => {
    expect(resume(IN_STATE.parked(), deskA, { today: '2026-11-25', isCounterBusy: false })).toEqual({
      ok: false,
      refusal: { code: 'notToday', date: DAY },
    });
    expect(resume(IN_STATE.absent(), deskA, { today: null, isCounterBusy: false })).toMatchObject(refused('notToday'));
  });

  it('serves nobody at a busy counter, but lets one who was absent wait again', () => {
    const busy = { today: DAY, isCounterBusy: true };
    expect(resume(IN_STATE.parked(), deskA, busy)).toMatchObject({ refusal: { code: 'alreadyCalling', counter: '2' } });
    expect(resume(IN_STATE.absent(), deskA, busy)).toMatchObject(refused('alreadyCalling'));
    expect(resume(IN_STATE.missed(), deskA, busy)).toMatchObject(waitsAgain);
  });

  it.each([
    ['parked', [called(), parked()], 'serving'],
    ['missed', [called(), missed()], 'waiting'],
  ] as const)('takes effect when it is folded: %s', (_state, events, next) => {
    const history = atDesk(...events);
    const decided = resume(foldTicket(history), deskB);
    if (!decided.ok) throw new Error('refused');
    history.add(decided.value, { at: deskB });
    expect(foldTicket(history)).toMatchObject({ kind: next, holder: deskB, conflicts: [] });
  });

  it('served, it is finished at the counter where the paper was shown', () => {
    const history = atDesk(called(), parked()).add({
      kind: 'ticketResumed',
      payload: { counter: '2', as: 'serving', afterOthers: 0, by: deskA, paper },
    });
    expect(resume(foldTicket(history))).toMatchObject({ refusal: { code: 'wrongState', state: 'serving', counter: '2' } });
  });
});
