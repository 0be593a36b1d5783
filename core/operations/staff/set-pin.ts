import { z } from 'zod';
import { staffPinSet } from '#contract/events/reference.ts';
import { staffId } from '#contract/ids.ts';
import { staffSetPin } from '#contract/operations/staff.ts';
import { ok, refuse } from '#contract/result.ts';
import { type Acting, acting, decide } from '#core/journal/acting.ts';
import { local } from '#core/operations/local.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { clearFailures, saveVerifier } from '#core/store/pin-verifiers.ts';

/** The act of it knows no PIN: what was asked of an act is kept as a hash, and a PIN of four figures could be found out of one. */
const named = { ...staffSetPin, input: z.object({ staff: staffId }) };

/** Verifier and event in one transaction; who was locked out by wrong tries may try again. */
export const pinAct = (verifier: string): Acting<typeof named> =>
  acting({
    operation: named,
    decide({ staff }, _look, here) {
      if (!here.reference.staff.some((each) => each.id === staff)) return refuse('unknownStaff', { staff });
      const decided = decide({ aggregate: { kind: 'reference', id: 'staff' }, event: { kind: staffPinSet.kind, payload: { staff } } });
      return ok({
        ...decided.value,
        beside(store) {
          saveVerifier(store, staff, verifier);
          clearFailures(store, staff);
        },
      });
    },
    answer: (entries) => ({ staff: payloadOf(entries, staffPinSet).staff }),
  });

export const setPin = local({
  operation: staffSetPin,
  run: async ({ staff, pin }, { machine, act }) => act(pinAct(await machine.pins.hash(pin)), { staff }),
});
