import type { Sha256 } from '#contract/bytes.ts';
import { type CentralMessage, type Hello, helloBytes, type SyncRefusal, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { CentralStore, Now, Station } from '#central/ports.ts';
import { faultSentence } from '#central/sync/fault-sentence.ts';

/** What central's end of a connection needs. */
export interface SyncDeps {
  readonly store: CentralStore;
  readonly now: Now;
  readonly sha256: Sha256;
  readonly isSignedBy: (publicKey: string, bytes: Uint8Array, signature: string) => boolean;
  readonly centralId: string;
  /** 32 random bytes, hexadecimal: good for one connection. */
  readonly newNonce: () => string;
}

export type Greeting =
  | { readonly kind: 'welcome'; readonly station: Station; readonly place: number; readonly answer: CentralMessage }
  /** The station says hello again, under the same nonce. */
  | { readonly kind: 'again'; readonly answer: CentralMessage }
  | { readonly kind: 'goodbye'; readonly answer: CentralMessage };

/** Who is it, is it truly that one, does its database belong here, and is it a continuation of what is kept? */
export async function greet(deps: SyncDeps, said: Hello, nonce: string): Promise<Greeting> {
  const { store, centralId } = deps;
  const station = await store.station(said.station);
  if (station === null) return refused('unknownStation');
  if (said.nonce !== nonce || !deps.isSignedBy(station.publicKey, helloBytes(said, centralId), said.signature))
    return refused('badSignature');
  if (station.office !== said.office || station.purpose !== said.purpose || station.role !== said.role) return refused('wrongOffice');

  const standing = await store.standing(station.office);
  const isOtherLife = said.central !== null && said.central !== centralId;
  if (isOtherLife || said.place > standing.place)
    return { kind: 'again', answer: { v: SYNC_VERSION, kind: 'centralReplaced', central: centralId } };

  const heads = await store.heads(station.station);
  const { epoch, seq, hash } = said.head;
  const kept = seq > 0 ? (await store.hashes(station.station, epoch, seq, seq)).get(seq) : undefined;
  if (kept !== undefined && kept !== hash) {
    await store.noteFault(station.station, faultSentence({ code: 'fork', epoch, seq }));
    return { kind: 'goodbye', answer: { v: SYNC_VERSION, kind: 'fork', station: station.station, epoch, seq } };
  }
  await store.noteContact(station.station, said.waiting, deps.now());
  return {
    kind: 'welcome',
    station,
    place: said.place,
    answer: {
      v: SYNC_VERSION,
      kind: 'welcome',
      central: centralId,
      heads: heads.map((head) => ({ epoch: head.epoch, seq: head.seq, hash: head.hash })),
      place: standing.place,
      now: deps.now(),
    },
  };
}

const refused = (code: SyncRefusal): Greeting => ({
  kind: 'goodbye',
  answer: { v: SYNC_VERSION, kind: 'refused', code },
});
