import { flips } from './flips/proof.ts';
import { power } from './power/proof.ts';
import type { Proof } from './proof.ts';
import { io, kills } from './station/proofs.ts';

export const PROOFS: readonly Proof[] = [power, flips, kills, io];
