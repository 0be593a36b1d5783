import { choiceLoad } from '#contract/operations/desk.ts';
import { ok } from '#contract/result.ts';
import { local } from '#core/operations/local.ts';
import { loadValue } from '#core/store/key-values.ts';

export const load = local({
  operation: choiceLoad,
  run: ({ key }, { store, here }) => ok({ value: loadValue(store, 'choices', `${here.role}:${key}`) }),
});
