import { z } from 'zod';
import { writtenDate } from '#contract/words.ts';
import { type Draft, emptySubmitter } from './draft.ts';

/** The fields of a citizen card in an answer of `scan.read`, as far as a form uses them. */
const citizenCard = z.object({
  kind: z.literal('citizen-card'),
  number: z.string(),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  sex: z.enum(['Nam', 'Nữ']).nullable(),
  address: z.string(),
  warnings: z.array(z.object({ message: z.string() })),
});
export type ScannedCard = z.infer<typeof citizenCard>;

export function readCard(answer: unknown): ScannedCard | null {
  const parsed = citizenCard.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

/** The form with its owner read off a card; the telephone, which no card holds, stays. */
export const withOwner = (draft: Draft, card: ScannedCard, at: number): Draft => ({
  ...draft,
  owner: {
    kind: 'citizen',
    fullName: card.fullName,
    number: card.number,
    birth: card.birthDate === null ? '' : writtenDate(card.birthDate),
    sex: card.sex ?? '',
    address: card.address,
    phone: draft.owner.phone,
    hasNoPhone: draft.owner.hasNoPhone,
  },
  card: { at, warnings: card.warnings.map(({ message }) => message) },
});

export const withSubmitter = (draft: Draft, card: ScannedCard): Draft => ({
  ...draft,
  submitter: {
    ...(draft.submitter ?? emptySubmitter),
    fullName: card.fullName,
    number: card.number,
  },
});

/** True when the form already holds another person than the card's. */
export const isOtherPerson = ({ owner }: Draft, card: ScannedCard): boolean =>
  owner.fullName.trim() !== '' && owner.number.replace(/\s/g, '') !== card.number;
