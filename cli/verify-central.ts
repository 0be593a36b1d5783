import type { Result } from '#contract/result.ts';
import { type VerifyAnswer, verifyAnswer } from '#contract/wire/enrol.ts';
import { askCentral, type CentralRefusal } from '#cli/central-http.ts';

/** Has central recompute every chain that it keeps. Refused for a wrong token, and where no central answers. */
export const verifyCentral = (url: string, adminToken: string): Promise<Result<VerifyAnswer, CentralRefusal>> =>
  askCentral(url, { method: 'GET', path: '/admin/verify', adminToken, answer: verifyAnswer });
