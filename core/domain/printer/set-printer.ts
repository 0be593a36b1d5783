import type { EventOf } from '#contract/event.ts';
import type { PrinterTarget, printerSet } from '#contract/events/printer.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

/** @returns `printerSet`; refused `unknownProfile`, with the profiles that there are */
export function setPrinter(
  wish: { readonly printer: string; readonly target: PrinterTarget; readonly profile: string },
  profiles: readonly string[],
): Result<EventOf<typeof printerSet>, Refusal<'unknownProfile'>> {
  if (!profiles.includes(wish.profile)) return refuse('unknownProfile', { profile: wish.profile, known: profiles });
  return ok({ kind: 'printerSet', payload: { printer: wish.printer, target: wish.target, profile: wish.profile } });
}
