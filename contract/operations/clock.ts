import { z } from 'zod';
import { localDate } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { stationStatusValue } from '#contract/operations/station.ts';

/** An officer looked at a calendar: this computer's date is right. The clock itself is never corrected here. */
export const clockConfirm = operation({
  name: 'clock.confirm',
  kind: 'local',
  input: z.object({ date: localDate }),
  answer: stationStatusValue,
  refusals: ['otherDate'],
});

/** Acts that were made while the clock was doubted, newest first. */
export const clockDoubted = operation({
  name: 'clock.doubted',
  kind: 'read',
  input: z.object({ limit: z.int().min(1).max(500).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        at: z.int(),
        actor: z.string(),
        station: z.string(),
        kind: z.string(),
        aggregate: z.object({ kind: z.string(), id: z.string() }),
      }),
    ),
    more: z.boolean(),
  }),
});
