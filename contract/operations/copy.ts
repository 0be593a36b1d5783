import { z } from 'zod';
import { operation } from '#contract/operation.ts';
import { stationStatusValue } from '#contract/operations/station.ts';
import { isPlainText } from '#contract/plain-text.ts';

export const plainReason = z.string().trim().min(1).max(300).refine(isPlainText, 'không được có ký tự điều khiển');

/**
 * An officer's word on a database that may be a copy or may have lost its end: from here on it is a new epoch, and work goes on with what
 * the file holds.
 */
export const copyRestoreHere = operation({
  name: 'copy.restoreHere',
  kind: 'local',
  input: z.object({ reason: plainReason }),
  answer: stationStatusValue,
});

/** Where the hourly copy goes: a folder on another disk, a memory stick, a shared folder; null: nowhere. The first copy is made at once. */
export const copySetPlace = operation({
  name: 'copy.setPlace',
  kind: 'local',
  input: z.object({ place: z.string().trim().min(1).max(500).nullable() }),
  answer: stationStatusValue,
  refusals: ['placeAway', 'sameFolder'],
});
