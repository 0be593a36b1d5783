import type { OfficeId, Purpose } from '#contract/ids.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

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
      readonly former: { readonly epoch: string; readonly seq: number; readonly hash: string } | null;
      readonly begunBy: ActRef;
      readonly conflicts: readonly Conflict<'begunTwice'>[];
    };
