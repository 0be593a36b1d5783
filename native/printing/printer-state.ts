import type { HeldBy, SendReport } from '#core/ports/printer.ts';

/** What a printer says of itself at once, past its buffer: `DLE EOT 2` and `DLE EOT 4`, asked in this order (Epson's command reference). */
export interface SaidAtOnce {
  readonly heldBy: HeldBy | null;
  readonly paper: NonNullable<SendReport['paper']>;
}

const COVER_OPEN = 0x04;
/** Both bits: a kiosk module gives single ones to other sensors. */
const PAPER_END = 0x60;
const PAPER_NEAR_END = 0x0c;

export function readState(cause: number, roll: number): SaidAtOnce {
  const paper = (roll & PAPER_END) === PAPER_END ? 'end' : (roll & PAPER_NEAR_END) === PAPER_NEAR_END ? 'near-end' : 'enough';
  return { paper, heldBy: paper === 'end' ? 'paper-out' : (cause & COVER_OPEN) !== 0 ? 'cover-open' : null };
}

/** Many printers never answer (hardware notes): after so many questions in vain they are spared them for a while. */
const TRIES = 2;
const SPARED_MS = 600_000;

/** Who answers such questions, by address, learnt from every paper: a missing answer must not cost each paper its wait. */
export function answerers(now: () => number) {
  const missed = new Map<string, { readonly count: number; readonly at: number }>();
  return {
    isWorthAsking(address: string): boolean {
      const found = missed.get(address);
      return found === undefined || found.count < TRIES || now() - found.at > SPARED_MS;
    },
    answered: (address: string): void => void missed.delete(address),
    missed: (address: string): void => void missed.set(address, { count: (missed.get(address)?.count ?? 0) + 1, at: now() }),
  };
}
export type Answerers = ReturnType<typeof answerers>;
