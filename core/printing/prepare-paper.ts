import { printDocument } from '#contract/print-document.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { encodePaper } from './escpos.ts';
import { asCopy } from './layout/marks.ts';
import type { PrinterProfile } from './profiles.ts';

/** 203 dpi. */
const DOTS_A_MM = 8;
/** White that the head leaves above each paper, because the cutter lies behind it. */
const TO_CUTTER_MM = 12;

export interface PreparedPaper {
  readonly bytes: Uint8Array;
  /** What it takes from the roll. */
  readonly lengthMm: number;
}

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
): Promise<Result<PreparedPaper, Refusal<'undrawable'>>> {
  const parsed = printDocument.safeParse(parseJson(documentText));
  if (!parsed.success) return refuse('undrawable', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const drawn = await rasterizer.draw(copy ? asCopy(parsed.data) : parsed.data, profile.width);
  return drawn.ok
    ? ok({
        bytes: encodePaper(drawn.value, profile),
        lengthMm: Math.ceil((drawn.value.height + profile.feedDots) / DOTS_A_MM) + TO_CUTTER_MM,
      })
    : refuse('undrawable', { ...drawn.refusal });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
