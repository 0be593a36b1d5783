import { referencePutInForce } from '#contract/events/reference.ts';
import { referencePutInForceOperation } from '#contract/operations/reference.ts';
import type { InputOf } from '#contract/operation.ts';
import { ok, refuse } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { acting } from '#core/journal/acting.ts';
import { isFromCentral, judgeTexts, refuseProblems, type WantedText } from '#core/operations/reference/wanted.ts';
import { referenceText, saveReferenceText } from '#core/store/reference.ts';

/** All of them or none; the text lies beside the event, in the same transaction. What is in force already makes no entry. */
export const putInForce = acting({
  operation: referencePutInForceOperation,

  decide(input, look, here) {
    if (isFromCentral(look)) return refuse('referenceFromCentral');
    const texts: WantedText[] = [];
    for (const { kind, text, hash, base } of wantedOf(input)) {
      const found = text ?? (hash === undefined ? null : referenceText(look.store, kind, hash));
      if (found === null) return refuse('referenceUnknown', { kind });
      if (base !== undefined && base !== here.reference.hashes[kind]) return refuse('referenceChanged', { kind });
      texts.push({ kind, text: found });
    }
    const judged = refuseProblems(judgeTexts(texts, look, here));
    if (!judged.ok) return judged;

    const news = texts
      .map((each) => ({ ...each, hash: here.hashOf(each.text) }))
      .filter(({ kind, hash }) => hash !== here.reference.hashes[kind]);
    return ok({
      proposals: news.map(({ kind, hash }) => ({
        aggregate: { kind: 'reference', id: kind },
        event: { kind: referencePutInForce.kind, payload: { document: kind, hash } },
      })),
      beside(store) {
        for (const { kind, hash, text } of news) saveReferenceText(store, kind, hash, text);
      },
    });
  },

  answer: (entries) => ({
    inForce: entries.map((entry) => {
      const { document, hash } = referencePutInForce.payload.parse(parseJson(entry.payload));
      return { kind: document, hash };
    }),
  }),
});

const wantedOf = (input: InputOf<typeof referencePutInForceOperation>) => ('documents' in input ? input.documents : [input]);
