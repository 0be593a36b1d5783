import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

/** Files that came in pieces, because a message is small: kept in memory only, the oldest given up for the newest. */
export interface SentFiles {
  /** @param at how many characters came before; 0 begins the file anew */
  add(file: string, at: number, data: string): Result<{ size: number }, Refusal<'pieceMissing' | 'fileTooLarge'>>;
  read(file: string): string | undefined;
}

const MOST_FILES = 4;
/** 8 MB as base64. */
const MOST_CHARACTERS = 11_000_000;

export function sentFiles(): SentFiles {
  const files = new Map<string, { readonly pieces: string[]; size: number }>();
  return {
    add(file, at, data) {
      const begun = at === 0 ? { pieces: [], size: 0 } : files.get(file);
      // Sent again after a lost answer, the same piece is not added twice.
      if (begun !== undefined && begun.size === at + data.length && begun.pieces.at(-1) === data) return ok({ size: begun.size });
      if (begun === undefined || begun.size !== at) return refuse('pieceMissing');
      if (at + data.length > MOST_CHARACTERS) {
        files.delete(file);
        return refuse('fileTooLarge');
      }
      begun.pieces.push(data);
      begun.size += data.length;
      files.delete(file);
      files.set(file, begun);
      for (const oldest of [...files.keys()].slice(0, Math.max(0, files.size - MOST_FILES))) files.delete(oldest);
      return ok({ size: begun.size });
    },
    read: (file) => files.get(file)?.pieces.join(''),
  };
}
