import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Agency } from '#contract/reference.ts';
import type { Procedure } from '#core/domain/catalogue/catalogue.ts';
import type { Here } from '#core/journal/acting.ts';

/**
 * Who decides: the agency that was named, else the catalogue's. Apart from it stands who receives. The code of the dossier bears the
 * identifier of the former (NĐ 118/2025 Đ28).
 */
export function competentAgency(
  here: Pick<Here, 'reference'>,
  procedure: Procedure,
  named: string | undefined,
): Result<Agency, Refusal<'unknownAgency'>> {
  const wanted = named ?? procedure.agency;
  const found = here.reference.office.agencies.find(({ id }) => id === wanted);
  return found === undefined ? refuse('unknownAgency', { agency: wanted }) : ok(found);
}
