import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seriesId } from '#contract/ids.ts';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { receiveActs } from '#core/journal/receive.ts';
import { rebuildReadTables } from '#core/journal/rebuild.ts';
import { allRows } from '#core/store/replace-rows.ts';
import { sql } from '#core/store/sql.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { writeChain } from '#tests/integration/journal/support/chain.ts';
import { type OneStation, type TwoStations, twoStations } from './support/two-stations.ts';

const OWNER = { kind: 'citizen' as const, fullName: 'Lê Thị Mẫu', number: '001199015283' };
const REASON = 'Hai cán bộ cùng xác nhận, có chữ ký trên biên nhận.';

let two: TwoStations;
beforeEach(async () => {
  two = await twoStations();
});
afterEach(() => two.close());

const count = async ({ need }: OneStation): Promise<number> => (await need('phuong', 'receiver', 'station.status', {})).conflicts;
const list = ({ need }: OneStation) => need('thang', 'head', 'conflict.list', {});
const receiveAt = ({ need }: OneStation) =>
  need('phuong', 'receiver', 'dossier.receive', { procedure: '1.012783', owner: OWNER, components: 'all' });
const handBackAt = (at: OneStation, staff: string, code: string, fullName: string) =>
  at.need(staff, 'receiver', 'result.handBack', { code, collector: { fullName, capacity: 'owner' } });

/** Cut off from each other, two counters hand one result back; then they meet. */
async function handedBackTwice(): Promise<string> {
  const { code } = await receiveAt(two.a);
  await two.a.need('phuong', 'receiver', 'result.markReady', { code, slot: 'A-03' });
  two.meet();
  await two.a.need('phuong', 'receiver', 'counter.open', { counter: '1' });
  await two.b.need('viet', 'receiver', 'counter.open', { counter: '5' });
  await handBackAt(two.a, 'phuong', code, 'Lê Thị Mẫu');
  await handBackAt(two.b, 'viet', code, 'Lê Văn Ví Dụ');
  two.meet();
  return code;
}

