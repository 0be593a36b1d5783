import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localDateAt } from '#contract/time.ts';
import { type AtWork, demoAtWork, type Window } from './support/office-at-work.ts';

let office: AtWork;
let officer: Window;
let head: Window;
beforeAll(async () => {
  office = await demoAtWork();
  officer = await office.window('receiver', 'phuong');
  head = await office.window('head', 'thang');
  await officer.need('counter.open', { counter: '1' });
});
afterAll(() => office.close());

const owner = { kind: 'citizen', number: '001184004217', fullName: 'Đặng Thị Ước Nguyện', phone: '0912 345 678' };
const receive = async (): Promise<string> =>
  z.string().parse((await officer.need('dossier.receive', { procedure: '1.012784', owner, components: 'all' })).code);
const found = z.array(z.object({ code: z.string() }));
const find = async (text: string): Promise<string[]> =>
  found.parse((await officer.need('dossier.find', { text })).rows).map(({ code }) => code);

const shown = z.object({
  status: z.string(),
  slot: z.string().nullable(),
  owner: z.object({ number: z.string(), phone: z.string() }),
  handedBack: z.looseObject({ to: z.string(), number: z.string().nullable(), declaration: z.string().nullable() }).nullable(),
  events: z.array(
    z.object({
      kind: z.string(),
      counter: z.string().nullable(),
      about: z.string().nullable(),
      papers: z.array(z.object({ document: z.string(), copy: z.boolean() })),
    }),
  ),
});
const show = async (code: string) => shown.parse(await officer.need('dossier.show', { code }));

describe('a dossier', () => {
  it.each(['dang thi uoc', 'Ước Nguyện', '001184', '0912345678', '0912 345 678', '+84 912 345 678'])('is found by %s', async (text) => {
    const code = await receive();
    expect((await find(text))[0]).toBe(code);
    expect(await find(`${code.slice(-4)} nguyen`)).toContain(code);
  });

  it('lies in the slot that was said, goes to whom it may, and its life says who, where and what was printed', async () => {
    const code = await receive();
    expect(await officer.refused('result.markReady', { code, slot: 'ở đâu đó' })).toBe('badSlot');
    expect(await officer.need('result.markReady', { code, slot: 'k2/14' })).toMatchObject({ slot: 'K2-14' });
    expect(await show(code)).toMatchObject({ status: 'ready', slot: 'K2-14' });

    const collector = { fullName: 'Trần Thị Đào', capacity: 'authorised' };
    expect(await officer.refused('result.handBack', { code, collector })).toBe('evidenceMissing');
    const evidence = { number: '126/UQ', date: localDateAt(Date.now()) };
    expect(await officer.need('result.compareCard', { code, number: '001 184 004 217' })).toEqual({ is: 'owner' });
    expect(await officer.need('result.compareCard', { code, number: '001185765432' })).toEqual({ is: 'other' });
    const done = await officer.need('result.handBack', {
      code,
      collector: { ...collector, number: '001185765432', evidence },
      receiptLost: true,
      lostReason: 'rơi khi đi xe',
    });
    const printJobId = z.string().parse(done.printJobId);
    expect((await officer.ask('result.handBack', { code, collector: { ...collector, evidence } })).refusal).toMatchObject({
      code: 'alreadyHandedBack',
      counter: '1',
    });
    await officer.need('print.reprint', { printJobId });

    const page = await show(code);
    expect(page.handedBack).toMatchObject({ to: 'Trần Thị Đào', number: '0011 8576 ••••', evidence, counter: '1' });
    expect(page.handedBack?.declaration).toContain('rơi khi đi xe');
    expect(
      page.events.map(({ kind, about, papers }) => [kind, about, papers.map(({ document, copy }) => `${document}${copy ? '*' : ''}`)]),
    ).toEqual([
      ['dossierReceived', null, ['receipt']],
      ['resultReady', 'K2-14', []],
      ['resultHandedBack', 'authorised', ['handover']],
      ['printJobQueued', null, ['handover*']],
    ]);
    expect(page.events[0]?.counter).toBe('1');
  });

  it('shows a number of a person to who asks for it, and writes down who looked', async () => {
    const code = await receive();
    expect((await show(code)).owner).toMatchObject({ number: '0011 8400 ••••', phone: '09•• ••• 678' });
    expect(await officer.need('dossier.reveal', { code, field: 'ownerPhone' })).toEqual({ value: owner.phone });
    expect((await show(code)).events.at(-1)).toMatchObject({ kind: 'personalShown', about: 'ownerPhone', counter: '1' });
    expect(await officer.refused('dossier.reveal', { code, field: 'submitterPhone' })).toBe('notHere');
  });
});

describe('the hall', () => {
  it('counts what it lists', async () => {
    const hall = z
      .object({ dossiers: z.record(z.string(), z.number()), counters: z.array(z.object({ number: z.string(), state: z.string() })) })
      .parse(await head.need('hall.show', {}));
    for (const work of ['receivedToday', 'handedBackToday', 'ready', 'overdue', 'dueToday', 'dueSoon', 'unclaimed'])
      expect([work, found.parse((await head.need('dossier.list', { work, limit: 200 })).rows).length]).toEqual([work, hall.dossiers[work]]);
    expect(hall.dossiers.receivedToday).toBeGreaterThan(0);
    expect(hall.counters.find(({ number }) => number === '1')?.state).toBe('free');
  });
});
