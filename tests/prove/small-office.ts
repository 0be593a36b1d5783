import { z } from 'zod';
import { demoReference } from '#station/demo.ts';
import { createDatabase } from '#station/create-database.ts';
import { hashPin } from '#native/keys/pin.ts';

/** Its one procedure. */
export const PROCEDURE = '1.012783';
/** Its one officer who works, and his PIN. */
export const OFFICER = 'phuong';
export const PIN = '2468';
export const COUNTER = '1';

/** An office as small as it can be, so that a hundred thousand disks of it can be looked at. No printer: jobs wait. */
export async function makeSmallOffice(dir: string, now: number): Promise<void> {
  const reference = demoReference();
  const { procedures, ...rest } = z
    .looseObject({ procedures: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(reference.catalogue));
  const catalogue = JSON.stringify({ ...rest, procedures: procedures.filter(({ id }) => id === PROCEDURE) });
  const made = createDatabase({
    dir,
    ordinal: 1,
    office: 'demo',
    purpose: 'demo',
    reference: { ...reference, catalogue },
    verifiers: [{ staff: OFFICER, verifier: await hashPin(PIN) }],
    now,
  });
  if (!made.ok) throw new Error(`the folder holds a database: ${dir}`);
}
