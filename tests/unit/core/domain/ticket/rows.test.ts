import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '#contract/events/ticket.ts';
import { rows } from '#core/domain/ticket/rows.ts';
import { commitment, DAY, deskA, deskB, history, kiosk, MORNING, nothingPersonal, personalFrom } from '#tests/unit/core/domain/history.ts';
import {
  atDesk,
  called,
  CODE,
  finished,
  foldTicket,
  given,
  ID,
  missed,
  parked,
  priority,
  recalled,
  resumed,
  started,
  taken,
  undone,
} from './a-ticket.ts';

describe('the time at counters', () => {
  const minutes = (n: number) => MORNING + n * 60_000;
  const busy = (...events: readonly (readonly [TicketEvent, number])[]): number => {
    const written = history('ticket', ID).add(taken({ holder: deskA }), { time: MORNING });
    for (const [event, minute] of events) written.add(event, { time: minutes(minute) });
    const [row] = rows(foldTicket(written), nothingPersonal).tickets ?? [];
    return Number(row?.busy_ms) / 60_000;
  };

  it('runs from the call to the end, and again from each return to it', () => {
    expect(busy([called(), 10], [started(), 12], [finished(), 20])).toBe(10);
    expect(busy([called(), 10], [parked(), 13], [resumed('2'), 30], [finished('2'), 34])).toBe(7);
    expect(
      busy([called(), 10], [missed(), 11], [resumed('1', deskA, 'waiting'), 20], [called(), 30], [started(), 31], [finished(), 35]),
    ).toBe(6);
    expect(busy([called(), 10])).toBe(0);
  });

  it('is never below nothing and never absurd, whatever the clocks say', () => {
    expect(busy([called(), 10], [started(), 5], [finished(), 2])).toBe(0);
    expect(busy([called(), 10], [started(), 11], [finished(), 10_000])).toBe(240);
  });

  it('goes on where the end was taken back', () => {
    expect(busy([called(), 10], [started(), 12], [finished(), 20], [undone(4, 'serving'), 21], [finished(), 26])).toBe(16);
  });
});

describe('rows of a ticket', () => {
  it('an unknown ticket has none, so that what stood there is taken away', () => {
    expect(rows({ kind: 'absent', id: ID }, nothingPersonal)).toEqual({ tickets: [], conflicts: [] });
  });

  it('a waiting one', () => {
    const written = history('ticket', ID).add(taken(priority), { at: kiosk });
    expect(rows(foldTicket(written), personalFrom({ [commitment('e')]: 'elderly' })).tickets).toEqual([
      {
        ticket_id: ID,
        business_day: DAY,
        series: 'A',
        number: 'A007',
        code: CODE,
        state: 'waiting',
        is_priority: 1,
        priority_reason: 'elderly',
        holder_station: kiosk.station,
        holder_epoch: kiosk.epoch,
        counter: null,
        wanted_counter: null,
        letter: 'A',
        ordinal: 7,
        taken_at: MORNING,
        taken_tick: 1,
        source: 'printed',
        called_at: null,
        called_times: 0,
        called_counter: null,
        called_tick: null,
        turn_tick: null,
        since: MORNING,
        state_tick: 1,
        busy_ms: 0,
        waiting_before: 4,
        back_after: null,
        back_tick: null,
        conflicts: 0,
        station: kiosk.station,
      },
    ]);
  });

  it.each([
    ['is not here', nothingPersonal],
    ['is not JSON of a text', personalFrom({ [commitment('e')]: { reason: 'elderly' } })],
  ])('has no reason of its priority where the part %s; the priority stands', (_why, personal) => {
    const written = history('ticket', ID).add(taken(priority), { at: kiosk });
    expect(rows(foldTicket(written), personal).tickets).toMatchObject([{ is_priority: 1, priority_reason: null }]);
  });

  it('a called one: where, when, how often', () => {
    expect(rows(foldTicket(atDesk(called('3'), recalled('3'))), nothingPersonal).tickets).toMatchObject([
      {
        state: 'called',
        counter: '3',
        called_counter: '3',
        called_times: 2,
        since: MORNING + 1_000,
        called_at: MORNING + 2_000,
        turn_tick: 2,
        called_tick: 3,
      },
    ]);
  });

  it('one that was missed and is back', () => {
    const written = atDesk(called(), missed(), resumed('1', deskA, 'waiting'));
    expect(rows(foldTicket(written), nothingPersonal).tickets).toMatchObject([
      { state: 'waiting', back_after: 3, back_tick: 4, counter: null },
    ]);
  });

  it('one that is known by its paper alone names the station in its id', () => {
    const written = history('ticket', ID).add(resumed('2', deskB), { at: deskB });
    expect(rows(foldTicket(written), nothingPersonal).tickets).toMatchObject([
      { station: 'KXSK0001', holder_station: deskB.station, waiting_before: 0 },
    ]);
  });

  it('conflicts are listed by the entry without effect, the act that counts first', () => {
    const written = atDesk(called(), started(), finished());
    written.add(finished(), { at: deskB, actor: 'trang' });
    const last = written.nth(4);
    expect(rows(foldTicket(written), nothingPersonal)).toMatchObject({
      tickets: [{ conflicts: 1 }],
      conflicts: [
        {
          conflict_id: `ticket:${ID}:${last.hash}`,
          aggregate_kind: 'ticket',
          aggregate_id: ID,
          kind: 'finishedTwice',
          state: 'open',
          acts: JSON.stringify([
            { ...deskA, seq: 4, at: MORNING + 3_000, actor: 'hanh', actId: 'act-4' },
            { ...deskB, seq: 1, at: MORNING + 4_000, actor: 'trang', actId: 'act-5' },
          ]),
        },
      ],
    });
  });

  it('name the holder that it was given to', () => {
    expect(rows(foldTicket(atDesk(given(deskB))), nothingPersonal).tickets).toMatchObject([
      { holder_station: deskB.station, holder_epoch: deskB.epoch },
    ]);
  });
});
