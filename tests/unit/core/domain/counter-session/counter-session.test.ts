import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterSessionAggregate } from '#core/domain/counter-session/aggregate.ts';
import { closeCounter } from '#core/domain/counter-session/close-counter.ts';
import { type OpenSession, openCounter } from '#core/domain/counter-session/open-counter.ts';
import type { ClosingReason, CounterSession } from '#core/domain/counter-session/state.ts';
import { DAY, deskA, deskB, type History, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const ID = 'SESSX00000000001';
const opened = (counter = '1', staff = 'hanh'): Written => ({ kind: 'counterOpened', payload: { counter, staff, businessDay: DAY } });
const closed = (reason: ClosingReason = 'officer'): Written => ({ kind: 'counterClosed', payload: { reason } });
const written = (...events: readonly Written[]): History => events.reduce((all, event) => all.add(event), history('counterSession', ID));
const session = (...events: readonly Written[]): CounterSession => counterSessionAggregate.fold(ID, written(...events).entries()).state;

const wish = { counter: '1', staff: 'hanh', station: deskA.station as string, here: false };
const office = (...openSessions: readonly OpenSession[]) => ({
  counters: ['1', '2', '3'],
  businessDay: DAY as string | null,
  openSessions,
});
const open = (id: string, counter: string, staff: string, station: string = deskA.station, isBusy = false): OpenSession => ({
  counter_session_id: id,
  counter,
  staff,
  station,
  isBusy,
});
const moved = (id: string) => ({ id, event: closed('moved') });

describe('openCounter', () => {
  it('opens a counter that nobody has', () => {
    expect(openCounter(wish, office(open('s2', '2', 'trang')))).toEqual({ ok: true, value: { closings: [], opening: opened() } });
  });

  it.each([
    ['unknownCounter', { ...wish, counter: '9' }, office()],
    ['dayNotOpen', wish, { ...office(), businessDay: null }],
  ] as const)('refuses %s', (code, wanted, of) => {
    expect(openCounter(wanted, of)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['another officer has it', open('s1', '1', 'trang'), { counter: '1', by: 'trang', station: deskA.station }],
    [
      'a person is still with the officer at another counter',
      open('s1', '2', 'hanh', deskA.station, true),
      { counter: '2', by: 'hanh', station: deskA.station },
    ],
    [
      'the officer has it at another computer',
      open('s1', '1', 'hanh', deskB.station),
      { counter: '1', by: 'hanh', station: deskB.station },
    ],
  ])('refuses openElsewhere when %s, and moves it when told to', (_why, inTheWay, where) => {
    expect(openCounter(wish, office(inTheWay))).toEqual({ ok: false, refusal: { code: 'openElsewhere', ...where } });
    expect(openCounter({ ...wish, here: true }, office(inTheWay))).toEqual({
      ok: true,
      value: { closings: [moved('s1')], opening: opened() },
    });
  });

  it.each([deskA.station, deskB.station])(
    "moves the officer's idle session of another counter without a question, from %s too",
    (station) => {
      expect(openCounter(wish, office(open('s1', '2', 'hanh', station)))).toEqual({
        ok: true,
        value: { closings: [moved('s1')], opening: opened() },
      });
    },
  );

  it("begins the officer's own session of this counter at this computer anew without a question", () => {
    expect(openCounter(wish, office(open('s1', '1', 'hanh')))).toEqual({ ok: true, value: { closings: [moved('s1')], opening: opened() } });
  });

  it('leaves one officer to each counter and one counter to each officer, and no other session touched', () => {
    const sessions = fc.uniqueArray(
      fc.record({
        counter: fc.constantFrom('1', '2', '3'),
        staff: fc.constantFrom('hanh', 'trang', 'binh'),
        station: fc.constantFrom(deskA.station, deskB.station),
      }),
      { selector: ({ counter, staff }) => `${counter} ${staff}` },
    );
    fc.assert(
      fc.property(sessions, (list) => {
        const before = list.map(({ counter, staff, station }, index) => open(`s${index}`, counter, staff, station));
        const decided = openCounter({ ...wish, here: true }, office(...before));
        if (!decided.ok) throw new Error('refused');
        const ended = new Set(decided.value.closings.map(({ id }) => id));
        const left = before.filter(({ counter_session_id }) => !ended.has(counter_session_id));
        expect(left.filter(({ counter, staff }) => counter === '1' || staff === 'hanh')).toEqual([]);
        expect(before.filter(({ counter, staff }) => counter !== '1' && staff !== 'hanh')).toEqual(left);
      }),
    );
  });
});

describe('closeCounter', () => {
  it('closes an open session, with its reason', () => {
    expect(closeCounter(session(opened()), { reason: 'officer', isBusy: false })).toEqual({ ok: true, value: closed() });
  });

  it('is refused alreadyCalling while a person is called or served, except at the end of the day', () => {
    expect(closeCounter(session(opened()), { reason: 'officer', isBusy: true })).toMatchObject({
      refusal: { code: 'alreadyCalling', counter: '1' },
    });
    expect(closeCounter(session(opened()), { reason: 'dayClosed', isBusy: true }).ok).toBe(true);
  });

  it.each([
    ['never opened', session()],
    ['closed already', session(opened(), closed())],
  ])('is refused counterClosed when it was %s', (_state, state) => {
    expect(closeCounter(state, { reason: 'officer', isBusy: false })).toMatchObject({ refusal: { code: 'counterClosed' } });
  });
});

describe('a counter session', () => {
  it('closed by its officer and by whoever took the counter over: the first in order says why, both stand', () => {
    expect(session(opened(), closed('moved'), closed('officer'))).toMatchObject({ kind: 'closed', reason: 'moved', conflicts: [] });
  });

  it('opened twice under one id: the first counts, also after it was closed', () => {
    expect(session(opened('1'), closed(), opened('2'))).toMatchObject({
      kind: 'closed',
      counter: '1',
      conflicts: [{ kind: 'openedTwice', counts: { seq: 1 }, withoutEffect: { seq: 3 } }],
    });
  });

  it('is not known by its closing alone', () => {
    expect(session(closed())).toEqual({ kind: 'absent', id: ID });
  });

  it('has one row', () => {
    const project = (...events: readonly Written[]) =>
      counterSessionAggregate.project(ID, written(...events).entries(), nothingPersonal).rows;
    expect(project()).toEqual({ counter_sessions: [], conflicts: [] });
    expect(project(opened(), closed()).counter_sessions).toEqual([
      {
        counter_session_id: ID,
        counter: '1',
        staff: 'hanh',
        business_day: DAY,
        station: deskA.station,
        state: 'closed',
        opened_at: MORNING,
        opened_tick: 1,
        closed_tick: 2,
        closed_at: MORNING + 1_000,
      },
    ]);
  });
});
