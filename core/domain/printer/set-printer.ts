import type { EventOf } from '#contract/event.ts';
import type { printerSet } from '#contract/events/printer.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

type Setting = EventOf<typeof printerSet>['payload'];

/**
 * @param known the profiles and the other printers that there are
 * @returns `printerSet`; refused `unknownProfile`, with those that there are; `badFallback` for one that is not set up, or is the printer itself
 */
export function setPrinter(
  wish: Setting,
  known: { readonly profiles: readonly string[]; readonly printers: readonly string[] },
): Result<EventOf<typeof printerSet>, Refusal<'unknownProfile' | 'badFallback'>> {
  if (!known.profiles.includes(wish.profile)) return refuse('unknownProfile', { profile: wish.profile, known: known.profiles });
  if (wish.fallback !== null && (wish.fallback === wish.printer || !known.printers.includes(wish.fallback)))
    return refuse('badFallback', { fallback: wish.fallback });
  return ok({ kind: 'printerSet', payload: wish });
}
