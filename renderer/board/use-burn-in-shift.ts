import { useRounds } from '../client/use-rounds.ts';

const EVERY_MS = 600_000;
const PLACES = ['none', 'translate(2px, 0)', 'translate(2px, 2px)', 'translate(0, 2px)'] as const;

/** Moves the picture by 2 px every ten minutes, so that a panel that shows it for years does not keep its shadow. */
export const useBurnInShift = (): string => PLACES[useRounds(EVERY_MS) % PLACES.length] ?? 'none';
