import { describe, expect, it } from 'vitest';
import type { Refusal, Result } from '#contract/result.ts';
import { callTicket } from '#core/domain/ticket/call-ticket.ts';
import { finishTicket } from '#core/domain/ticket/finish-ticket.ts';
import { missTicket } from '#core/domain/ticket/miss-ticket.ts';
import { parkTicket } from '#core/domain/ticket/park-ticket.ts';
import { recallTicket } from '#core/domain/ticket/recall-ticket.ts';
import { startServing } from '#core/domain/ticket/start-serving.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';
import { transferTicket } from '#core/domain/ticket/transfer-ticket.ts';
import { deskA, deskAgain, deskB, kiosk } from '#tests/unit/core/domain/history.ts';
import { A, atDesk, B, called, foldTicket, given, ID, IN_STATE, missed, parked, resumed, STATE_NAMES, type StateName } from './a-ticket.ts';

type Step = (ticket: Ticket, counter: string) => Result<{ readonly kind: string }, Refusal>;
const targets = { series: [A, B], counters: ['1', '2', '3'] };

const STEPS: readonly { name: string; step: Step; from: readonly StateName[]; to: StateName; refusal: string }[] = [
  {
    name: 'callTicket',
    step: (t, counter) => callTicket(t, { counter, by: deskA }),
    from: ['waiting'],
    to: 'called',
    refusal: 'notWaiting',
  },
  { name: 'recallTicket', step: (t, counter) => recallTicket(t, { counter }), from: ['called'], to: 'called', refusal: 'wrongState' },
  {
    name: 'startServing',
    step: (t, counter) => startServing(t, { counter, by: deskA }),
    from: ['called'],
    to: 'serving',
    refusal: 'wrongState',
  },
  { name: 'finishTicket', step: (t, counter) => finishTicket(t, { counter }), from: ['serving'], to: 'finished', refusal: 'wrongState' },
  { name: 'missTicket', step: (t, counter) => missTicket(t, { counter }), from: ['called'], to: 'missed', refusal: 'wrongState' },
  {
    name: 'parkTicket',
    step: (t, counter) => parkTicket(t, { counter }),
    from: ['called', 'serving'],
    to: 'parked',
    refusal: 'wrongState',
  },
  {
    name: 'transferTicket',
    step: (t, counter) => transferTicket(t, { counter, to: { series: B }, by: deskA }, targets),
    from: ['waiting', 'called', 'serving'],
    to: 'waiting',
    refusal: 'wrongState',
  },
];

/** The ticket in a state, and what was written to bring it there. */
const written = {
  waiting: [],
  called: [called()],
  serving: [called(), { kind: 'servingStarted', payload: { counter: '1', by: deskA } }],
} as const;

describe.each(STEPS)('$name', ({ step, from, to, refusal }) => {
  it.each(STATE_NAMES)(`from %s: only from ${from.join(', ')}`, (state) => {
    const decided = step(IN_STATE[state](), '1');
    if (from.includes(state)) expect(decided.ok).toBe(true);
    else expect(decided).toMatchObject({ ok: false, refusal: { code: refusal } });
  });

  it('takes effect when it is folded, without a conflict', () => {
    for (const state of from) {
      const before = state === 'waiting' || state === 'called' || state === 'serving' ? written[state] : [];
      const history = atDesk(...before);
      const decided = step(foldTicket(history), '1');
      if (!decided.ok) throw new Error(`refused from ${state}`);
      history.add({ payload: null, ...decided.value });
      expect(foldTicket(history)).toMatchObject({ kind: to, conflicts: [] });
    }
  });
});

