import { createHash, randomBytes } from 'node:crypto';
import type { Sha256 } from '#contract/bytes.ts';
import type { Random } from '#core/ports/random.ts';

export const systemRandom: Random = (bytes) => new Uint8Array(randomBytes(bytes));

export const nodeSha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
