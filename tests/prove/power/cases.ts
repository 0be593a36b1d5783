import { z } from 'zod';
import type { OperationName, Role } from '#contract/rights.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { COUNTER, OFFICER, PROCEDURE } from '../small-office.ts';

/** A station at work, as a case sees it: each act is answered, and the answer written down, before the next begins. */
export interface Hall {
  readonly driver: SqliteDriver;
  act(role: Role, staff: string | null, operation: OperationName, input: unknown): Promise<unknown>;
}

const called = z.object({ ticket: z.object({ ticketId: z.string() }) });
const dossier = z.object({ code: z.string() });

/** The seconds of a hall whose power is cut: each is recorded by itself, so that a found state says at once what was going on. */
export const CASES = {
  ticket: async (hall, rounds) => {
    for (let round = 0; round < rounds; round++) {
      await hall.act('kiosk', null, 'ticket.take', round % 3 === 0 ? { series: 'A', priority: 'elderly' } : { series: 'A' });
    }
  },

  call: async (hall, rounds) => {
    await hall.act('receiver', OFFICER, 'counter.open', { counter: COUNTER });
    for (let round = 0; round < rounds; round++) {
      await hall.act('kiosk', null, 'ticket.take', { series: 'A' });
      const { ticket } = called.parse(await hall.act('receiver', OFFICER, 'queue.callNext', { counter: COUNTER }));
      const visit = { counter: COUNTER, ticketId: ticket.ticketId };
      await hall.act('receiver', OFFICER, 'queue.startServing', visit);
      await hall.act('receiver', OFFICER, round % 2 === 0 ? 'queue.finish' : 'queue.park', visit);
    }
    await hall.act('receiver', OFFICER, 'counter.close', { counter: COUNTER });
  },

  receive: async (hall, rounds) => {
    for (let round = 0; round < rounds; round++) await receive(hall, round);
  },

  handBack: async (hall, rounds) => {
    for (let round = 0; round < rounds; round++) {
      const { code } = await receive(hall, round);
      await hall.act('receiver', OFFICER, 'result.markReady', { code, slot: `A-${round + 1}` });
      await hall.act('receiver', OFFICER, 'result.handBack', { code, collector: { fullName: 'Trần Thị Ví Dụ', capacity: 'owner' } });
    }
  },

  /** The log is taken over into the database again and again, also in the middle of the work. */
  checkpoint: async (hall, rounds) => {
    for (let round = 0; round < rounds; round++) {
      await hall.act('kiosk', null, 'ticket.take', { series: 'A' });
      const mode = (['passive', 'full', 'restart', 'truncate'] as const)[round % 4];
      hall.driver.exec(`pragma wal_checkpoint(${mode})`);
    }
  },
} as const satisfies Record<string, (hall: Hall, rounds: number) => Promise<void>>;

export type CaseName = keyof typeof CASES;
export const CASE_NAMES = Object.keys(CASES) as readonly CaseName[];

async function receive(hall: Hall, round: number): Promise<z.infer<typeof dossier>> {
  const owner = { kind: 'citizen', fullName: `Nguyễn Văn Thử ${round + 1}`, number: '001184004217', birthDate: '1984-03-12' };
  return dossier.parse(await hall.act('receiver', OFFICER, 'dossier.receive', { procedure: PROCEDURE, owner, components: 'all' }));
}
