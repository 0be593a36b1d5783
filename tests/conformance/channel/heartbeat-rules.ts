import { expect, it } from 'vitest';
import { CLIENT_SILENT_MS } from '#contract/wire/channel.ts';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function heartbeatRules(here: () => Scene): void {
  /** Lets seconds pass one by one, with room in between for what travels. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second++) {
      here().station.timers.advance(1_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('answers a ping with a pong, after the welcome alone', async () => {
    const client = await here().greeted('board');
    client.send({ type: 'ping' });
    await client.next('pong');
    const early = await here().raw();
    early.send({ type: 'ping' });
    expect(await early.next('bye')).toMatchObject({ refusal: { code: 'badMessage' } });
  });

  it('says within 5 s that it is cut off where the line stays open and carries nothing', async () => {
    const { station } = here();
    const client = here().client('board');
    await until(() => client.connection().state === 'open');
    here().freeze();
    station.timers.advance(4_999);
    expect(client.connection().state).toBe('open');
    station.timers.advance(1);
    expect(client.connection()).toEqual({ state: 'cutOff', since: station.timers.now() });
    await until(() => {
      station.timers.advance(1_000);
      return client.connection().state === 'open';
    });
  });

  it('stays open for as long as the station answers, though nothing else happens', async () => {
    const client = here().client('board');
    await until(() => client.connection().state === 'open');
    const states: string[] = [];
    client.onConnection(({ state }) => states.push(state));
    await pass(30);
    expect(states).toEqual([]);
    expect(here().connections()).toBe(1);
  });

  it('does an act once whose answer was lost on the silent line', async () => {
    const { station } = here();
    let numbers = 0;
    station.answers.set('ticket.take', () => ({ number: `A00${++numbers}` }));
    const client = here().client('kiosk');
    await until(() => client.connection().state === 'open');
    station.hold();
    const asked = client.ask('ticket.take', { series: 'A' }, { commandId: 'once' });
    await until(() => station.held() === 1);
    here().freeze();
    station.release();
    station.timers.advance(5_000);
    expect(client.connection().state).toBe('cutOff');
    const meanwhile = client.ask('ticket.take', { series: 'A' }, { commandId: 'meanwhile' });
    station.timers.advance(1_000);
    expect(await asked).toEqual({ ok: true, value: { number: 'A001' } });
    expect(await meanwhile).toEqual({ ok: true, value: { number: 'A002' } });
    expect(station.performed.map(({ commandId }) => commandId)).toEqual(['once', 'meanwhile']);
  });

  it('lets go of a client that has asked before and is silent now', async () => {
    const { station } = here();
    const client = await here().greeted('receiver');
    client.send({ type: 'ping' });
    await client.next('pong');
    station.timers.advance(CLIENT_SILENT_MS - 1);
    client.send({ type: 'call', id: 1, name: 'series.list', input: {}, commandId: 'c1' });
    await client.next('answer');
    station.timers.advance(CLIENT_SILENT_MS - 1);
    expect(station.closings).toEqual([]);
    station.timers.advance(1);
    expect(station.closings).toEqual(['lost']);
    await client.closed();
  });

  it('keeps a silent client that never asks', async () => {
    const { station } = here();
    const client = await here().greeted('board');
    station.timers.advance(3_600_000);
    client.send({ type: 'call', id: 1, name: 'series.list', input: {}, commandId: 'c1' });
    await client.next('answer');
  });
}
