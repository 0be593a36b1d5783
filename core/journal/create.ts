import type { ReferenceKind } from '#contract/events/reference.ts';
import type { EpochId, OfficeId, Purpose } from '#contract/ids.ts';
import { toHex, type Sha256, utf8 } from '#contract/bytes.ts';
import type { Entry } from '#contract/entry/entry.ts';
import type { Journal, Proposal } from '#core/journal/journal.ts';
import { saveReferenceText } from '#core/store/reference.ts';

export interface FirstWords {
  readonly office: OfficeId;
  readonly purpose: Purpose;
  readonly programVersion: string;
  readonly time: number;
  readonly former: { readonly epoch: EpochId; readonly seq: number; readonly hash: string } | null;
  /** Reference documents that are in force from the beginning; texts already judged. */
  readonly reference: Readonly<Record<ReferenceKind, string>>;
}

/**
 * Writes the first act of an epoch: it names office and purpose, and puts the reference documents in force. Runs inside the
 * caller's transaction.
 */
export function beginEpoch(journal: Journal, words: FirstWords, commandId: string, sha256: Sha256): Entry[] {
  const documents = Object.entries(words.reference) as [ReferenceKind, string][];
  const proposals: Proposal[] = [
    {
      aggregate: { kind: 'epoch', id: `${journal.station}:${journal.epoch}` },
      event: {
        kind: 'epochBegan',
        payload: { office: words.office, purpose: words.purpose, programVersion: words.programVersion, former: words.former },
      },
    },
    ...documents.map(([document, text]): Proposal => {
      const hash = toHex(sha256(utf8(text)));
      saveReferenceText(journal.store, document, hash, text);
      return { aggregate: { kind: 'reference', id: document }, event: { kind: 'referencePutInForce', payload: { document, hash } } };
    }),
  ];
  const facts = {
    commandId,
    actor: `device:${journal.station}`,
    role: 'it',
    counter: null,
    businessDay: null,
    time: words.time,
    clockDoubt: false,
  };
  return journal.append(facts, proposals, journal.newParts());
}
