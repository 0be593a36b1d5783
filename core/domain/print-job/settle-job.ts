import type { EventOf } from '#contract/event.ts';
import type { printSettled } from '#contract/events/print-job.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { PrintJob } from '#core/domain/print-job/state.ts';

/**
 * A person has looked at the tray of a job whose end is unknown.
 *
 * @returns `printSettled`; refused `unknownJob`, `wrongState` for a job whose end is known: nothing prints twice silently
 */
export function settleJob(
  job: PrintJob,
  outcome: 'printed' | 'again',
): Result<EventOf<typeof printSettled>, Refusal<'unknownJob' | 'wrongState'>> {
  if (job.kind === 'absent') return refuse('unknownJob');
  if (job.kind !== 'unknown') return refuse('wrongState', { state: job.kind });
  return ok({ kind: 'printSettled', payload: { outcome } });
}
