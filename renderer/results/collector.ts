import type { Capacity } from '#contract/events/dossier.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import { DOSSIER, FIELD_ERRORS } from '../messages/papers-vi.ts';
import { readDate } from '../receive/check-fields.ts';

type Dossier = AnswerFor<'dossier.show'>;

/** Who stands at the counter to collect, as far as the officer has said. */
export interface Collector {
  readonly capacity: Capacity;
  readonly fullName: string;
  readonly number: string;
  /** The paper by which he collects for the owner: number, and date as typed. */
  readonly evidenceNumber: string;
  readonly evidenceDate: string;
  readonly receiptLost: boolean;
  readonly lostReason: string;
  /** He was told that he signs what he declares, on the paper of the hand-back. */
  readonly willSign: boolean;
  /** The card scanned for this hand-back, as it compares with the dossier. */
  readonly card: 'none' | AnswerFor<'result.compareCard'>['is'];
}

export const NOBODY: Collector = {
  capacity: 'owner',
  fullName: '',
  number: '',
  evidenceNumber: '',
  evidenceDate: '',
  receiptLost: false,
  lostReason: '',
  willSign: false,
  card: 'none',
};

/** What stands beside the date of the paper: what was expected, what came. Nothing while it is empty. */
export function evidenceDateError({ evidenceDate }: Collector, today: string): string | undefined {
  if (evidenceDate.trim() === '') return undefined;
  const date = readDate(evidenceDate);
  if (date === null) return FIELD_ERRORS.date(evidenceDate.trim());
  return date > today ? DOSSIER.evidenceAhead : undefined;
}

const nameOf = ({ capacity, fullName }: Collector, owner: Dossier['owner']): string =>
  capacity === 'owner' && owner !== null ? owner.fullName : fullName;

/** A number of the one who collects: not that of another's card, when the owner himself is said to be here. */
const isOwn = ({ capacity, number, card }: Collector): boolean =>
  number.trim() !== '' && !(capacity === 'owner' && (card === 'other' || card === 'submitter'));

/** The first thing that is still missing, as the button says it; null when nothing is. */
export function whyNotYet(dossier: Dossier | undefined, collector: Collector, today: string): string | null {
  if (dossier === undefined || dossier.status === 'processing') return DOSSIER.notReadyYet;
  if (dossier.status === 'handedBack') return DOSSIER.alreadyBack;
  if (nameOf(collector, dossier.owner).trim() === '') return DOSSIER.needsName;
  const { capacity, evidenceNumber, evidenceDate, receiptLost, willSign, card } = collector;
  if (capacity === 'authorised' && (evidenceNumber.trim() === '' || evidenceDate.trim() === '')) return DOSSIER.needsEvidence;
  if (capacity === 'authorised' && evidenceDateError(collector, today) !== undefined) return DOSSIER.needsEvidenceDate;
  if (!receiptLost) return null;
  if (card !== 'owner' && !isOwn(collector)) return DOSSIER.needsIdentity;
  return willSign ? null : DOSSIER.needsSignature;
}

/** What the station is asked, of a collector with nothing missing. */
export function handBackInput(collector: Collector, owner: Dossier['owner']): Omit<InputFor<'result.handBack'>, 'code'> {
  const { capacity, receiptLost } = collector;
  const number = isOwn(collector) ? collector.number.trim() : '';
  const date = readDate(collector.evidenceDate);
  const hasEvidence = capacity !== 'owner' && collector.evidenceNumber.trim() !== '' && date !== null;
  const reason = collector.lostReason.trim();
  return {
    collector: {
      fullName: nameOf(collector, owner).trim(),
      capacity,
      ...(number !== '' && { number }),
      ...(hasEvidence && { evidence: { number: collector.evidenceNumber.trim(), date } }),
    },
    receiptLost,
    ...(receiptLost && reason !== '' && { lostReason: reason }),
  };
}
