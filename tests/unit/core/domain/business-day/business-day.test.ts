import { describe, expect, it } from 'vitest';
import { businessDayAggregate } from '#core/domain/business-day/aggregate.ts';
import { closeDay } from '#core/domain/business-day/close-day.ts';
import { openDay } from '#core/domain/business-day/open-day.ts';
import { type BusinessDay, businessDayId, type OpenedBy } from '#core/domain/business-day/state.ts';
import { DAY, deskA, deskB, type History, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const ID = businessDayId('demo', DAY);
const opened = (by: OpenedBy, date = DAY): Written => ({ kind: 'businessDayOpened', payload: { date, by } });
const confirmed: Written = { kind: 'businessDayConfirmed', payload: { date: DAY } };
const closed = (unserved = 2): Written => ({ kind: 'businessDayClosed', payload: { date: DAY, unserved } });
const written = (...events: readonly Written[]): History => events.reduce((all, event) => all.add(event), history('businessDay', ID));
const day = (...events: readonly Written[]): BusinessDay => businessDayAggregate.fold(ID, written(...events).entries()).state;
const absent: BusinessDay = { kind: 'absent', id: ID };

describe('openDay', () => {
  const wish = (by: OpenedBy) => ({ date: DAY, by, unclosed: [] });

  it.each(['officer', 'firstTicket', 'demo'] as const)('by %s: opens a day that nobody has opened', (by) => {
    expect(openDay(absent, wish(by))).toEqual({ ok: true, value: [{ id: ID, event: opened(by) }] });
  });

  it.each(['officer', 'firstTicket'] as const)('by %s: a closed day is not opened again', (by) => {
    expect(openDay(day(opened('officer'), closed()), wish(by))).toEqual({ ok: false, refusal: { code: 'dayClosed', date: DAY } });
  });

  it('by the demo: it never sleeps', () => {
    expect(openDay(day(opened('officer'), closed()), wish('demo'))).toEqual({ ok: true, value: [{ id: ID, event: opened('demo') }] });
  });

  it.each([
    ['officer', [{ id: ID, event: confirmed }]],
    ['firstTicket', []],
    ['demo', []],
  ] as const)('by %s, when it is open: an officer confirms it, nobody else writes anything', (by, value) => {
    expect(openDay(day(opened('firstTicket')), wish(by))).toEqual({ ok: true, value });
  });

  it('closes the earlier days that were forgotten, each with what was left, before it opens', () => {
    const earlier = (date: string): BusinessDay => ({
      kind: 'open',
      id: businessDayId('demo', date),
      date,
      openedBy: 'officer',
      isConfirmed: true,
      openedAt: MORNING,
      conflicts: [],
    });
    const unclosed = [
      { day: earlier('2026-11-20'), unserved: 4 },
      { day: earlier('2026-11-23'), unserved: 0 },
    ];
    expect(openDay(absent, { date: DAY, by: 'firstTicket', unclosed })).toEqual({
      ok: true,
      value: [
        { id: 'demo:2026-11-20', event: { kind: 'businessDayClosed', payload: { date: '2026-11-20', unserved: 4 } } },
        { id: 'demo:2026-11-23', event: { kind: 'businessDayClosed', payload: { date: '2026-11-23', unserved: 0 } } },
        { id: ID, event: opened('firstTicket') },
      ],
    });
  });
});

describe('closeDay', () => {
  it('says how many tickets were left', () => {
    expect(closeDay(day(opened('officer')), { unserved: 7 })).toEqual({ ok: true, value: closed(7) });
  });

  it.each([
    ['never opened', absent],
    ['closed already', day(opened('officer'), closed())],
  ])('is refused when it was %s', (_state, state) => {
    expect(closeDay(state, { unserved: 0 })).toMatchObject({ ok: false, refusal: { code: 'dayNotOpen' } });
  });
});

describe('a business day', () => {
  it.each([
    ['a ticket', day(opened('firstTicket')), false],
    ['a ticket, then confirmed', day(opened('firstTicket'), confirmed), true],
    ['a ticket, then an officer elsewhere', day(opened('firstTicket'), opened('officer')), true],
    ['an officer', day(opened('officer')), true],
    ['the demo', day(opened('demo')), true],
  ])('opened by %s', (_who, state, isConfirmed) => {
    expect(state).toMatchObject({ kind: 'open', isConfirmed, openedAt: MORNING, conflicts: [] });
  });

  it('closed apart by two stations is closed once: the first in order says how many were left', () => {
    const apart = history('businessDay', ID)
      .add(opened('officer'))
      .add(closed(5), { at: deskB, tick: 3 })
      .add(closed(2), { at: deskA, tick: 2 });
    expect(businessDayAggregate.fold(ID, apart.entries()).state).toMatchObject({ kind: 'closed', unserved: 2, conflicts: [] });
  });

  it('opened after another station has closed it stays closed, and is listed', () => {
    expect(day(opened('officer'), closed(), opened('officer'))).toMatchObject({
      kind: 'closed',
      conflicts: [{ kind: 'openedAfterClosing', counts: { seq: 2 }, withoutEffect: { seq: 3 } }],
    });
  });

  it('is neither confirmed nor closed before it was opened', () => {
    expect(day(confirmed, closed())).toEqual(absent);
  });

  it('of two demo openings keeps its conflicts', () => {
    expect(day(opened('officer'), closed(), opened('officer'), opened('demo'))).toMatchObject({ kind: 'open', conflicts: [{}] });
  });

  it('has one row', () => {
    const project = (...events: readonly Written[]) => businessDayAggregate.project(ID, written(...events).entries(), nothingPersonal).rows;
    expect(project()).toEqual({ business_days: [], conflicts: [] });
    expect(project(opened('firstTicket')).business_days).toEqual([
      {
        business_day_id: ID,
        date: DAY,
        state: 'open',
        opened_by: 'firstTicket',
        is_confirmed: 0,
        opened_at: MORNING,
        closed_at: null,
        unserved: null,
      },
    ]);
    expect(project(opened('officer'), closed(3)).business_days).toMatchObject([
      { state: 'closed', is_confirmed: 1, closed_at: MORNING + 1_000, unserved: 3 },
    ]);
  });
});
