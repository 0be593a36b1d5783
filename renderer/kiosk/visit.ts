import type { RefusalSeen } from '#channel/client.ts';
import type { SeriesId } from '#contract/ids.ts';
import type { PRIORITY_REASONS } from '#contract/operations/ticket.ts';
import { unreachable } from '#contract/unreachable.ts';

/** One citizen at the kiosk, from the first question to the number: group, priority, number. Never more than two questions. */

export type PriorityReason = (typeof PRIORITY_REASONS)[number];

export type Visit =
  | { readonly step: 'start' }
  | { readonly step: 'priority'; readonly series: SeriesId }
  /** `before`: how many wait before this one, as printed on the paper. */
  | { readonly step: 'number'; readonly number: string; readonly before: number; readonly priority: PriorityReason | undefined }
  | { readonly step: 'refused'; readonly refusal: RefusalSeen };

export type VisitStep =
  | { readonly kind: 'choseSeries'; readonly series: SeriesId }
  | { readonly kind: 'took'; readonly number: string; readonly waiting: number; readonly priority: PriorityReason | undefined }
  | { readonly kind: 'refused'; readonly refusal: RefusalSeen }
  | { readonly kind: 'returned' };

export const START: Visit = { step: 'start' };

/** Pure. An answer counts wherever the visit stands: a number that was given is always shown. */
export function visitAfter(visit: Visit, step: VisitStep): Visit {
  switch (step.kind) {
    case 'choseSeries':
      return visit.step === 'start' ? { step: 'priority', series: step.series } : visit;
    case 'took':
      return { step: 'number', number: step.number, before: step.waiting, priority: step.priority };
    case 'refused':
      return { step: 'refused', refusal: step.refusal };
    case 'returned':
      return START;
    default:
      return unreachable(step);
  }
}

/** Seconds without a touch after which a page goes back to the start by itself (design, section 5). */
export const IDLE_SECONDS = 20;

/** The start has no countdown; aids that somebody left on there go off after so many seconds. */
export const AIDS_SECONDS = 60;
