import type { EventOf } from '#contract/event.ts';
import type { Capacity, resultHandedBack } from '#contract/events/dossier.ts';
import type { LocalDate } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { isDate } from '#contract/time.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';

export interface Collection {
  readonly capacity: Capacity;
  readonly receiptLost: boolean;
  /** ms UTC, and its day. */
  readonly at: number;
  readonly today: LocalDate;
  /** Date of the paper by which somebody collects for the owner; null where none was named. */
  readonly evidenceDate: string | null;
  /** Commitment to who collects. */
  readonly collectorPart: string;
}

/**
 * Hands the result back, once (NĐ 118/2025 Đ22). An authorised person brings a paper with a number and a date (Đ6.2c).
 *
 * @returns refused `evidenceMissing` with `why`: `none`, or `dateAhead` for a paper of a later day
 */
export function handBack(
  dossier: Dossier,
  { capacity, receiptLost, at, today, evidenceDate, collectorPart }: Collection,
): Result<EventOf<typeof resultHandedBack>, Refusal<'unknownCode' | 'notReady' | 'alreadyHandedBack' | 'evidenceMissing'>> {
  switch (dossier.kind) {
    case 'absent':
      return refuse('unknownCode');
    case 'processing':
      return refuse('notReady', { date: dossier.received.run.dueAt.slice(0, 10) });
    case 'handedBack':
      return refuse('alreadyHandedBack', { at: dossier.handedBack.handedBackAt, by: dossier.handedBackBy.actor });
    case 'ready':
      if (capacity === 'authorised' && (evidenceDate === null || !isDate(evidenceDate))) return refuse('evidenceMissing', { why: 'none' });
      if (evidenceDate !== null && evidenceDate > today) return refuse('evidenceMissing', { why: 'dateAhead' });
      return ok({ kind: 'resultHandedBack', payload: { capacity, receiptLost, handedBackAt: at, parts: { collector: collectorPart } } });
  }
}
