/**
 * Where numbers go on when some that were given may be lost: at the next hundred (tickets, register) or thousand (dossier codes) above the
 * highest that is known, and above as many more as can be missing at most.
 *
 * @param highest the highest number known, null for none
 * @param missing entries lost at most, as far as that is known: no more numbers than entries can be lost
 */
export function nextAfterLoss(highest: number | null, missing: number | null, step: 100 | 1000): number {
  return (Math.floor(((highest ?? 0) + (missing ?? 0)) / step) + 1) * step;
}
