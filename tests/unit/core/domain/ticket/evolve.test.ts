import { describe, expect, it } from 'vitest';
import type { ActRef } from '#core/domain/fold/conflict.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';
import { deskA, deskAgain, deskB, type History, history, kiosk } from '#tests/unit/core/domain/history.ts';
import {
  atDesk,
  B,
  called,
  finished,
  foldTicket,
  given,
  ID,
  known,
  missed,
  parked,
  priority,
  recalled,
  resumed,
  started,
  taken,
  transferred,
} from './a-ticket.ts';

/** Conflicts as (kind, which entry counts, which has no effect), by the order in which they were written. */
function conflicts(written: History): [string, number, number][] {
  const index = (act: ActRef): number => Number.parseInt(act.hash.slice(0, 8), 16) - 1;
  return known(foldTicket(written)).conflicts.map(({ kind, counts, withoutEffect }) => [kind, index(counts), index(withoutEffect)]);
}

describe('a ticket is taken', () => {
  it('waits, held by the station that gave it', () => {
    expect(foldTicket(history('ticket', ID).add(taken(priority), { at: kiosk }))).toMatchObject({
      kind: 'waiting',
      series: 'A',
      number: 'A007',
      isPriority: true,
      holder: kiosk,
      waitingBefore: 4,
      conflicts: [],
    });
  });

  it('twice under one id: the first counts', () => {
    const written = history('ticket', ID).add(taken({ holder: deskA }));
    written.add(taken({ holder: deskB, series: B }), { at: deskB });
    expect(foldTicket(written)).toMatchObject({ series: 'A', holder: deskA });
    expect(conflicts(written)).toEqual([['takenTwice', 0, 1]]);
  });

  it('acts of one whose taking has not arrived wait for it', () => {
    const calls = history('ticket', ID).add(called());
    expect(foldTicket(calls)).toEqual({ kind: 'absent', id: ID });
    expect(
      foldTicket(
        history('ticket', ID)
          .add(called(), { tick: 9 })
          .add(taken({ holder: deskA }), { tick: 3 }),
      ),
    ).toMatchObject({ kind: 'called' });
  });
});

describe('who may call', () => {
  it('the holder: the first of two calls counts', () => {
    expect(conflicts(atDesk(called('1'), called('2')))).toEqual([['calledTwice', 1, 2]]);
  });

  it('nobody else: a call without the right changes nothing, and the act that gave the right counts', () => {
    const written = atDesk().add(given(deskB)).add(called('1', deskA));
    expect(foldTicket(written)).toMatchObject({ kind: 'waiting', holder: deskB });
    expect(conflicts(written)).toEqual([['calledByAnother', 1, 2]]);
  });

  it('not whoever only says that it holds the ticket', () => {
    const written = atDesk().add(called('2', deskA), { at: deskB });
    expect(foldTicket(written)).toMatchObject({ kind: 'waiting' });
    expect(conflicts(written)).toEqual([['calledByAnother', 0, 1]]);
  });

  it('not a later epoch of the station that held it', () => {
    expect(conflicts(atDesk().add(called('1', deskAgain), { at: deskAgain }))).toEqual([['calledByAnother', 0, 1]]);
  });

  it('a gift counts only from the holder', () => {
    const written = atDesk().add(given(deskB), { at: deskB });
    expect(foldTicket(written)).toMatchObject({ holder: deskA });
    expect(conflicts(written)).toEqual([['givenByAnother', 0, 1]]);
  });

  it('given on, it is called by the last one who has it', () => {
    const written = history('ticket', ID).add(taken(), { at: kiosk }).add(given(deskA), { at: kiosk });
    written.add(given(deskB), { at: deskA }).add(called('2', deskB), { at: deskB });
    expect(foldTicket(written)).toMatchObject({ kind: 'called', counter: '2', holder: deskB, conflicts: [] });
  });

  it('a waiting ticket is transferred by its holder alone', () => {
    const written = atDesk().add(transferred(null, { series: B }), { at: deskB });
    expect(foldTicket(written)).toMatchObject({ series: 'A' });
    expect(conflicts(written)).toEqual([['wrongState', 0, 1]]);
  });
});

