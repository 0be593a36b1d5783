import { z } from 'zod';
import { staffId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

/** 4 to 12 figures. */
export const pin = z.string().regex(/^\d{4,12}$/, 'mã PIN cần 4 đến 12 chữ số');

/** Sets somebody's PIN, the first or a new one. The verifier lies in its own table; the journal says only whose, by whom and when. */
export const staffSetPin = operation({
  name: 'staff.setPin',
  kind: 'local',
  input: z.object({ staff: staffId, pin }),
  answer: z.object({ staff: staffId }),
  refusals: ['unknownStaff'],
});
