import { createHash, randomBytes } from 'node:crypto';
import type { Sha256 } from '#contract/bytes.ts';
import { toCrockford } from '#contract/crockford.ts';
import { EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import type { Act, Entry, PersonalPart } from '#contract/entry/entry.ts';
import { commitmentOf, hashEntry } from '#contract/entry/hash.ts';
import { epochId, type OfficeId, officeId, type Purpose, stationId, type StationId } from '#contract/ids.ts';

export const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

export const anyStationId = (): StationId => stationId.parse(toCrockford(randomBytes(5), 8));
export const anyEpochId = () => epochId.parse(toCrockford(randomBytes(5), 8));
export const OFFICE: OfficeId = officeId.parse('thu');

/** A journal without a station: whole acts with true hashes, of any kinds. */
export interface SyntheticJournal {
  readonly station: StationId;
  readonly acts: readonly Act[];
  head(): Head & { readonly epoch: Entry['epoch'] };
  /** One act of so many entries of a kind that nobody knows; with a personal part in its first entry when asked for. */
  add(entries?: number, options?: { readonly withPart?: boolean; readonly payload?: string }): Act;
  /** A new epoch begins; returns its first act. */
  newEpoch(): Act;
}

export function syntheticJournal(
  station: StationId = anyStationId(),
  office: OfficeId = OFFICE,
  purpose: Purpose = 'demo',
  firstTick = 0,
  firstEpoch = anyEpochId(),
): SyntheticJournal {
  let epoch = firstEpoch;
  let head: Head = EMPTY_HEAD;
  let tick = firstTick;
  let acts = 0;
  const all: Act[] = [];

  function write(
    contents: readonly Pick<Entry, 'aggregateKind' | 'aggregateId' | 'kind' | 'payload'>[],
    parts: readonly PersonalPart[],
  ): Act {
    acts += 1;
    const entries = contents.map((content, actIndex): Entry => {
      tick += 1;
      const entry = {
        station,
        epoch,
        seq: head.seq + 1,
        tick,
        actId: `act:${epoch}:${acts}`,
        actIndex,
        actCount: contents.length,
        version: 1,
        mayIgnore: false,
        actor: 'phuong',
        role: 'receiver',
        counter: acts % 2 === 0 ? '3' : null,
        businessDay: acts % 3 === 0 ? '2026-11-24' : null,
        time: 1_795_000_000_000 + tick,
        clockDoubt: acts % 5 === 0,
        previousHash: head.hash,
        ...content,
      };
      const whole = { ...entry, hash: hashEntry(entry, sha256) };
      head = { seq: whole.seq, hash: whole.hash };
      return whole;
    });
    const act = { entries, parts: [...parts] };
    all.push(act);
    return act;
  }

  function begin(): Act {
    const payload = JSON.stringify({ office, purpose, programVersion: '0.1.0', former: null });
    return write([{ aggregateKind: 'epoch', aggregateId: `${station}:${epoch}`, kind: 'epochBegan', payload }], []);
  }

  begin();
  return {
    station,
    acts: all,
    head: () => ({ epoch, ...head }),
    add(entries = 1, { withPart = false, payload } = {}) {
      const aggregateId = toCrockford(randomBytes(10), 16);
      const part = withPart ? personalPartOf(aggregateId) : null;
      const own =
        payload ?? JSON.stringify({ note: 'Số thứ tự “A 018” đã gọi', ...(part === null ? {} : { parts: { owner: part.commitment } }) });
      const contents = Array.from({ length: entries }, (_, i) => ({
        aggregateKind: 'thing',
        aggregateId,
        kind: 'thingHappened',
        payload: i === 0 ? own : '{}',
      }));
      return write(contents, part === null ? [] : [part]);
    },
    newEpoch() {
      epoch = anyEpochId();
      head = EMPTY_HEAD;
      return begin();
    },
  };
}

function personalPartOf(aggregateId: string): PersonalPart {
  const salt = randomBytes(32).toString('hex');
  const text = JSON.stringify({ fullName: 'Trần Văn Mẫu', note: `“'\\\n` });
  return { aggregateKind: 'thing', aggregateId, part: 'owner', salt, text, commitment: commitmentOf(salt, text, sha256) };
}
