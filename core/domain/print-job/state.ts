import type { EventOf } from '#contract/event.ts';
import type { printJobQueued } from '#contract/events/print-job.ts';

/** `failed` is tried again by itself; `unknown` waits for a person; `expired`, `printed` and `sent` are ends. */
export type PrintJobKind = 'queued' | 'printed' | 'sent' | 'failed' | 'unknown' | 'expired';

export type PrintJob =
  | { readonly kind: 'absent'; readonly id: string }
  | {
      readonly kind: PrintJobKind;
      readonly id: string;
      readonly queued: EventOf<typeof printJobQueued>['payload'];
      readonly queuedAt: number;
      readonly changedAt: number;
      readonly station: string;
      readonly detail: string;
      /** Where it is printed: that of `queued`, or the one that it was moved to. */
      readonly printer: string;
      readonly movedFrom: string | null;
      /** Paper used by all its tries, mm, and the tick of the last that used any. */
      readonly paperMm: number;
      readonly paperTick: number;
      /** A person asked for it again: it no longer expires. */
      readonly isAsked: boolean;
    };
