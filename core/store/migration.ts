/**
 * One step of the database's shape. Numbered from 1 without a gap, each in its own file and its own transaction, never edited
 * once shipped, and importing no living code but this type.
 */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}
