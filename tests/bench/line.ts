/** One line of the bench: a figure that stands beside a baseline measured in the same minute, on the same machine. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** In the same unit; null where a figure has a limit but nothing to be measured against. */
  readonly baseline: number | null;
}

export interface Line {
  readonly name: string;
  /** What is measured against what, for a reader of stderr. */
  readonly words: string;
  measure(): Promise<Figure>;
}

/** As printed on stdout, one JSON text a line. `ratio` is value / baseline, to three significant digits. */
export function printed(name: string, { value, unit, baseline }: Figure): string {
  const ratio = baseline === null ? null : rounded(value / baseline);
  return JSON.stringify({ name, value: rounded(value), unit, baseline: baseline === null ? null : rounded(baseline), ratio });
}

const rounded = (value: number): number => Number(value.toPrecision(3));
