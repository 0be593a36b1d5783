import { referenceShow } from '#contract/operations/reference.ts';
import { ok, refuse } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { isFromCentral } from '#core/operations/reference/wanted.ts';
import { referenceText } from '#core/store/reference.ts';

/** Characters of one answer: within a message, whatever the letters take as UTF-8 and JSON. */
const PIECE = 40_000;

export const show = reading({
  operation: referenceShow,
  read({ kind, hash = undefined, from = 0 }, look, here) {
    const inForce = here.reference.hashes[kind];
    const shown = hash ?? inForce;
    const text = referenceText(look.store, kind, shown);
    if (text === null) return refuse('referenceUnknown', { kind });
    const next = from + PIECE;
    return ok({
      kind,
      hash: shown,
      text: text.slice(from, next),
      next: next < text.length ? next : null,
      inForce: shown === inForce,
      fromCentral: isFromCentral(look),
    });
  },
});
