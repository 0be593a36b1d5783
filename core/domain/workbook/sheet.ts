/** A cell as it was found: a date without its time of day, because an office writes days. */
export type Cell = string | number | boolean | { readonly date: string } | null;

export interface Sheet {
  readonly name: string;
  /** Row 1 first; a row may be shorter than the others. */
  readonly rows: readonly (readonly Cell[])[];
}
