import { expect, it } from 'vitest';
import { CHANNEL_VERSION, HELLO_WITHIN_MS } from '#contract/wire/channel.ts';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function helloRules(here: () => Scene): void {
  const hello = (token: string, more: object = {}) => ({ type: 'hello', version: CHANNEL_VERSION, token, ...more });

  it('closes a line that says nothing for 2 s', async () => {
    const client = await here().raw();
    here().station.timers.advance(HELLO_WITHIN_MS);
    await client.next('bye');
    await client.closed();
  });

  it('takes a hello just before that, and waits no longer after it', async () => {
    const { station } = here();
    const client = await here().raw();
    station.timers.advance(HELLO_WITHIN_MS - 1);
    client.send(hello(station.tokens.forRole('kiosk')));
    expect(await client.next('welcome')).toMatchObject({ version: CHANNEL_VERSION, role: 'kiosk', staff: null });
    station.timers.advance(HELLO_WITHIN_MS);
    client.send({ type: 'call', id: 1, name: 'series.list', input: {}, commandId: 'c1' });
    await client.next('answer');
  });

  it('refuses a wrong token, in words, and closes', async () => {
    const client = await here().raw();
    client.send(hello('x'.repeat(43)));
    expect(await client.next('bye')).toMatchObject({ refusal: { code: 'badToken', message: expect.stringContaining('Một Cửa') } });
    await client.closed();
    expect(here().station.performed).toEqual([]);
  });

  it('refuses another version', async () => {
    const client = await here().raw();
    client.send({ ...hello(here().station.tokens.it), version: CHANNEL_VERSION + 1 });
    expect(await client.next('bye')).toMatchObject({ refusal: { code: 'badVersion' } });
    await client.closed();
  });

  it("binds a window to its token's role", async () => {
    const { tokens } = here().station;
    const own = await here().raw();
    own.send(hello(tokens.forRole('board')));
    expect(await own.next('welcome')).toMatchObject({ role: 'board' });
    const other = await here().raw();
    other.send(hello(tokens.forRole('kiosk'), { role: 'head' }));
    expect(await other.next('bye')).toMatchObject({ refusal: { code: 'badToken' } });
  });

  it("lets the technician's token name any role, and none for its own", async () => {
    const { tokens } = here().station;
    const named = await here().raw();
    named.send(hello(tokens.it, { role: 'head' }));
    expect(await named.next('welcome')).toMatchObject({ role: 'head' });
    const unnamed = await here().raw();
    unnamed.send(hello(tokens.it));
    expect(await unnamed.next('welcome')).toMatchObject({ role: 'it' });
  });

  it.each([
    ['a call', { type: 'call', id: 1, name: 'series.list', input: {}, commandId: 'c1' }],
    ['a subscription', { type: 'subscribe', topic: 'board' }],
    ['an unknown role', { type: 'hello', version: CHANNEL_VERSION, token: 'x', role: 'mayor' }],
  ])('closes where the first message is %s', async (_, message) => {
    const client = await here().raw();
    client.send(message);
    expect(await client.next('bye')).toMatchObject({ refusal: { code: 'badMessage' } });
    await client.closed();
    expect(here().station.performed).toEqual([]);
  });

  it('closes at a second hello', async () => {
    const client = await here().greeted('kiosk');
    client.send(hello(here().station.tokens.it, { role: 'head' }));
    expect(await client.next('bye')).toMatchObject({ refusal: { code: 'badMessage' } });
    await client.closed();
  });

  it('tells a client with a wrong token once and for all', async () => {
    const { station } = here();
    const client = here().client('head', 'y'.repeat(43));
    const asked = client.ask('series.list', {});
    await until(() => client.connection().state === 'refused');
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'badToken' } });
    expect(await client.ask('series.list', {})).toMatchObject({ ok: false });
    station.timers.advance(3_600_000);
    expect(here().connections()).toBe(1);
    expect(client.connection()).toMatchObject({ state: 'refused', reason: expect.stringContaining('mở lại từ Một Cửa') });
  });
}
