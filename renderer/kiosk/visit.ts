import type { RefusalSeen } from '#channel/client.ts';
import type { WaitRange } from '#contract/events/ticket.ts';
import type { PrintJobId, SeriesId } from '#contract/ids.ts';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { unreachable } from '#contract/unreachable.ts';

/**
 * One citizen at the kiosk. To a number: group, priority, number, never more than two questions. Beside it two short ways that end
 * where they began: what became of a dossier, and which papers a procedure asks for.
 */
export type Visit =
  | { readonly step: 'start' }
  | { readonly step: 'priority'; readonly series: SeriesId }
  | ({ readonly step: 'number' } & Ticket)
  | { readonly step: 'refused'; readonly refusal: RefusalSeen }
  /** Waits for a code: scanned, or typed as figures. */
  | { readonly step: 'lookup' }
  | { readonly step: 'found'; readonly read: ScanAnswer }
  | { readonly step: 'guide' }
  | { readonly step: 'papers'; readonly procedure: string };

export interface Ticket {
  readonly number: string;
  readonly printJobId: PrintJobId;
  /** How many wait before this one, as printed on the paper. */
  readonly before: number;
  /** Minutes; null: nothing honest can be said. */
  readonly wait: WaitRange | null;
  /** The id of the reason; undefined for an ordinary ticket. */
  readonly priority: string | undefined;
}

export type VisitStep =
  | { readonly kind: 'choseSeries'; readonly series: SeriesId }
  | ({ readonly kind: 'took' } & Ticket)
  | { readonly kind: 'refused'; readonly refusal: RefusalSeen }
  | { readonly kind: 'choseLookup' }
  /** A code was scanned or typed, whatever stood on the screen. */
  | { readonly kind: 'scanned'; readonly read: ScanAnswer }
  | { readonly kind: 'choseGuide' }
  | { readonly kind: 'choseProcedure'; readonly procedure: string }
  | { readonly kind: 'returned' };

export const START: Visit = { step: 'start' };

/** Pure. An answer counts wherever the visit stands: a number that was given is always shown. */
export function visitAfter(visit: Visit, step: VisitStep): Visit {
  switch (step.kind) {
    case 'choseSeries':
      return visit.step === 'start' ? { step: 'priority', series: step.series } : visit;
    case 'took':
      return {
        step: 'number',
        number: step.number,
        printJobId: step.printJobId,
        before: step.before,
        wait: step.wait,
        priority: step.priority,
      };
    case 'refused':
      return { step: 'refused', refusal: step.refusal };
    case 'choseLookup':
      return isBefore(visit) ? { step: 'lookup' } : visit;
    case 'scanned':
      return { step: 'found', read: step.read };
    case 'choseGuide':
      return isBefore(visit) || visit.step === 'papers' ? { step: 'guide' } : visit;
    case 'choseProcedure':
      return visit.step === 'guide' ? { step: 'papers', procedure: step.procedure } : visit;
    case 'returned':
      return START;
    default:
      return unreachable(step);
  }
}

/** Nothing has been asked of the station yet. */
const isBefore = ({ step }: Visit): boolean => step === 'start' || step === 'priority';

/** Seconds without a touch after which a page goes back to the start by itself (design, section 5). */
export const IDLE_SECONDS = 20;

/** Where something has to be read, remembered or photographed: a number without its paper, a list of papers. */
export const READING_SECONDS = 60;

/** The start has no countdown; aids that somebody left on there go off after so many seconds. */
export const AIDS_SECONDS = 60;
