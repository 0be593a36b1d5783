import { z } from 'zod';
import type { OperationName } from '#contract/rights.ts';
import { COUNTER, PROCEDURE } from '../small-office.ts';

export interface Step {
  readonly role: 'kiosk' | 'receiver';
  readonly operation: OperationName;
  /** From the answers so far, in order; undefined stands for one that was refused. */
  input(answers: readonly unknown[]): unknown;
}

const called = z.object({ ticket: z.object({ ticketId: z.string() }) });
const dossier = z.object({ code: z.string() });
const visit = (at: number) => (answers: readonly unknown[]) => ({
  counter: COUNTER,
  ticketId: called.safeParse(answers[at]).data?.ticket.ticketId ?? 'none',
});
const code = (at: number) => (answers: readonly unknown[]) => dossier.safeParse(answers[at]).data?.code ?? 'none';

/** A minute of a hall in which each act of the main job comes at least once, with its papers. */
export const DAY: readonly Step[] = [
  { role: 'kiosk', operation: 'ticket.take', input: () => ({ series: 'A' }) },
  { role: 'kiosk', operation: 'ticket.take', input: () => ({ series: 'A', priority: 'elderly' }) },
  { role: 'receiver', operation: 'counter.open', input: () => ({ counter: COUNTER }) },
  { role: 'receiver', operation: 'queue.callNext', input: () => ({ counter: COUNTER }) },
  { role: 'receiver', operation: 'queue.startServing', input: visit(3) },
  {
    role: 'receiver',
    operation: 'dossier.receive',
    input: () => ({
      procedure: PROCEDURE,
      owner: { kind: 'citizen', fullName: 'Nguyễn Văn Thử', number: '001184004217', birthDate: '1984-03-12' },
      components: 'all',
    }),
  },
  { role: 'receiver', operation: 'queue.finish', input: visit(3) },
  { role: 'receiver', operation: 'result.markReady', input: (answers) => ({ code: code(5)(answers), slot: 'A-1' }) },
  {
    role: 'receiver',
    operation: 'result.handBack',
    input: (answers) => ({ code: code(5)(answers), collector: { fullName: 'Nguyễn Văn Thử', capacity: 'owner' } }),
  },
  { role: 'receiver', operation: 'counter.close', input: () => ({ counter: COUNTER }) },
];