describe('a result handed back at two counters', () => {
  it('is one conflict on both computers, with who, when, where, to whom and what was printed', async () => {
    const code = await handedBackTwice();
    const [here, there] = [await list(two.a), await list(two.b)];
    expect(here).toEqual(there);
    expect(here.rows).toMatchObject([
      {
        kind: 'handedBackTwice',
        subject: { kind: 'dossier', label: code },
        settled: null,
        acts: expect.arrayContaining([
          expect.objectContaining({
            actor: 'phuong',
            actorName: 'Lê Thu Phương',
            counter: '1',
            event: 'resultHandedBack',
            printed: ['handover'],
          }),
          expect.objectContaining({ actor: 'viet', counter: '5', station: two.b.office.journal.station }),
        ]),
      },
    ]);
    expect(here.rows[0]?.acts.map(({ counts }) => counts)).toEqual([true, false]);
    expect(
      here.rows[0]?.acts.flatMap(({ facts }) => facts.filter(({ name }) => name === 'givenTo').map(({ value }) => value)).sort(),
    ).toEqual(['Lê Thị Mẫu', 'Lê Văn Ví Dụ']);
    expect([await count(two.a), await count(two.b)]).toEqual([1, 1]);
  });

  it('is settled by one word of the head, which both computers hear; what was done stays', async () => {
    const code = await handedBackTwice();
    const [row] = (await list(two.b)).rows;
    const { conflictId, acts } = row ?? { conflictId: '', acts: [] };
    const stands = acts[1]?.id ?? '';
    const answer = await two.b.need('thang', 'head', 'conflict.settle', { conflictId, stands, reason: REASON });
    expect(answer).toMatchObject({ conflictId, kind: 'handedBackTwice', settled: { stands, reason: REASON, by: 'thang' } });
    expect(answer.acts.map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
    two.meet();
    for (const station of [two.a, two.b]) {
      expect(await count(station)).toBe(0);
      expect(await list(station)).toMatchObject({
        rows: [],
        settled: [{ conflictId, subject: { label: code }, settled: { stands, reason: REASON, byName: 'Trần Đức Thắng' } }],
      });
      const { events } = await station.need('thang', 'head', 'dossier.show', { code });
      expect(events.filter(({ kind }) => kind === 'resultHandedBack')).toHaveLength(2);
    }
    expect(await two.a.refusal('thang', 'head', 'conflict.settle', { conflictId, stands, reason: REASON })).toBe('alreadySettled');
  });

  it('is not settled by an officer, for no reason, for an act of another, or where there is none', async () => {
    await handedBackTwice();
    const [row] = (await list(two.a)).rows;
    const conflictId = row?.conflictId ?? '';
    const stands = row?.acts[0]?.id ?? '';
    expect(await two.a.refusal('thang', 'head', 'conflict.settle', { conflictId, stands: 'X:Y:1', reason: REASON })).toBe('notOfConflict');
    expect(await two.a.refusal('thang', 'head', 'conflict.settle', { conflictId: 'ticket:x:y', stands, reason: REASON })).toBe(
      'unknownConflict',
    );
    expect(await count(two.a)).toBe(1);
  });

  it('settled otherwise by another head, cut off, is a conflict of its own, and that one can be settled', async () => {
    await handedBackTwice();
    const [row] = (await list(two.a)).rows;
    const { conflictId, acts } = row ?? { conflictId: '', acts: [] };
    await two.a.need('thang', 'head', 'conflict.settle', { conflictId, stands: acts[0]?.id ?? '', reason: REASON });
    await two.b.need('thang', 'head', 'conflict.settle', { conflictId, stands: acts[1]?.id ?? '', reason: REASON });
    two.meet();
    const again = await list(two.b);
    expect(again).toEqual(await list(two.a));
    expect(again.rows).toMatchObject([{ kind: 'settledTwice', acts: [{ event: 'conflictSettled' }, { event: 'conflictSettled' }] }]);
    const [second] = again.rows;
    const wish = { conflictId: second?.conflictId ?? '', stands: second?.acts[1]?.id ?? '', reason: REASON };
    await two.b.need('thang', 'head', 'conflict.settle', wish);
    two.meet();
    expect([await count(two.a), await count(two.b)]).toEqual([0, 0]);
  });
});

describe('what spans two aggregates is found by query', () => {
  it('a counter open on two computers, until a person has looked at it, though it was closed meanwhile', async () => {
    await two.a.need('phuong', 'receiver', 'counter.open', { counter: '3' });
    await two.b.need('viet', 'receiver', 'counter.open', { counter: '3' });
    expect(await count(two.a)).toBe(0);
    two.meet();
    const { rows } = await list(two.a);
    expect(rows).toMatchObject([{ kind: 'counterOpenTwice', subject: { kind: 'counter', label: '3' } }]);
    expect(rows[0]?.acts.map(({ event, counter }) => [event, counter])).toEqual([
      ['counterOpened', '3'],
      ['counterOpened', '3'],
    ]);
    await two.b.need('viet', 'receiver', 'counter.close', { counter: '3' });
    two.meet();
    expect([await count(two.a), await count(two.b)]).toEqual([1, 1]);
    await two.a.need('thang', 'head', 'conflict.settle', { conflictId: rows[0]?.conflictId ?? '', stands: 'both', reason: REASON });
    two.meet();
    expect([await count(two.a), await count(two.b)]).toEqual([0, 0]);
    expect((await list(two.b)).settled).toMatchObject([{ subject: { label: '3' }, settled: { stands: 'both' } }]);
  });

  it('a counter that was moved from one computer to the other is none', async () => {
    await two.a.need('phuong', 'receiver', 'counter.open', { counter: '3' });
    two.meet();
    await two.b.need('viet', 'receiver', 'counter.open', { counter: '3', here: true });
    two.meet();
    expect([await count(two.a), await count(two.b)]).toEqual([0, 0]);
  });

  it('one code on two dossiers, as of a computer whose database was copied', async () => {
    const { code } = await receiveAt(two.a);
    const { store } = two.a.office.journal;
    const payload = store.get(sql`select payload from journal where kind = 'dossierReceived'`, z.object({ payload: z.string() }))?.payload;
    expect(await count(two.a)).toBe(0);
    const twin = { aggregate: { kind: 'dossier', id: '0TWN000000000000' }, kind: 'dossierReceived', payload: payload ?? '' };
    const act = writeChain('FAR00000', 'FAREP0CH').add([twin], 1_000);
    two.a.office.journal.transaction(() => receiveActs(two.a.office.journal, [act], nodeSha256));
    expect(await count(two.a)).toBe(1);
    const { rows } = await list(two.a);
    expect(rows).toMatchObject([
      {
        kind: 'codeTwice',
        subject: { kind: 'code', label: code },
        acts: [{ station: two.a.office.journal.station }, { station: 'FAR00000' }],
      },
    ]);
    await two.a.need('thang', 'head', 'conflict.settle', { conflictId: rows[0]?.conflictId ?? '', stands: 'both', reason: REASON });
    expect(await count(two.a)).toBe(0);
    expect((await list(two.a)).settled).toMatchObject([{ kind: 'codeTwice', subject: { label: code } }]);
  });
});

it('one number called at two counters is listed with both calls', async () => {
  const { code } = await two.a.need('phuong', 'receiver', 'ticket.take', { series: seriesId.parse('A') });
  two.meet();
  await two.a.need('phuong', 'receiver', 'counter.open', { counter: '1' });
  await two.a.need('phuong', 'receiver', 'queue.callNext', { counter: '1' });
  await two.b.need('viet', 'receiver', 'counter.open', { counter: '5' });
  await two.b.need('viet', 'receiver', 'queue.resume', { counter: '5', scan: code });
  two.meet();
  const { rows } = await list(two.a);
  expect(rows).toMatchObject([{ kind: expect.stringMatching(/^called/), subject: { kind: 'ticket', label: 'A001' } }]);
  expect(rows[0]?.acts.map(({ counter }) => counter).sort()).toEqual(['1', '5']);
});

it('settlements come out of the journal alone: what is rebuilt is what was there', async () => {
  await handedBackTwice();
  const [row] = (await list(two.a)).rows;
  await two.a.need('thang', 'head', 'conflict.settle', {
    conflictId: row?.conflictId ?? '',
    stands: row?.acts[0]?.id ?? '',
    reason: REASON,
  });
  const { journal } = two.a.office;
  const all = () => Object.fromEntries(READ_TABLES.map((table) => [table.name, allRows(journal.store, table)]));
  const before = all();
  expect(before.settlements).toMatchObject([{ reason: REASON, stands: 0 }]);
  journal.transaction(() => rebuildReadTables(journal.store));
  expect(all()).toEqual(before);
});
