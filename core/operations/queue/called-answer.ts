import type { Entry } from '#contract/entry/entry.ts';
import { ticketId } from '#contract/ids.ts';
import { numberInId } from '#core/domain/numbering/ticket-code.ts';
import { ticketNumber } from '#core/domain/numbering/ticket-number.ts';
import { entryOf } from '#core/operations/payload-of.ts';

/** The answer of a call, read off its entry: a ticket's number stands in its id. */
export function calledAnswer(entries: readonly Entry[]) {
  const id = entryOf(entries, 'ticketCalled').aggregateId;
  const { series, ordinal } = numberInId(id);
  return { ticket: { ticketId: ticketId.parse(id), number: ticketNumber(series, ordinal) } };
}
