import { parseDossierCode } from './dossier-code.ts';

const SHORTEST = 6;

/**
 * The figures that a Code 128 carries where the dossier code itself does not fit the paper: day of receipt and tail, so that
 * `000.00.01.H26-260930-0012` gives `2609300012`. Figures alone take half the width, and the code on the same paper shows where they are
 * from. Of a code of another shape all its figures, filled up with zeros in front.
 *
 * Two agencies may give one key on one day: the key is kept beside the dossier and looked up there, and a look-up may find more than one.
 */
export function code128Key(code: string): string {
  const parsed = parseDossierCode(code);
  const figures = parsed === null ? code.replace(/\D/g, '') : parsed.code.slice(parsed.agency.length).replaceAll('-', '');
  return figures.padStart(SHORTEST, '0');
}

/** The key in a scanned or typed text, or null when the text is none. */
export function readCode128Key(text: string): string | null {
  const figures = text.replace(/\s+/g, '');
  return /^\d{6,24}$/.test(figures) ? figures : null;
}
