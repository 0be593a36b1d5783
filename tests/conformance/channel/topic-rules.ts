import { expect, it } from 'vitest';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function topicRules(here: () => Scene): void {
  const board = (at: number) => ({ calls: [], series: [], at });
  const values = (client: { readonly seen: readonly { readonly type: string; readonly [field: string]: unknown }[] }) =>
    client.seen.filter(({ type }) => type === 'topic').map(({ value }) => (value as { at: number }).at);
  /** A round trip: whatever was on its way before has come. */
  const settle = async (client: { send(message: unknown): void; next(type: string): Promise<unknown> }) => {
    client.send({ type: 'call', id: 500, name: 'office.show', input: {}, commandId: `settle-${Math.random()}` });
    await client.next('answer');
  };

  it('gives the whole value first, then each change', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = here().client('board');
    const seen: number[] = [];
    client.subscribe('board', ({ at }) => seen.push(at));
    await until(() => seen.length === 1);
    station.setTopic('board', board(2));
    await until(() => seen.length === 2);
    expect(seen).toEqual([1, 2]);
  });

  it('sends nothing more to one that is behind, and then what stands now', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = await here().greeted('board');
    client.send({ type: 'subscribe', topic: 'board' });
    const first = await client.next('topic');
    for (let at = 2; at <= 50; at++) station.setTopic('board', board(at));
    await settle(client);
    expect(values(client)).toEqual([1]);
    client.send({ type: 'ack', topic: 'board', n: first.n });
    await client.next('topic');
    await settle(client);
    expect(values(client)).toEqual([1, 50]);
  });

  it('takes no other ack for the one that it waits for', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = await here().greeted('board');
    client.send({ type: 'subscribe', topic: 'board' });
    const { n } = (await client.next('topic')) as unknown as { n: number };
    station.setTopic('board', board(2));
    for (const wrong of [n - 1, n + 1, 1_000]) client.send({ type: 'ack', topic: 'board', n: Math.max(wrong, 0) });
    client.send({ type: 'ack', topic: 'queue', n });
    await settle(client);
    expect(values(client)).toEqual([1]);
  });

  it('begins afresh for one that subscribes again', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = await here().greeted('board');
    client.send({ type: 'subscribe', topic: 'board' });
    const first = await client.next('topic');
    station.setTopic('board', board(2));
    client.send({ type: 'subscribe', topic: 'board' });
    const second = await client.next('topic');
    expect(values(client)).toEqual([1, 2]);
    station.setTopic('board', board(3));
    client.send({ type: 'ack', topic: 'board', n: first.n });
    await settle(client);
    expect(values(client)).toEqual([1, 2]);
    client.send({ type: 'ack', topic: 'board', n: second.n });
    await client.next('topic');
    expect(values(client)).toEqual([1, 2, 3]);
  });

  it('is silent after unsubscribing', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = await here().greeted('board');
    client.send({ type: 'subscribe', topic: 'board' });
    const { n } = await client.next('topic');
    client.send({ type: 'ack', topic: 'board', n });
    client.send({ type: 'unsubscribe', topic: 'board' });
    await settle(client);
    station.setTopic('board', board(2));
    await settle(client);
    expect(values(client)).toEqual([1]);
  });

  it.each([
    ['board', 'queue', 'notAllowed'],
    ['kiosk', 'scan', 'notAllowed'],
    ['head', 'nothing', 'unknownTopic'],
    ['head', 'constructor', 'unknownTopic'],
    ['head', '__proto__', 'unknownTopic'],
  ] as const)('%s does not hear %s: %s', async (role, topic, code) => {
    const client = await here().greeted(role);
    client.send({ type: 'subscribe', topic });
    expect(await client.next('topicRefused')).toMatchObject({ topic, refusal: { code } });
    client.send({ type: 'unsubscribe', topic });
    client.send({ type: 'ack', topic, n: 1 });
    await settle(client);
  });

  it("tells its own client's listener of a refusal", async () => {
    const codes: string[] = [];
    here()
      .client('board')
      .subscribe(
        'queue',
        () => {},
        ({ code }) => codes.push(code),
      );
    await until(() => codes.length === 1);
    expect(codes).toEqual(['notAllowed']);
  });

  it('has one subscription for all listeners of a client; a late one gets the last value', async () => {
    const { station } = here();
    station.setTopic('board', board(1));
    const client = here().client('board');
    const [one, two]: [number[], number[]] = [[], []];
    const stopOne = client.subscribe('board', ({ at }) => one.push(at));
    await until(() => one.length === 1);
    const stopTwo = client.subscribe('board', ({ at }) => two.push(at));
    expect(two).toEqual([]);
    await until(() => two.length === 1);
    stopOne();
    station.setTopic('board', board(2));
    await until(() => two.length === 2);
    stopTwo();
    await client.ask('office.show', {});
    station.setTopic('board', board(3));
    await client.ask('office.show', {});
    expect([one, two]).toEqual([[1], [1, 2]]);
  });
}