describe('at the counter', () => {
  it.each(STEPS.filter(({ name }) => name !== 'callTicket'))(
    '$name is refused at another counter than the one that called',
    ({ step, from }) => {
      for (const state of from.filter((each) => each !== 'waiting')) {
        expect(step(IN_STATE[state](), '2')).toMatchObject({ refusal: { code: 'wrongState', number: 'A007', state, counter: '1' } });
      }
    },
  );

  it('a counter that has moved to another computer finishes what it called', () => {
    const history = atDesk(called(), { kind: 'servingStarted', payload: { counter: '1', by: deskA } });
    history.add({ kind: 'ticketFinished', payload: { counter: '1' } }, { at: deskB });
    expect(foldTicket(history)).toMatchObject({ kind: 'finished', conflicts: [] });
  });
});

describe('callTicket', () => {
  it.each([
    ['another station', deskB],
    ['another epoch of the same station: an epoch inherits nothing', deskAgain],
  ])('is refused holderUnreachable to %s', (_who, by) => {
    expect(callTicket(IN_STATE.waiting(), { counter: '1', by })).toMatchObject({
      refusal: { code: 'holderUnreachable', station: deskA.station, number: 'A007' },
    });
  });

  it('is allowed to whom the holder gave it, and no more to the holder', () => {
    const ticket = foldTicket(atDesk(given(deskB)));
    expect(callTicket(ticket, { counter: '2', by: deskB }).ok).toBe(true);
    expect(callTicket(ticket, { counter: '1', by: deskA })).toMatchObject({
      refusal: { code: 'holderUnreachable', station: deskB.station },
    });
  });

  it('says which counter called it, and when', () => {
    expect(callTicket(IN_STATE.called(), { counter: '2', by: deskA })).toMatchObject({
      refusal: { code: 'notWaiting', number: 'A007', counter: '1', at: expect.any(Number) },
    });
  });
});

describe('transferTicket', () => {
  const ticket = IN_STATE.called;

  it.each([
    ['unknownSeries', { series: 'C' }],
    ['unknownCounter', { counter: '9' }],
  ] as const)('refuses %s: the ticket would wait there for ever', (code, to) => {
    const wish = { counter: '1', to: 'series' in to ? { series: 'C' as typeof A } : to, by: deskA };
    expect(transferTicket(ticket(), wish, targets)).toMatchObject({ refusal: { code } });
  });

  it('leaves a waiting ticket that another station holds to its holder', () => {
    const held = foldTicket(atDesk(given(kiosk)));
    expect(transferTicket(held, { counter: '1', to: { counter: '2' }, by: deskA }, targets)).toMatchObject({
      refusal: { code: 'holderUnreachable', station: kiosk.station },
    });
  });

  it('to a series: waits there with its number; to a counter: waits in its own series for that counter alone', () => {
    const toSeries = atDesk(called()).add({ kind: 'ticketTransferred', payload: { from: '1', to: { series: B } } });
    expect(foldTicket(toSeries)).toMatchObject({ kind: 'waiting', series: 'B', number: 'A007', wantedCounter: null, counter: null });
    const toCounter = atDesk(called()).add({ kind: 'ticketTransferred', payload: { from: '1', to: { counter: '3' } } });
    expect(foldTicket(toCounter)).toMatchObject({ kind: 'waiting', series: 'A', number: 'A007', wantedCounter: '3' });
  });

  it('stays with its holder', () => {
    const moved = atDesk(called()).add({ kind: 'ticketTransferred', payload: { from: '1', to: { counter: '3' } } });
    expect(foldTicket(moved)).toMatchObject({ holder: deskA });
  });
});

describe('whereabouts', () => {
  it('a ticket that nobody took has none', () => {
    expect(finishTicket({ kind: 'absent', id: ID }, { counter: '1' })).toEqual({ ok: false, refusal: { code: 'wrongState' } });
  });

  it('parked and missed keep the counter they were at; waiting has none', () => {
    expect(foldTicket(atDesk(called('3'), parked('3')))).toMatchObject({ kind: 'parked', counter: '3' });
    expect(foldTicket(atDesk(called('3'), missed('3')))).toMatchObject({ kind: 'missed', counter: '3' });
    expect(foldTicket(atDesk(called('3'), missed('3'), resumed('3', deskA, 'waiting')))).toMatchObject({ kind: 'waiting', counter: null });
  });
});
