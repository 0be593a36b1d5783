import { expect, it } from 'vitest';
import { MAX_MESSAGE_BYTES } from '#contract/wire/channel.ts';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function messageRules(here: () => Scene): void {
  /** A call whose text has exactly so many bytes; Vietnamese letters make bytes and characters differ. */
  const callOfBytes = (bytes: number): string => {
    const around = JSON.stringify({ type: 'call', id: 7, name: 'scan.read', input: { text: '' }, commandId: 'big' });
    const room = bytes - around.length;
    return JSON.stringify({
      type: 'call',
      id: 7,
      name: 'scan.read',
      input: { text: 'ế'.repeat(Math.floor(room / 3)) + 'a'.repeat(room % 3) },
      commandId: 'big',
    });
  };

  it('takes a message of 256 kB', async () => {
    const client = await here().greeted('kiosk');
    const text = callOfBytes(MAX_MESSAGE_BYTES);
    expect(new TextEncoder().encode(text).length).toBe(MAX_MESSAGE_BYTES);
    client.sendText(text);
    expect(await client.next('refused')).toMatchObject({ id: 7, refusal: { code: 'invalid', path: 'text' } });
  });

  it('closes at one byte more', async () => {
    const client = await here().greeted('kiosk');
    client.sendText(callOfBytes(MAX_MESSAGE_BYTES + 1));
    await client.closed();
    expect(client.seen.filter(({ type }) => type === 'refused')).toEqual([]);
  });

  it.each(['{', 'not json', '', '[]', 'null', '{"type":"shout"}', '{"type":"call","id":-1,"name":"x","commandId":"c"}'])(
    'closes at %j',
    async (text) => {
      const client = await here().greeted('kiosk');
      client.sendText(text);
      expect(await client.next('bye')).toMatchObject({ refusal: { code: 'badMessage' } });
      await client.closed();
    },
  );

  it('closes at bytes that are no text', async () => {
    const port = await here().road.connect();
    let isClosed = false;
    port.onClose(() => {
      isClosed = true;
    });
    here().road.sendBinary(port);
    await until(() => isClosed);
  });

  it('never lets its own client send too much, and goes on', async () => {
    const client = here().client('kiosk');
    await until(() => client.connection().state === 'open');
    expect(await client.ask('scan.read', { text: 'x'.repeat(MAX_MESSAGE_BYTES) })).toMatchObject({
      ok: false,
      refusal: { code: 'tooLarge' },
    });
    expect(await client.ask('scan.read', { text: 'x' })).toMatchObject({ ok: true });
    expect(here().connections()).toBe(1);
  });

  it('says so where an answer is too large', async () => {
    const { station } = here();
    station.answers.set('series.list', () => ({ rows: 'x'.repeat(MAX_MESSAGE_BYTES) }));
    const client = here().client('kiosk');
    expect(await client.ask('series.list', {})).toMatchObject({ ok: false, refusal: { code: 'tooLarge', outcome: 'unknown' } });
    expect(await client.ask('office.show', {})).toMatchObject({ ok: true });
  });

  it('ends for a client that does not understand what comes', async () => {
    const { station } = here();
    station.setTopic('board', { calls: 'none' });
    const client = here().client('board');
    client.subscribe('board', () => {});
    await until(() => client.connection().state === 'refused');
  });

  it('refuses an answer that does not fit its schema', async () => {
    const { station } = here();
    station.answers.set('choice.save', () => ({ saved: 'yes' }));
    const client = here().client('kiosk');
    expect(await client.call('choice.save', { key: 'theme', value: 'dark' })).toMatchObject({ ok: false, refusal: { code: 'badAnswer' } });
    station.answers.set('choice.save', () => ({ saved: true, more: 1 }));
    expect(await client.call('choice.save', { key: 'theme', value: 'dark' })).toEqual({ ok: true, value: { saved: true } });
  });
}
