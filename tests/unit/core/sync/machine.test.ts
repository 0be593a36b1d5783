import { describe, expect, it } from 'vitest';
import type { Act } from '#contract/entry/entry.ts';
import { type CentralMessage, type EpochHead, type Hello, SYNC_VERSION } from '#contract/wire/sync.ts';
import { isConnected, newSyncMachine, step, type SyncEffect, type SyncEvent, type SyncMachine } from '#core/sync/machine.ts';
import { type Cursor, NO_CURSOR } from '#core/sync/sync-store.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';

const CENTRAL = '0123456789ABCDEF';
const v = SYNC_VERSION;
const nonce = 'ab'.repeat(32);
const journal = syntheticJournal();
for (let i = 0; i < 4; i++) journal.add(2);
const head: EpochHead = journal.head();
const { epoch } = head;

const hello = (cursor: Cursor): Hello => ({
  v,
  kind: 'hello',
  station: journal.station,
  office: 'thu',
  purpose: 'demo',
  role: 'full',
  head,
  central: cursor.central,
  place: cursor.place,
  waiting: 0,
  nonce,
  signature: 'cd'.repeat(64),
});

/** Drives a machine and remembers what it last wanted. */
function driven(cursor: Cursor = NO_CURSOR) {
  let machine: SyncMachine = newSyncMachine(cursor);
  let effects: readonly SyncEffect[] = [];
  const events = {
    tell(event: SyncEvent) {
      ({ machine, effects } = step(machine, event, 0));
      return events;
    },
    hear: (message: CentralMessage) => events.tell({ kind: 'message', message }),
    greeted: () => events.tell({ kind: 'greeted', hello: hello(machine.cursor) }),
    /** To the point where central has let it in. */
    open(heads: EpochHead[] = [], place = 0) {
      events.tell({ kind: 'start' }).hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
      return events.hear({ v, kind: 'welcome', central: CENTRAL, heads, place, now: 1 });
    },
    own: (acts: readonly Act[], pending = 0) => events.tell({ kind: 'own', acts, pending }),
    get machine() {
      return machine;
    },
    get effects() {
      return effects;
    },
    get sent() {
      return effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
    },
    wants: (kind: SyncEffect['kind']) => effects.find((effect) => effect.kind === kind),
  };
  return events;
}

