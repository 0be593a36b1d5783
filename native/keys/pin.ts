import { hash, verify } from '@node-rs/argon2';

/**
 * PIN verifiers: argon2id, 19 MiB and two passes (OWASP's least), about 25 ms on the slowest supported PC. A PIN has few digits:
 * what protects it is the delay after wrong tries and that verifiers never leave their own table.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** @returns the verifier in PHC form (`$argon2id$...`), with a salt of its own */
export const hashPin = (pin: string): Promise<string> => hash(pin, COST);

/** False for a wrong PIN, and for a verifier that is none: it can let nobody in. */
export async function verifyPin(verifier: string, pin: string): Promise<boolean> {
  if (!verifier.startsWith('$argon2id$')) return false;
  try {
    return await verify(verifier, pin);
  } catch {
    return false;
  }
}
