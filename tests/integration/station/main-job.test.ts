import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AtWork, demoAtWork, type Window } from './support/office-at-work.ts';

let office: AtWork;
let kiosk: Window;
let officer: Window;
let other: Window;
beforeAll(async () => {
  office = await demoAtWork();
  kiosk = await office.window('kiosk');
  officer = await office.window('receiver', 'phuong');
  other = await office.window('receiver', 'nam');
  await officer.need('counter.open', { counter: '1' });
  await other.need('counter.open', { counter: '2' });
});
afterAll(() => office.close());

const called = z.object({ ticket: z.object({ ticketId: z.string(), number: z.string() }) });
const numbers = z.array(z.object({ number: z.string(), ticketId: z.string(), priority: z.boolean(), series: z.string() }));
const numbersLeft = z.array(z.object({ number: z.string(), ticketId: z.string() }));
const waiting = async () => numbers.parse((await officer.need('queue.snapshot', {})).waiting).filter(({ series }) => series === 'A');
const callNext = async (window: Window, counter: string) => called.parse(await window.need('queue.callNext', { counter })).ticket;

describe('the queue', () => {
  it('is called in the order that it shows, priority among ordinary ones', async () => {
    for (const priority of [undefined, undefined, 'elderly', 'merit', undefined]) {
      await kiosk.need('ticket.take', priority === undefined ? { series: 'A' } : { series: 'A', priority });
    }
    const shown = (await waiting()).map(({ number }) => number);
    const got: string[] = [];
    for (let i = 0; i < 5; i++) {
      const ticket = await callNext(officer, '1');
      got.push(ticket.number);
      await officer.need('queue.startServing', { counter: '1', ticketId: ticket.ticketId });
      await officer.need('queue.finish', { counter: '1', ticketId: ticket.ticketId });
    }
    expect(got).toEqual(shown.slice(0, 5));
  });

  it('lets two windows act on one ticket once', async () => {
    const ticket = await callNext(officer, '1');
    const both = await Promise.all([
      officer.ask('queue.startServing', { counter: '1', ticketId: ticket.ticketId }),
      officer.ask('queue.startServing', { counter: '1', ticketId: ticket.ticketId }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await other.refused('queue.call', { counter: '2', number: ticket.number })).toBe('notWaiting');
    expect(await other.refused('queue.finish', { counter: '1', ticketId: ticket.ticketId })).toBe('notAllowed');
    expect(await officer.refused('queue.callNext', { counter: '1' })).toBe('alreadyCalling');
    await officer.need('queue.finish', { counter: '1', ticketId: ticket.ticketId });
  });

  it('does an act once for one command id, also when two connections bring it at once', async () => {
    const [one, two] = await Promise.all([
      kiosk.need('ticket.take', { series: 'A' }, 'tap-1'),
      kiosk.need('ticket.take', { series: 'A' }, 'tap-1'),
    ]);
    expect(one).toEqual(two);
    expect((await kiosk.ask('ticket.take', { series: 'B' }, 'tap-1')).refusal?.code).toBe('commandIdReused');
  });

  it('takes back who was absent behind others, and who was put aside at once', async () => {
    const taken = z.object({ code: z.string(), number: z.string(), ticketId: z.string() });
    const absent = taken.parse(await kiosk.need('ticket.take', { series: 'A' }));
    const aside = taken.parse(await kiosk.need('ticket.take', { series: 'A' }));
    await other.need('queue.call', { counter: '2', number: absent.number });
    await other.need('queue.noShow', { counter: '2', ticketId: absent.ticketId });
    expect(await other.need('queue.resume', { counter: '2', scan: absent.code })).toMatchObject({ state: 'waiting' });
    await other.need('queue.call', { counter: '2', number: aside.number });
    await other.need('queue.park', { counter: '2', ticketId: aside.ticketId });
    expect(await other.need('queue.resume', { counter: '2', scan: aside.code })).toMatchObject({ state: 'serving' });
    expect(await other.refused('queue.resume', { counter: '2', scan: `${aside.code.slice(0, -1)}_` })).toBe('badCode');
    await other.need('queue.transfer', { counter: '2', ticketId: aside.ticketId, to: { series: 'B' } });
    expect(numbers.parse((await officer.need('queue.snapshot', {})).waiting).find(({ number }) => number === aside.number)?.series).toBe(
      'B',
    );
  });
});

describe('an act is taken back', () => {
  it('by its command id, at its counter, until another act has touched the ticket', async () => {
    const taken = z.object({ number: z.string(), ticketId: z.string() }).parse(await kiosk.need('ticket.take', { series: 'A' }));
    const at = { counter: '1', ticketId: taken.ticketId };
    await officer.need('queue.call', { counter: '1', number: taken.number }, 'undo-call');
    await officer.need('queue.noShow', at, 'undo-missed');
    expect(await other.refused('act.undo', { commandId: 'undo-missed' })).toBe('notAllowed');
    expect(await officer.need('act.undo', { commandId: 'undo-missed' }, 'undo-1')).toEqual({
      undone: 'undo-missed',
      ticketId: taken.ticketId,
      state: 'called',
    });
    // The same command again gets the same answer; another one comes too late.
    expect(await officer.need('act.undo', { commandId: 'undo-missed' }, 'undo-1')).toMatchObject({ undone: 'undo-missed' });
    expect(await officer.refused('act.undo', { commandId: 'undo-missed' })).toBe('tooLate');
    await officer.need('queue.startServing', at, 'undo-start');
    await officer.need('queue.finish', at, 'undo-finish');
    expect(await officer.refused('act.undo', { commandId: 'undo-start' })).toBe('tooLate');
    for (const commandId of ['undo-call', 'undo-1', 'never-heard-of']) {
      expect(await officer.refused('act.undo', { commandId }), commandId).toBe('notUndoable');
    }
    const next = await callNext(officer, '1');
    expect(await officer.refused('act.undo', { commandId: 'undo-finish' })).toBe('alreadyCalling');
    await officer.need('queue.noShow', { counter: '1', ticketId: next.ticketId });
    expect(await officer.need('act.undo', { commandId: 'undo-finish' })).toMatchObject({ state: 'serving' });
    await officer.need('queue.finish', at);
  });
});

describe('without a kiosk', () => {
  it('a visit begins at the counter with no ticket, holds its dossiers, and nobody was called', async () => {
    const visit = z
      .object({ ticketId: z.string(), number: z.string(), state: z.string() })
      .parse(await officer.need('queue.walkIn', { counter: '1' }, 'walk-in'));
    expect(visit).toMatchObject({ number: expect.stringMatching(/^A\d{3,}$/), state: 'serving' });
    expect(await officer.need('queue.walkIn', { counter: '1' }, 'walk-in')).toEqual(visit);
    expect(await officer.refused('queue.walkIn', { counter: '1' })).toBe('alreadyCalling');
    const owner = { kind: 'citizen', fullName: 'Đỗ Thị Ví Dụ', phone: '0900000001' };
    const codes: unknown[] = [];
    for (const procedure of ['1.012784', '1.012783']) {
      codes.push((await officer.need('dossier.receive', { procedure, owner, components: 'all', ticketId: visit.ticketId })).code);
    }
    await officer.need('queue.finish', { counter: '1', ticketId: visit.ticketId }, 'walk-in-done');
    const recent = await officer.need('queue.recent', { counter: '1' });
    expect(recent.served).toBeGreaterThan(0);
    expect(z.array(z.unknown()).parse(recent.rows)[0]).toMatchObject({
      number: visit.number,
      what: 'finished',
      dossiers: codes,
      undo: 'walk-in-done',
    });
  });

  it('a number of a pre-printed roll waits from its entry on, once, and clashes with no other', async () => {
    expect(await officer.need('ticket.enterRoll', { number: 'b 9001' })).toMatchObject({ number: 'B9001' });
    expect(await officer.refused('ticket.enterRoll', { number: 'B9001' })).toBe('alreadyTaken');
    for (const number of ['A18', '9001', 'Z9001', 'xin chào'])
      expect(await officer.refused('ticket.enterRoll', { number }), number).toBe('notOfRoll');
    expect(await kiosk.need('ticket.take', { series: 'B' })).toMatchObject({ number: expect.stringMatching(/^B\d{3}$/) });
    expect(await other.need('queue.call', { counter: '2', number: 'B9001' })).toMatchObject({ ticket: { number: 'B9001' } });
    const left = await officer.need('day.left', {});
    expect(left).toMatchObject({
      isClosed: false,
      rows: expect.arrayContaining([expect.objectContaining({ number: 'B9001', state: 'called' })]),
    });
    await other.need('queue.noShow', {
      counter: '2',
      ticketId: z
        .object({ rows: numbersLeft })
        .parse(left)
        .rows.find(({ number }) => number === 'B9001')?.ticketId,
    });
  });
});

describe('a dossier', () => {
  const owner = { kind: 'citizen', fullName: 'Đỗ Thị Ví Dụ', number: '001199000001', phone: '0900000001' };

  it('is received complete, found by every word, and handed back once', async () => {
    const incomplete = await officer.ask('dossier.receive', { procedure: '1.012784', owner, components: [] });
    expect(incomplete.refusal).toMatchObject({ code: 'componentsMissing', missing: expect.arrayContaining([expect.any(String)]) });
    const { code, mark } = z
      .object({ code: z.string(), mark: z.string() })
      .parse(await officer.need('dossier.receive', { procedure: '1.012784', owner, components: 'all' }));
    for (const text of ['do thi vi du', 'Đỗ Thị', '001199000001', '0900000001', code, code.slice(-4)]) {
      const { rows } = z.object({ rows: z.array(z.object({ code: z.string() })) }).parse(await officer.need('dossier.find', { text }));
      expect(
        rows.map((row) => row.code),
        text,
      ).toContain(code);
    }
    expect(await officer.need('dossier.show', { code })).toMatchObject({ mark, status: 'processing', owner: { fullName: owner.fullName } });
    const collector = { fullName: owner.fullName, capacity: 'owner' };
    expect(await officer.refused('result.handBack', { code, collector })).toBe('notReady');
    await officer.need('result.markReady', { code, slot: 'A-03' });
    const hands = await Promise.all([
      officer.ask('result.handBack', { code, collector }),
      other.ask('result.handBack', { code, collector }),
    ]);
    expect(hands.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await officer.refused('result.markReady', { code })).toBe('alreadyHandedBack');
  });

  it('keeps each officer his own draft', async () => {
    await officer.need('draft.save', { key: 'receive', json: '{"name":"A"}' });
    expect(await officer.need('draft.load', { key: 'receive' })).toMatchObject({ json: '{"name":"A"}' });
    expect(await other.need('draft.load', { key: 'receive' })).toMatchObject({ json: null });
  });

  it('names no person to a kiosk that reads a card', async () => {
    const text = '001199000001||NGUYỄN THỊ VÍ DỤ|01011999|Nữ|Số 1 Đường Ví Dụ, Phường Ví Dụ, Hà Nội|01012024';
    expect(await officer.need('scan.read', { text })).toMatchObject({ kind: 'citizen-card', fullName: 'NGUYỄN THỊ VÍ DỤ' });
    expect(await kiosk.need('scan.read', { text })).toEqual({ kind: 'unknown', warnings: [] });
  });
});
