import type { ConflictAct } from '#contract/operations/conflict.ts';
import { CONFLICTS, eventText, factName, factValue, paperName, whenText } from '../messages/conflicts-vi.ts';

export interface Line {
  readonly name: string;
  readonly value: string;
  /** No other act of the conflict says the same: what a head weighs. */
  readonly differs: boolean;
}

/** What is to be read of each act, line by line, and which lines tell them apart. */
export function linesOf(acts: readonly ConflictAct[]): readonly (readonly Line[])[] {
  const all = acts.map(plainLines);
  return all.map((lines, own) =>
    lines.map((line) => ({
      ...line,
      differs: all.some((others, index) => index !== own && others.find(({ name }) => name === line.name)?.value !== line.value),
    })),
  );
}

const plainLines = (act: ConflictAct): Omit<Line, 'differs'>[] => [
  { name: CONFLICTS.did, value: eventText(act.event) },
  { name: CONFLICTS.at, value: whenText(act.at) },
  ...act.facts.map((fact) => ({ name: factName(fact.name), value: factValue(fact) })),
  { name: CONFLICTS.station, value: act.station },
  { name: CONFLICTS.printed, value: act.printed.length === 0 ? CONFLICTS.nothingPrinted : act.printed.map(paperName).join(', ') },
];
