import { printDocument } from '#contract/print-document.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { encodePaper } from './escpos.ts';
import { asCopy } from './layout/marks.ts';
import type { PrinterProfile } from './profiles.ts';

/**
 * From the stored document to the printer's bytes.
 *
 * @param documentText JSON text of a `PrintDocument`
 * @returns refused `undrawable` when it is no document of this program, or has a symbol that this paper can not hold
 */
export async function preparePaper(
  documentText: string,
  copy: boolean,
  profile: PrinterProfile,
  rasterizer: Rasterizer,
): Promise<Result<Uint8Array, Refusal<'undrawable'>>> {
  const parsed = printDocument.safeParse(parseJson(documentText));
  if (!parsed.success) return refuse('undrawable', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const drawn = await rasterizer.draw(copy ? asCopy(parsed.data) : parsed.data, profile.width);
  return drawn.ok ? ok(encodePaper(drawn.value, profile)) : refuse('undrawable', { ...drawn.refusal });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
