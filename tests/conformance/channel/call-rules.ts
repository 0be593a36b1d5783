import { expect, it } from 'vitest';
import { MAX_CALLS_IN_FLIGHT } from '#contract/wire/channel.ts';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function callRules(here: () => Scene): void {
  const call = (id: number, name: string, input: unknown = {}, commandId = `c${id}`) => ({ type: 'call', id, name, input, commandId });

  it('answers with what the station says', async () => {
    const { station } = here();
    station.answers.set('choice.load', ({ input }) => ({ value: `of ${(input as { key: string }).key}` }));
    const client = here().client('kiosk');
    expect(await client.call('choice.load', { key: 'theme' })).toEqual({ ok: true, value: { value: 'of theme' } });
    expect(station.performed).toMatchObject([{ name: 'choice.load', input: { key: 'theme' }, commandId: 'made-1' }]);
  });

  it.each([
    ['kiosk', 'dossier.receive', 'notAllowed'],
    ['board', 'ticket.take', 'notAllowed'],
    ['board', 'queue.snapshot', null],
    ['kiosk', 'ticket.take', null],
    ['receiver', 'queue.callNext', 'notSignedIn'],
    ['receiver', 'staff.list', null],
  ] as const)('%s asks for %s: %s', async (role, name, code) => {
    const inputs: Readonly<Record<string, object>> = { 'ticket.take': { series: 'A' }, 'queue.callNext': { counter: '1' } };
    const client = await here().greeted(role);
    client.send(call(1, name, inputs[name] ?? {}));
    if (code === null) await client.next('answer');
    else expect(await client.next('refused')).toMatchObject({ id: 1, refusal: { code, message: expect.stringMatching(/\.$/) } });
    expect(here().station.performed).toHaveLength(code === null ? 1 : 0);
  });

  it('lets who has signed in act in the role of the window alone', async () => {
    const able = here().client('receiver');
    await able.ask('session.signIn', { staff: 'hanh', pin: '2468' });
    expect(await able.ask('queue.callNext', { counter: '1' })).toMatchObject({ ok: true });
    const other = here().client('receiver');
    expect(await other.ask('queue.callNext', { counter: '1' })).toMatchObject({ refusal: { code: 'notSignedIn' } });
    await other.ask('session.signIn', { staff: 'viet', pin: '2468' });
    expect(await other.ask('queue.callNext', { counter: '1' })).toMatchObject({ refusal: { code: 'notAllowed', roles: ['receiver'] } });
    expect(await other.ask('session.signOut', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['ticket.take', { series: 'no-such-series' }, 'series'],
    ['ticket.take', {}, 'series'],
    ['ticket.take', { series: 'A', priority: 'Rich!' }, 'priority'],
    ['ticket.take', 'A', ''],
    ['choice.save', { key: 'theme', value: 7 }, 'value'],
  ])('refuses %s of %j and names the path', async (name, input, path) => {
    const client = await here().greeted('kiosk');
    client.send(call(1, name, input));
    const { refusal } = await client.next('refused');
    expect(refusal).toMatchObject({ code: 'invalid', path, problem: expect.stringMatching(/\S/) });
    expect(here().station.performed).toEqual([]);
  });

  it('gives the station what the schema reads and nothing else', async () => {
    const client = here().client('kiosk');
    await client.ask('ticket.take', { series: 'A', admin: true, ['__proto__']: { role: 'head' } });
    expect(here().station.performed[0]?.input).toEqual({ series: 'A' });
  });

  it.each(['no.such', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('knows no operation %j', async (name) => {
    const client = await here().greeted('head');
    client.send(call(1, name));
    expect(await client.next('refused')).toMatchObject({ id: 1, refusal: { code: 'invalid', path: 'name' } });
    expect(here().station.performed).toEqual([]);
  });

  it.each(['', 'with space', 'ế', 'x'.repeat(65)])('takes no command id %j', async (commandId) => {
    const client = await here().greeted('kiosk');
    client.send(call(1, 'ticket.take', { series: 'A' }, commandId));
    expect(await client.next('refused')).toMatchObject({ refusal: { code: 'invalid', path: 'commandId' } });
  });

  it('takes 16 calls at once, and the 17th when one is answered', async () => {
    const { station } = here();
    const client = await here().greeted('kiosk');
    station.hold();
    for (let id = 1; id <= MAX_CALLS_IN_FLIGHT + 1; id++) client.send(call(id, 'series.list'));
    expect(await client.next('refused')).toMatchObject({ id: MAX_CALLS_IN_FLIGHT + 1, refusal: { code: 'tooManyCalls' } });
    expect(station.held()).toBe(MAX_CALLS_IN_FLIGHT);
    station.release();
    await until(() => client.seen.filter(({ type }) => type === 'answer').length === MAX_CALLS_IN_FLIGHT);
    client.send(call(99, 'series.list'));
    await until(() => client.seen.some(({ type, id }) => type === 'answer' && id === 99));
  });

  it('lets its own client ask for more: the rest waits its turn', async () => {
    const { station } = here();
    const client = here().client('kiosk');
    station.hold();
    const asked = Array.from({ length: 40 }, () => client.ask('series.list', {}));
    await until(() => station.held() === MAX_CALLS_IN_FLIGHT);
    station.release();
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect(station.highestHeld()).toBe(MAX_CALLS_IN_FLIGHT);
    expect(station.performed.map(({ commandId }) => commandId)).toEqual(Array.from({ length: 40 }, (_, i) => `made-${i + 1}`));
  });

  it('does a replayed act once and answers both alike', async () => {
    const { station } = here();
    let n = 0;
    station.answers.set('ticket.take', () => ({ number: `A00${++n}` }));
    const client = await here().greeted('kiosk');
    const text = JSON.stringify(call(1, 'ticket.take', { series: 'A' }, 'once'));
    client.sendText(text);
    client.sendText(text);
    client.send(call(2, 'ticket.take', { series: 'A' }, 'once'));
    await until(() => client.seen.filter(({ type }) => type === 'answer').length === 3);
    expect(station.performed).toHaveLength(1);
    expect(client.seen.filter(({ type }) => type === 'answer').map(({ value }) => value)).toEqual(Array(3).fill({ number: 'A001' }));
  });

  it('answers when the station stumbles, reports it, and goes on', async () => {
    const { station } = here();
    station.answers.set('series.list', () => {
      throw new Error('a bug');
    });
    const client = here().client('kiosk');
    expect(await client.ask('series.list', {})).toMatchObject({ ok: false, refusal: { code: 'failed' } });
    expect(station.faults).toMatchObject([{ message: 'a bug' }]);
    expect(await client.ask('office.show', {})).toMatchObject({ ok: true });
  });
}
