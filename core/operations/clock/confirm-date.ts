import { z } from 'zod';
import { clockConfirm } from '#contract/operations/clock.ts';
import { ok } from '#contract/result.ts';
import { acting } from '#core/journal/acting.ts';

/** The entry behind `clock.confirm`, whose answer is the station's status: no entry gives that, so here there is none. */
export const confirmDate = acting({
  operation: { ...clockConfirm, answer: z.object({}) },
  decide: ({ date }, _look, here) =>
    ok({
      proposals: [
        {
          aggregate: { kind: 'epoch', id: `${here.station}:${here.epoch}` },
          event: { kind: 'dateConfirmed', payload: { date, doubt: here.dateInDoubt?.reason ?? '' } },
        },
      ],
      vouchesDate: true,
    }),
  answer: () => ({}),
});
