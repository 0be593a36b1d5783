import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { officeId } from '#contract/ids.ts';
import { SYNC_VERSION } from '#contract/wire/sync.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { anyEpochId, anyStationId } from '#tests/conformance/central-store/synthetic-journal.ts';
import { CENTRAL, helloOf, openDesk } from './talk.ts';

const v = SYNC_VERSION;

describe('who is let in', () => {
  it('a station that signs with its own key what central asked for', async () => {
    const desk = await openDesk();
    const who = await desk.enrolled();
    const talk = desk.connect();
    expect(talk.heard).toMatchObject([{ kind: 'challenge', central: CENTRAL }]);
    await talk.greet(who);
    expect(talk.last()).toMatchObject({ kind: 'welcome', central: CENTRAL, heads: [], place: 0 });
  });

  it.each([
    ['a station that nobody enrolled', { station: anyStationId() }, 'unknownStation'],
    ['an answer to another challenge', { nonce: 'aa'.repeat(32) }, 'badSignature'],
    ['a signature over something else', { signature: 'ab'.repeat(64) }, 'badSignature'],
    ['another office', { office: officeId.parse('khac') }, 'wrongOffice'],
    ['another purpose', { purpose: 'real' }, 'wrongOffice'],
    ['another role', { role: 'board' }, 'wrongOffice'],
  ] as const)('not %s', async (_, changes, code) => {
    const desk = await openDesk();
    const talk = desk.connect();
    await talk.greet(await desk.enrolled(), changes);
    expect(talk.last()).toEqual({ v, kind: 'refused', code });
    expect(talk.isClosed).toBe(true);
  });

  it('not another key under its name, nor a change of anything that is signed', async () => {
    const desk = await openDesk();
    const who = await desk.enrolled();
    const thief = desk.connect();
    await thief.greet({ ...who, key: newStationKey() });
    expect(thief.last()).toMatchObject({ code: 'badSignature' });
    const signed = helloOf(who);
    const { head } = signed;
    for (const change of [
      { head: { ...head, seq: 9 } },
      { head: { ...head, epoch: anyEpochId() } },
      { head: { ...head, hash: '00'.repeat(32) } },
    ]) {
      const talk = desk.connect();
      await talk.say({ ...signed, ...change });
      expect(talk.last()).toMatchObject({ code: 'badSignature' });
    }
    const talk = desk.connect();
    await talk.say(signed);
    expect(talk.last()).toMatchObject({ kind: 'welcome' });
  });

  it.each([
    ['a push before the hello', { v, kind: 'pull', after: 0 }],
    ['no JSON', '<html>'],
    ['a message of no kind', { v, kind: 'dance' }],
    ['a hello without its fields', { v, kind: 'hello' }],
  ])('not %s', async (_, message) => {
    const talk = (await openDesk()).connect();
    await talk.say(message);
    expect(talk.last()).toEqual({ v, kind: 'refused', code: 'invalid' });
    expect(talk.isClosed).toBe(true);
  });

  it('of another version only the envelope is read', async () => {
    const talk = (await openDesk()).connect();
    await talk.say({ v: 2, kind: 'dance', with: ['whom?'] });
    expect(talk.last()).toEqual({ v, kind: 'upgradeNeeded', needs: SYNC_VERSION });
    expect(talk.isClosed).toBe(true);
  });
});

describe('a cursor that is not of this central', () => {
  it.each([
    ['of another life', { central: 'AAAAAAAAAAAAAAAA' }],
    ['ahead of all places', { place: 1 }],
  ])('%s is sent back to the start, under the same challenge', async (_, changes) => {
    const desk = await openDesk();
    const who = await desk.enrolled();
    const talk = desk.connect();
    await talk.greet(who, changes);
    expect(talk.last()).toEqual({ v, kind: 'centralReplaced', central: CENTRAL });
    expect(talk.isClosed).toBe(false);
    await talk.greet(who);
    expect(talk.last()).toMatchObject({ kind: 'welcome' });
  });
});

