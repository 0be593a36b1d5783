import type { HandedIn } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Component } from '#core/domain/catalogue/catalogue.ts';

/**
 * Holds the papers handed in against what the procedure asks for (NĐ 118/2025 Đ17.1c: received only when complete).
 *
 * What a database of the state holds already is not asked for on paper (Đ4.2a): a component with `held` is there.
 *
 * @param given `all`: each required component as often as the catalogue asks, at least one original
 * @returns the components handed in, without those of which there is none; refused `componentsMissing` with `missing` (ids) and `names`,
 * `unknownComponent` with `component`
 */
export function checkComponents(
  asked: readonly Component[],
  given: 'all' | readonly HandedIn[],
): Result<readonly HandedIn[], Refusal<'componentsMissing' | 'unknownComponent'>> {
  const required = asked.filter((component) => component.required);
  if (given === 'all') return ok(required.map(({ id }) => ({ id, originals: 1, certified: 0, copies: 0 })));
  const stranger = given.find(({ id }) => !asked.some((component) => component.id === id));
  if (stranger !== undefined) return refuse('unknownComponent', { component: stranger.id });
  const present = given.filter(({ originals, certified, copies, held }) => originals + certified + copies > 0 || held !== undefined);
  const missing = required.filter(({ id }) => !present.some((each) => each.id === id));
  if (missing.length > 0)
    return refuse('componentsMissing', { missing: missing.map(({ id }) => id), names: missing.map(({ name }) => name) });
  return ok(present);
}