describe('acts that can not stand together', () => {
  it.each([
    ['finished twice', atDesk(called(), started(), finished(), finished()), ['finishedTwice', 3, 4]],
    ['started twice', atDesk(called(), started(), started()), ['servedTwice', 2, 3]],
    ['missed after it was finished', atDesk(called(), started(), finished(), missed()), ['wrongState', 3, 4]],
    ['finished at another counter', atDesk(called('1'), started('1'), finished('2')), ['wrongState', 2, 3]],
    ['recalled while it is served', atDesk(called(), started(), recalled()), ['wrongState', 2, 3]],
    ['parked before it was called', atDesk(parked()), ['wrongState', 0, 1]],
    ['resumed while it is served elsewhere', atDesk(called(), started(), resumed('2')), ['servedTwice', 2, 3]],
    ['resumed after it was finished', atDesk(called(), started(), finished(), resumed('2')), ['finishedTwice', 3, 4]],
    ['transferred from a counter that does not have it', atDesk(called('1'), transferred('2', { series: B })), ['wrongState', 1, 2]],
  ] as const)('%s: the first counts, the other is kept', (_what, written, conflict) => {
    expect(conflicts(written)).toEqual([conflict]);
    const without = history('ticket', ID);
    for (const entry of written.entries().slice(0, -1)) without.add({ kind: entry.kind, payload: JSON.parse(entry.payload) });
    const { conflicts: _, ...before } = known(foldTicket(without));
    expect(foldTicket(written)).toMatchObject(before);
  });

  it('every one of them is kept, in order', () => {
    const written = atDesk(called('1'), called('2'), called('3'), started('1'), finished('1'), finished('1'));
    expect(conflicts(written)).toEqual([
      ['calledTwice', 1, 2],
      ['calledTwice', 1, 3],
      ['finishedTwice', 5, 6],
    ]);
  });
});

describe('the paper is the last word', () => {
  const cutOff = (): History => history('ticket', ID).add(taken(), { at: kiosk, tick: 10 });

  it('a ticket never heard of is known by its paper, and completed when its taking arrives', () => {
    const alone = history('ticket', ID).add(resumed('2', deskB), { at: deskB, tick: 3 });
    expect(foldTicket(alone)).toMatchObject({
      kind: 'serving',
      number: 'A007',
      counter: '2',
      holder: deskB,
      takenBy: null,
      isPriority: false,
    });
    alone.add(taken(priority), { at: kiosk, tick: 5 });
    expect(foldTicket(alone)).toMatchObject({ kind: 'serving', holder: deskB, isPriority: true, waitingBefore: 4, conflicts: [] });
  });

  it('called elsewhere all the same: served where the paper is, whichever came first, and listed', () => {
    const callAfter = cutOff().add(given(deskA), { at: kiosk, tick: 11 }).add(resumed('2', deskB), { at: deskB, tick: 12 });
    callAfter.add(called('1', deskA), { at: deskA, tick: 13 });
    const callBefore = cutOff().add(given(deskA), { at: kiosk, tick: 11 }).add(resumed('2', deskB), { at: deskB, tick: 13 });
    callBefore.add(called('1', deskA), { at: deskA, tick: 12 });
    for (const written of [callAfter, callBefore])
      expect(foldTicket(written)).toMatchObject({ kind: 'serving', counter: '2', holder: deskB });
    expect(conflicts(callAfter)).toEqual([['calledByAnother', 2, 3]]);
    expect(conflicts(callBefore)).toEqual([['calledElsewhere', 2, 3]]);
  });

  it('two counters that are cut off serve one paper: the first in order counts', () => {
    const written = cutOff().add(resumed('2', deskB), { at: deskB, tick: 12 }).add(resumed('1', deskA), { at: deskA, tick: 11 });
    expect(foldTicket(written)).toMatchObject({ kind: 'serving', counter: '1', holder: deskA });
    expect(conflicts(written)).toEqual([['servedTwice', 2, 1]]);
  });

  it('missed and back, it waits after others from that moment on, and is sent to no counter any more', () => {
    const written = atDesk(transferred(null, { counter: '1' }), called(), missed(), resumed('2', deskA, 'waiting'));
    expect(foldTicket(written)).toMatchObject({ kind: 'waiting', back: { afterOthers: 3, tick: 5 }, wantedCounter: null, conflicts: [] });
  });
});

describe('what the hall hears', () => {
  const lastCall = (ticket: Ticket) => known(ticket).lastCall;

  it('a recall counts as heard once more and leaves the turn where it was', () => {
    expect(lastCall(foldTicket(atDesk(called('1'), recalled('1'), recalled('1'))))).toMatchObject({
      counter: '1',
      times: 3,
      tick: 4,
      turnTick: 2,
    });
  });

  it('called again after it was missed, it has a new turn', () => {
    const written = atDesk(called('1'), missed('1'), resumed('1', deskA, 'waiting'), called('2'));
    expect(lastCall(foldTicket(written))).toMatchObject({ counter: '2', times: 2, turnTick: 5 });
    expect(foldTicket(written)).toMatchObject({ kind: 'called', back: null });
  });

  it('served by its paper at another counter, it was still called at the first', () => {
    expect(lastCall(foldTicket(atDesk(called('1'), parked('1'), resumed('2'))))).toMatchObject({ counter: '1', times: 1 });
  });
});

it('a transferred ticket keeps its number and its age', () => {
  const before = known(foldTicket(atDesk()));
  expect(foldTicket(atDesk(called(), started(), transferred('1', { series: B })))).toMatchObject({
    number: before.number,
    takenAt: before.takenAt,
    series: 'B',
    back: null,
  });
});
