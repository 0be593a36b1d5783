import { expect, it } from 'vitest';
import type { Connection } from '#channel/client.ts';
import { SESSION_KEPT_MS } from '#channel/session.ts';
import { until } from './raw-client.ts';
import type { Scene } from './road.ts';

export function reconnectRules(here: () => Scene): void {
  /** Lets time pass until the client is back. */
  const back = async (client: { connection(): Connection }): Promise<void> => {
    here().road.heal();
    await until(() => {
      here().station.timers.advance(1_000);
      return client.connection().state === 'open';
    });
  };
  const cut = async (client: { connection(): Connection }): Promise<void> => {
    here().road.cut();
    await until(() => client.connection().state === 'cutOff');
  };

  it('keeps what was not answered and asks again with the same command id: done once', async () => {
    const { station } = here();
    station.answers.set('ticket.take', () => ({ number: 'A001' }));
    const client = here().client('kiosk');
    station.hold();
    const sent = client.ask('ticket.take', { series: 'A' }, { commandId: 'kept' });
    await until(() => station.held() === 1);
    await cut(client);
    station.release();
    const unsent = client.ask('series.list', {});
    await back(client);
    expect(await sent).toEqual({ ok: true, value: { number: 'A001' } });
    expect(await unsent).toMatchObject({ ok: true });
    expect(station.performed.map(({ commandId }) => commandId)).toEqual(['kept', 'made-1']);
  });

  it('drops at once what must not be done late, where there is no contact', async () => {
    const { station } = here();
    const client = here().client('kiosk');
    await until(() => client.connection().state === 'open');
    await cut(client);
    const dropped = await client.ask('ticket.take', { series: 'A' }, { within: 10_000 });
    expect(dropped).toMatchObject({ ok: false, refusal: { code: 'noContact', outcome: 'notDone' } });
    await back(client);
    await client.ask('series.list', {});
    expect(station.performed.map(({ name }) => name)).toEqual(['series.list']);
  });

  it('never sends again what was not answered in its time, and gives its place to the next', async () => {
    const { station } = here();
    station.answers.set('ticket.take', () => ({ number: 'A001' }));
    const client = here().client('kiosk');
    await until(() => client.connection().state === 'open');
    station.hold();
    const sent = client.ask('ticket.take', { series: 'A' }, { commandId: 'late', within: 10_000 });
    await until(() => station.held() === 1);
    await cut(client);
    station.timers.advance(10_000);
    expect(await sent).toMatchObject({ ok: false, refusal: { code: 'noContact', outcome: 'unknown' } });
    station.release();
    await back(client);
    await client.ask('series.list', {});
    expect(station.performed.filter(({ commandId }) => commandId === 'late')).toHaveLength(1);

    station.hold();
    const slow = Array.from({ length: 16 }, () => client.ask('series.list', {}, { within: 1_000 }));
    await until(() => station.held() === 16);
    station.timers.advance(1_000);
    for (const each of slow) expect(await each).toMatchObject({ ok: false, refusal: { code: 'noContact' } });
    const next = client.ask('series.list', {});
    station.release();
    expect(await next).toMatchObject({ ok: true });
  });

  it('keeps the order in which things were asked', async () => {
    const { station } = here();
    const client = here().client('kiosk');
    await until(() => client.connection().state === 'open');
    await cut(client);
    const asked = Array.from({ length: 20 }, (_, i) => client.ask('series.list', {}, { commandId: `n${i}` }));
    await back(client);
    await Promise.all(asked);
    expect(station.performed.map(({ commandId }) => commandId)).toEqual(Array.from({ length: 20 }, (_, i) => `n${i}`));
  });

  it('says since when it is cut off, tries ever more slowly, and once at a time', async () => {
    const { station, road } = here();
    const client = here().client('kiosk');
    const states: Connection[] = [];
    await until(() => client.connection().state === 'open');
    client.onConnection((state) => states.push(state));
    let tries = 0;
    const { connect } = road;
    road.connect = () => {
      tries += 1;
      return Promise.reject(new Error('cut'));
    };
    const at = station.timers.now();
    await cut(client);
    for (let passed = 0; passed < 60_000; passed += 100) {
      station.timers.advance(100);
      await Promise.resolve();
      await Promise.resolve();
    }
    await until(() => tries > 8);
    expect(tries).toBeLessThan(25);
    expect(states).toEqual([{ state: 'cutOff', since: at }]);
    road.connect = connect;
    await back(client);
    expect(states.at(-1)).toEqual({ state: 'open', staff: null });
  });

  it('subscribes again by itself', async () => {
    const { station } = here();
    const board = (at: number) => ({ calls: [], series: [], at });
    station.setTopic('board', board(1));
    const client = here().client('board');
    const seen: number[] = [];
    client.subscribe('board', ({ at }) => seen.push(at));
    await until(() => seen.length === 1);
    await cut(client);
    station.setTopic('board', board(2));
    await back(client);
    await until(() => seen.length === 2);
    station.setTopic('board', board(3));
    await until(() => seen.length === 3);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('keeps the officer signed in', async () => {
    const client = here().client('receiver');
    await client.ask('session.signIn', { staff: 'hanh', pin: '2468' });
    await cut(client);
    await back(client);
    expect(client.connection()).toEqual({ state: 'open', staff: 'hanh' });
    expect(await client.ask('queue.callNext', { counter: '1' })).toMatchObject({ ok: true });
  });

  it('forgets him after 5 minutes without a connection, and never says that a kept act was not done', async () => {
    const { station } = here();
    const client = here().client('receiver');
    await client.ask('session.signIn', { staff: 'hanh', pin: '2468' });
    station.hold();
    const act = client.ask('queue.callNext', { counter: '1' });
    await until(() => station.held() === 1);
    await cut(client);
    await until(() => station.closings.length === 1);
    station.timers.advance(SESSION_KEPT_MS);
    station.release();
    expect(station.endedSessions).toHaveLength(1);
    await back(client);
    expect(client.connection()).toEqual({ state: 'open', staff: null });
    expect(await act).toMatchObject({
      ok: false,
      refusal: { code: 'notSignedIn', outcome: 'unknown', message: expect.stringContaining('Chưa rõ') },
    });
  });

  it('gives a session to no other role, and to nobody who does not know its secret', async () => {
    const { tokens } = here().station;
    const officer = await here().raw();
    officer.send({ type: 'hello', version: 1, token: tokens.forRole('receiver') });
    const { session } = await officer.next('welcome');
    officer.send({ type: 'call', id: 1, name: 'session.signIn', input: { staff: 'hanh', pin: '2468' }, commandId: 's1' });
    await officer.next('answer');
    for (const [role, offered] of [
      ['head', session],
      ['receiver', 'guessed'],
    ] as const) {
      const other = await here().raw();
      other.send({ type: 'hello', version: 1, token: tokens.forRole(role), session: offered });
      expect(await other.next('welcome')).toMatchObject({ staff: null });
    }
    const own = await here().raw();
    own.send({ type: 'hello', version: 1, token: tokens.forRole('receiver'), session });
    expect(await own.next('welcome')).toMatchObject({ session, staff: { id: 'hanh', roles: ['receiver'] } });
  });

  it('ends the session at a goodbye', async () => {
    const { station } = here();
    const client = here().client('receiver');
    await client.ask('session.signIn', { staff: 'hanh', pin: '2468' });
    station.hold();
    const act = client.ask('queue.callNext', { counter: '1' });
    const unsent = Array.from({ length: 16 }, () => client.ask('series.list', {}));
    await until(() => station.held() === 16);
    client.close();
    expect(await act).toMatchObject({ ok: false, refusal: { code: 'channelClosed', outcome: 'unknown' } });
    expect(await unsent.at(-1)).toMatchObject({ ok: false, refusal: { code: 'channelClosed', outcome: 'notDone' } });
    expect(await client.ask('series.list', {})).toMatchObject({ ok: false, refusal: { code: 'channelClosed' } });
    await until(() => station.closings.length === 1);
    expect(station.closings).toEqual(['bye']);
    expect(station.endedSessions).toHaveLength(1);
    station.release();
    station.timers.advance(60_000);
    expect(here().connections()).toBe(1);
  });
}
