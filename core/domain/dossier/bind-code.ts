import type { EventOf } from '#contract/event.ts';
import type { codeBound, codeUnbound } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { parseDossierCode } from '#core/domain/numbering/dossier-code.ts';
import type { Dossier } from './state.ts';

/** A dossier's own code, the province's, the national portal's: more than this is a mistake. */
export const MOST_CODES = 8;

/** A code as it is kept and searched: capitals, and of our own shape without blanks and with plain dashes. */
export const plainCode = (text: string): string => parseDossierCode(text)?.code ?? text.trim().replace(/\s+/g, ' ').toUpperCase();

/**
 * Binds another issuer's code to a dossier.
 *
 * @param bearer the own code of the dossier that bears the code already, this one or another; null for none
 * @returns refused `codeTaken`, where replicas did it apart nevertheless both stand and are shown until one is taken back
 */
export function bindCode(
  dossier: Dossier,
  other: { readonly code: string; readonly issuer: string },
  bearer: string | null,
): Result<EventOf<typeof codeBound>, Refusal<'unknownCode' | 'codeTaken' | 'tooManyCodes'>> {
  if (dossier.kind === 'absent') return refuse('unknownCode');
  const code = plainCode(other.code);
  if (bearer !== null) return refuse('codeTaken', { other: code, dossier: bearer });
  if (dossier.codes.length >= MOST_CODES) return refuse('tooManyCodes', { most: MOST_CODES });
  return ok({ kind: 'codeBound', payload: { code, issuer: other.issuer } });
}

/** Takes back a code that was bound; the dossier's own stands on paper and stays. */
export function unbindCode(dossier: Dossier, other: string): Result<EventOf<typeof codeUnbound>, Refusal<'unknownCode' | 'notBound'>> {
  if (dossier.kind === 'absent') return refuse('unknownCode');
  const code = plainCode(other);
  const bound = dossier.codes.find((each) => each.code === code);
  if (bound === undefined || dossier.received.codes.some((own) => own.code === code)) return refuse('notBound', { other: code });
  return ok({ kind: 'codeUnbound', payload: bound });
}