describe('one unanswered message each way', () => {
  it('a second push before the answer ends the connection, and a second pull too', async () => {
    const desk = await openDesk((store) => ({ ...store, append: () => new Promise(() => {}) }));
    const who = await desk.enrolled();
    for (const message of [
      { v, kind: 'push', acts: who.journal.acts, waiting: 0 },
      { v, kind: 'pull', after: 0 },
    ]) {
      const talk = desk.connect();
      await talk.greet(who);
      await talk.say(message);
      expect(talk.isClosed).toBe(false);
      await talk.say(message);
      expect(talk.last()).toMatchObject({ code: 'invalid' });
    }
  });
});

describe('live', () => {
  it('a pull that finds nothing is answered when another station sends something, and by nothing of its own', async () => {
    const desk = await openDesk();
    const [one, two] = [await desk.enrolled(), await desk.enrolled()];
    const [hears, speaks] = [desk.connect(), desk.connect()];
    await hears.greet(one);
    await speaks.greet(two);
    await hears.say({ v, kind: 'pull', after: 0 });
    await hears.say({ v, kind: 'push', acts: one.journal.acts, waiting: 0 });
    expect(hears.last()).toMatchObject({ kind: 'ack', seq: 1 });
    await speaks.say({ v, kind: 'push', acts: two.journal.acts, waiting: 0 });
    expect(hears.last()).toEqual({ v, kind: 'acts', acts: two.journal.acts, place: 2 });
    // The next waits for the next pull, which says that this one is kept.
    await speaks.say({ v, kind: 'push', acts: [two.journal.add()], waiting: 0 });
    expect(hears.last()).toMatchObject({ place: 2 });
    await hears.say({ v, kind: 'pull', after: 2 });
    expect(hears.last()).toMatchObject({ kind: 'acts', place: 3 });
  });

  it('what comes while it is being looked is not missed', async () => {
    let letGo = (): void => {};
    let isHeld = false;
    const desk = await openDesk((store) => ({
      ...store,
      async actsAfter(...asked) {
        const page = await store.actsAfter(...asked);
        if (isHeld) await new Promise<void>((resolve) => (letGo = resolve));
        return page;
      },
    }));
    const [one, two] = [await desk.enrolled(), await desk.enrolled()];
    const [hears, speaks] = [desk.connect(), desk.connect()];
    await hears.greet(one);
    await speaks.greet(two);
    isHeld = true;
    await hears.say({ v, kind: 'pull', after: 0 });
    await speaks.say({ v, kind: 'push', acts: two.journal.acts, waiting: 0 });
    expect(hears.heard.filter(({ kind }) => kind === 'acts')).toEqual([]);
    isHeld = false;
    letGo();
    for (let i = 0; i < 5; i++) await turn();
    expect(hears.last()).toMatchObject({ kind: 'acts', acts: two.journal.acts });
  });

  it('after much of its own a station is told its cursor, so that nobody looks through that again', async () => {
    const desk = await openDesk();
    const who = await desk.enrolled();
    const talk = desk.connect();
    await talk.greet(who);
    await talk.say({ v, kind: 'pull', after: 0 });
    for (let i = 0; i < 499; i++) who.journal.add();
    await talk.say({ v, kind: 'push', acts: who.journal.acts, waiting: 0 });
    expect(talk.heard).toContainEqual({ v, kind: 'acts', acts: [], place: 500 });
  });

  it('a board gets acts without their parts', async () => {
    const desk = await openDesk();
    const [board, two] = [await desk.enrolled('board'), await desk.enrolled()];
    two.journal.add(1, { withPart: true });
    const [hears, speaks] = [desk.connect(), desk.connect()];
    await hears.greet(board, { role: 'board' });
    await speaks.greet(two);
    await speaks.say({ v, kind: 'push', acts: two.journal.acts, waiting: 0 });
    await hears.say({ v, kind: 'pull', after: 0 });
    expect(hears.last()).toMatchObject({ kind: 'acts', acts: [{ parts: [] }, { parts: [] }] });
  });
});

it('a fault of the store ends the connection without an answer, and is told', async () => {
  const desk = await openDesk((store) => ({ ...store, append: () => Promise.reject(new Error('disk full')) }));
  const who = await desk.enrolled();
  const talk = desk.connect();
  await talk.greet(who);
  await talk.say({ v, kind: 'push', acts: who.journal.acts, waiting: 0 });
  expect(talk.isClosed).toBe(true);
  expect(talk.heard.map(({ kind }) => kind)).toEqual(['challenge', 'welcome']);
  expect(desk.faults).toEqual([new Error('disk full')]);
});
