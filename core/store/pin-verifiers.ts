import { z } from 'zod';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

export function saveVerifier(store: WriteStore, staff: string, verifier: string): void {
  store.run(
    sql`insert into pin_verifiers (staff, verifier) values (${staff}, ${verifier}) on conflict (staff) do update set verifier = excluded.verifier`,
  );
}

export const verifierOf = (store: ReadStore, staff: string): string | null =>
  store.get(sql`select verifier from pin_verifiers where staff = ${staff}`, z.object({ verifier: z.string() }))?.verifier ?? null;

const triesRow = z.object({ failures: z.number(), last_at: z.number() });
export type SignInTries = z.infer<typeof triesRow>;

export const triesOf = (store: ReadStore, staff: string): SignInTries | undefined =>
  store.get(sql`select failures, last_at from sign_in_tries where staff = ${staff}`, triesRow);

export function countFailure(store: WriteStore, staff: string, failures: number, at: number): void {
  store.run(sql`insert into sign_in_tries (staff, failures, last_at) values (${staff}, ${failures}, ${at})
    on conflict (staff) do update set failures = excluded.failures, last_at = excluded.last_at`);
}

export function clearFailures(store: WriteStore, staff: string): void {
  store.run(sql`delete from sign_in_tries where staff = ${staff}`);
}