describe('the sync machine', () => {
  it('greets, says hello, and once let in reads its own journal and asks for what others did', () => {
    const sync = driven().tell({ kind: 'start' });
    expect(sync.effects.map(({ kind }) => kind)).toEqual(['connect', 'timer']);
    sync.hear({ v, kind: 'challenge', central: CENTRAL, nonce });
    expect(sync.wants('greet')).toEqual({ kind: 'greet', central: CENTRAL, nonce, cursor: NO_CURSOR });
    sync.greeted();
    expect(sync.sent).toEqual([hello(NO_CURSOR)]);
    expect(isConnected(sync.machine)).toBe(false);
    sync.hear({ v, kind: 'welcome', central: CENTRAL, heads: [], place: 0, now: 1 });
    expect(isConnected(sync.machine)).toBe(true);
    expect(sync.wants('readOwn')).toEqual({ kind: 'readOwn', after: null });
    expect(sync.sent).toEqual([{ v, kind: 'pull', after: 0 }]);
  });

  it('has one push unanswered at a time, and goes on behind what is acknowledged', () => {
    const sync = driven().open().own(journal.acts.slice(0, 2), 9);
    expect(sync.sent).toEqual([{ v, kind: 'push', acts: journal.acts.slice(0, 2), waiting: 6 }]);
    expect(sync.tell({ kind: 'poke' }).effects).toEqual([]);
    sync.hear({ v, kind: 'ack', epoch, seq: 3, place: 3 });
    expect(sync.machine.cursor.acked).toEqual({ epoch, seq: 3 });
    expect(sync.wants('readOwn')).toEqual({ kind: 'readOwn', after: { epoch, seq: 3 } });
    sync.own([]);
    expect(sync.effects).toEqual([]);
    expect(sync.tell({ kind: 'poke' }).wants('readOwn')).toBeDefined();
  });

  it('jumps over what central keeps already', () => {
    const sync = driven().open().own(journal.acts.slice(0, 1), 9).hear({ v, kind: 'ack', epoch, seq: 9, place: 40 });
    expect(sync.wants('readOwn')).toEqual({ kind: 'readOwn', after: { epoch, seq: 9 } });
  });

  it('goes back to the entry that a gap names, once; an answer that leads nowhere ends the connection', () => {
    const sync = driven()
      .open([{ ...head, seq: 5 }])
      .own(journal.acts.slice(3, 4), 2);
    sync.hear({ v, kind: 'gap', epoch, expected: 1 });
    expect(sync.wants('readOwn')).toEqual({ kind: 'readOwn', after: { epoch, seq: 0 } });
    sync.own(journal.acts.slice(0, 1), 9).hear({ v, kind: 'gap', epoch, expected: 1 });
    expect(sync.machine).toMatchObject({ phase: 'resting', trouble: { kind: 'invalid' } });
  });

  it('begins from the start at a central that holds less than it had acknowledged', () => {
    const cursor = { central: CENTRAL, place: 7, acked: { epoch, seq: 5 } };
    expect(
      driven(cursor)
        .open([{ ...head, seq: 3 }])
        .wants('readOwn'),
    ).toEqual({ kind: 'readOwn', after: null });
    expect(
      driven(cursor)
        .open([{ ...head, seq: 5 }])
        .wants('readOwn'),
    ).toEqual({ kind: 'readOwn', after: { epoch, seq: 5 } });
  });

  it('sends and asks for everything again where central was replaced', () => {
    const sync = driven({ central: 'AAAAAAAAAAAAAAAA', place: 7, acked: { epoch, seq: 5 } });
    sync.tell({ kind: 'start' }).hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
    sync.hear({ v, kind: 'centralReplaced', central: CENTRAL });
    expect(sync.wants('greet')).toEqual({ kind: 'greet', central: CENTRAL, nonce, cursor: { central: CENTRAL, place: 0, acked: null } });
    sync.greeted().hear({ v, kind: 'welcome', central: CENTRAL, heads: [head], place: 90, now: 1 });
    expect(sync.wants('readOwn')).toEqual({ kind: 'readOwn', after: null });
    expect(sync.sent).toEqual([{ v, kind: 'pull', after: 0 }]);
  });

  it('does not go round with a central that says "replaced" for ever', () => {
    const sync = driven().tell({ kind: 'start' }).hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
    sync.hear({ v, kind: 'centralReplaced', central: CENTRAL }).greeted().hear({ v, kind: 'centralReplaced', central: CENTRAL });
    expect(sync.machine).toMatchObject({ phase: 'resting', trouble: { kind: 'invalid' } });
  });

  it('sees that its own database went back, and pushes nothing', () => {
    const sync = driven().open([{ ...head, seq: head.seq + 1 }]);
    expect(sync.machine).toMatchObject({ phase: 'resting', trouble: { kind: 'setBack', epoch, seq: head.seq + 1 } });
    expect(sync.sent).toEqual([]);
  });

  it('moves the cursor only when the store has taken a batch, then asks for the next', () => {
    const acts = syntheticJournal().acts;
    const sync = driven()
      .open()
      .own([])
      .hear({ v, kind: 'acts', acts: [...acts], place: 12 });
    expect(sync.wants('accept')).toMatchObject({ acts, cursor: { central: CENTRAL, place: 12 } });
    expect(sync.machine.cursor.place).toBe(0);
    sync.tell({ kind: 'accepted' });
    expect(sync.machine.cursor.place).toBe(12);
    expect(sync.sent).toEqual([{ v, kind: 'pull', after: 12 }]);
  });

  it('asks once more for a batch that the store refuses, then stops that one station and goes on with all others', () => {
    const [bad, good] = [syntheticJournal(), syntheticJournal()];
    const acts = [...bad.acts, ...good.acts];
    const refusal = { code: 'brokenChain', station: bad.station, epoch: bad.head().epoch, seq: 1 };
    const sync = driven().open().own([]).hear({ v, kind: 'acts', acts, place: 12 }).tell({ kind: 'notAccepted', refusal });
    expect(sync.machine).toMatchObject({ phase: 'resting', trouble: { kind: 'foreignBroken', station: bad.station } });
    sync.tell({ kind: 'timer' }).hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
    sync.hear({ v, kind: 'welcome', central: CENTRAL, heads: [], place: 12, now: 1 }).own([]);
    sync.hear({ v, kind: 'acts', acts, place: 12 }).tell({ kind: 'notAccepted', refusal });
    expect(sync.wants('accept')).toMatchObject({ acts: good.acts, cursor: { place: 12 } });
    sync.tell({ kind: 'accepted' });
    expect(sync.machine).toMatchObject({ phase: 'open', leftOut: [{ station: bad.station, seq: 1 }], cursor: { place: 12 } });
    sync.hear({ v, kind: 'acts', acts: [bad.add(), good.add()], place: 14 });
    expect(sync.wants('accept')).toMatchObject({ acts: good.acts.slice(1) });
  });

  it('never repeats a refused batch for ever where leaving out helps nothing', () => {
    const acts = syntheticJournal().acts;
    const refusal = { code: 'badPart', station: '', epoch: '', seq: 0 };
    const sync = driven();
    sync.tell({ kind: 'start' });
    for (let turn = 0; turn < 3; turn++) {
      sync.hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
      sync.hear({ v, kind: 'welcome', central: CENTRAL, heads: [], place: 12, now: 1 }).own([]);
      sync.hear({ v, kind: 'acts', acts: [...acts], place: 12 }).tell({ kind: 'notAccepted', refusal });
      expect(sync.machine.phase).toBe('resting');
      sync.tell({ kind: 'timer' });
    }
  });

  it.each([
    ['fork', { v, kind: 'fork', station: journal.station, epoch, seq: 4 }, { kind: 'fork', epoch, seq: 4 }],
    ['broken', { v, kind: 'broken', station: journal.station, epoch, seq: 4, fault: 'altered' }, { kind: 'broken', epoch, seq: 4 }],
    ['unknown', { v, kind: 'refused', code: 'unknownStation' }, { kind: 'unknownStation' }],
    ['newer central', { v: 2, kind: 'upgradeNeeded', needs: 2 }, { kind: 'upgradeNeeded' }],
  ] as const)('stops at "%s", says why, and tries again only after half a minute or more', (_, message, trouble) => {
    const sync = driven().open().own(journal.acts, 9).hear(message);
    expect(sync.machine).toMatchObject({ phase: 'resting', trouble });
    expect(sync.wants('timer')).toMatchObject({ ms: 15_000 });
    expect(sync.tell({ kind: 'poke' }).effects).toEqual([]);
  });

  it('waits longer after each failure, and forgets them when a connection has done its work', () => {
    const sync = driven().tell({ kind: 'start' });
    const rests = [1, 2, 3, 4].map(() => {
      const timer = sync.tell({ kind: 'ended', end: 'unreachable' }).wants('timer');
      sync.tell({ kind: 'timer' });
      return timer?.kind === 'timer' ? timer.ms : null;
    });
    expect(rests).toEqual([250, 500, 1_000, 2_000]);
    expect(sync.machine.trouble).toEqual({ kind: 'unreachable' });
    sync.hear({ v, kind: 'challenge', central: CENTRAL, nonce }).greeted();
    sync.hear({ v, kind: 'welcome', central: CENTRAL, heads: [], place: 0, now: 1 });
    expect(isConnected(sync.machine)).toBe(false);
    sync.own([]);
    expect(isConnected(sync.machine)).toBe(true);
    expect(sync.tell({ kind: 'ended', end: 'closed' }).wants('timer')).toMatchObject({ ms: 250 });
  });

  it('takes what is no message of central before the challenge for another program', () => {
    expect(driven().tell({ kind: 'start' }).tell({ kind: 'unreadable' }).machine.trouble).toEqual({ kind: 'notCentral' });
    expect(driven().open().tell({ kind: 'unreadable' }).machine.trouble).toEqual({ kind: 'invalid' });
  });

  it('gives up a silent central, and a push that is not answered', () => {
    expect(driven().tell({ kind: 'start' }).tell({ kind: 'timer' }).machine.trouble).toEqual({ kind: 'silent' });
    const sync = driven().open().own(journal.acts.slice(0, 1), 1);
    expect(sync.wants('timer')).toMatchObject({ ms: 60_000 });
    expect(sync.tell({ kind: 'timer' }).machine).toMatchObject({ phase: 'resting', trouble: { kind: 'silent' } });
  });

  it('is over when it is stopped', () => {
    const sync = driven().open().tell({ kind: 'stop' });
    expect(sync.effects).toEqual([{ kind: 'timer', ms: null }, { kind: 'close' }]);
    for (const kind of ['start', 'timer', 'poke'] as const) expect(sync.tell({ kind }).effects).toEqual([]);
  });
});
