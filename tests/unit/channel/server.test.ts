import { expect, it } from 'vitest';
import { memoryPair } from '#channel/memory-port.ts';
import { serveChannel } from '#channel/server.ts';
import { fakeStation } from '#tests/conformance/channel/fake-station.ts';
import { rawClient, until } from '#tests/conformance/channel/raw-client.ts';

it('a closed line leaves no timer and no topic listener behind', async () => {
  const station = fakeStation();
  const [ours, theirs] = memoryPair();
  let asked = 0;
  serveChannel(theirs, { ...station.host, topicValue: () => ++asked }, station);
  const client = rawClient(ours);
  client.send({ type: 'hello', version: 1, token: station.tokens.forRole('board') });
  client.send({ type: 'subscribe', topic: 'board' });
  const { n } = await client.next('topic');
  client.send({ type: 'ack', topic: 'board', n });
  client.send({ type: 'bye' });
  await until(() => station.closings.length === 1);
  station.setTopic('board', 1);
  expect(asked).toBe(1);
  expect(station.timers.waiting()).toBe(0);
});

it('a line that closes before its hello leaves no timer behind', async () => {
  const station = fakeStation();
  const [ours, theirs] = memoryPair();
  serveChannel(theirs, station.host, station);
  expect(station.timers.waiting()).toBe(1);
  ours.close();
  await until(() => station.timers.waiting() === 0);
  expect(station.closings).toEqual([]);
});

it('answers that come after the line has closed are dropped', async () => {
  const station = fakeStation();
  const [ours, theirs] = memoryPair();
  serveChannel(theirs, station.host, station);
  const client = rawClient(ours);
  client.send({ type: 'hello', version: 1, token: station.tokens.forRole('kiosk') });
  await client.next('welcome');
  station.hold();
  client.send({ type: 'call', id: 1, name: 'series.list', input: {}, commandId: 'c' });
  await until(() => station.held() === 1);
  client.close();
  await until(() => station.closings.length === 1);
  station.release();
  expect(station.closings).toEqual(['lost']);
  expect(station.faults).toEqual([]);
});

it('a topic that can not be made is refused in words, reported, and not followed', async () => {
  const station = fakeStation();
  const [ours, theirs] = memoryPair();
  serveChannel(
    theirs,
    {
      ...station.host,
      topicValue: () => {
        throw new Error('a bug');
      },
    },
    station,
  );
  const client = rawClient(ours);
  client.send({ type: 'hello', version: 1, token: station.tokens.forRole('board') });
  client.send({ type: 'subscribe', topic: 'board' });
  expect(await client.next('topicRefused')).toMatchObject({ topic: 'board', refusal: { code: 'failed' } });
  station.setTopic('board', 1);
  expect(station.faults).toHaveLength(1);
});

it('a topic value that is too large is refused, and its line stays', async () => {
  const station = fakeStation();
  const [ours, theirs] = memoryPair();
  serveChannel(theirs, station.host, station);
  station.setTopic('board', 'x'.repeat(300_000));
  const client = rawClient(ours);
  client.send({ type: 'hello', version: 1, token: station.tokens.forRole('board') });
  client.send({ type: 'subscribe', topic: 'board' });
  expect(await client.next('topicRefused')).toMatchObject({ refusal: { code: 'tooLarge' } });
  client.send({ type: 'call', id: 1, name: 'office.show', input: {}, commandId: 'c' });
  await client.next('answer');
});
