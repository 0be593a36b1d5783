import type { LocalDate, OfficeId, Purpose } from '#contract/ids.ts';
import type { EventOf } from '#contract/event.ts';
import type { epochBegan, NumbersFrom } from '#contract/events/epoch.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

type Restored = NonNullable<EventOf<typeof epochBegan>['payload']['restored']>;

/** An unbroken life of one database; its aggregate id is `${station}:${epoch}`. */
export type Epoch =
  | { readonly kind: 'absent'; readonly id: string }
  | {
      readonly kind: 'begun';
      readonly id: string;
      readonly station: string;
      readonly epoch: string;
      readonly office: OfficeId;
      readonly purpose: Purpose;
      readonly programVersion: string;
      readonly beganAt: number;
      readonly restored: Restored | null;
      readonly numbersFrom: NumbersFrom | null;
      /** The last date that an officer confirmed while the clock was doubted. */
      readonly dateConfirmed: LocalDate | null;
      readonly former: { readonly epoch: string; readonly seq: number; readonly hash: string } | null;
      readonly begunBy: ActRef;
      readonly conflicts: readonly Conflict<'begunTwice'>[];
    };
