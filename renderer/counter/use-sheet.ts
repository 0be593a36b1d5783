import { useEffect, useState } from 'react';
import { useCall } from '../client/use-call.ts';
import { GUIDANCE } from '../messages/receive-vi.ts';
import { isStarted, takenUp } from '../receive/draft.ts';
import type { Receiving } from '../receive/use-receiving.ts';
import { useToasts } from '../ui/toast.tsx';

interface Sheet {
  readonly code: string;
  readonly json: string;
}

export interface SheetTaking {
  /** Another dossier is being typed: it is asked before it goes. */
  readonly isOffered: boolean;
  take(code: string): Promise<void>;
  answer(isTaken: boolean): void;
}

/** A sheet's code as a hand types it from the paper, with or without its dashes. */
export const isSheetCode = (typed: string): boolean => /^hd[0-9a-z]{16}$/i.test(typed.replace(/[\s-]/g, ''));

/** A sheet that said what was missing brings its dossier back into the form: now, or when the form is there. */
export function useSheet(
  receiving: Receiving,
  { hasForm, openForm, openDossier }: { readonly hasForm: boolean; openForm(code: string): void; openDossier(code: string): void },
): SheetTaking {
  const show = useCall('guidance.show');
  const toasts = useToasts();
  const [waiting, setWaiting] = useState<Sheet | null>(null);
  const [offer, setOffer] = useState<Sheet | null>(null);
  const { draft, update } = receiving;

  useEffect(() => {
    if (waiting === null || draft === null) return;
    setWaiting(null);
    if (isStarted(draft) && draft.guidance?.code !== waiting.code) setOffer(waiting);
    else if (draft.guidance?.code !== waiting.code || draft.received !== null) update(() => takenUp(waiting.json, waiting.code));
  }, [waiting, draft, update]);

  return {
    isOffered: offer !== null,
    async take(code) {
      const answer = await show({ code });
      if (!answer.ok) toasts.show({ text: answer.refusal.message });
      else if (answer.value.dossier !== null) {
        toasts.show({ text: GUIDANCE.usedSaid(answer.value.dossier) });
        openDossier(answer.value.dossier);
      } else if (answer.value.draft === null) toasts.show({ text: GUIDANCE.notHere });
      else {
        setWaiting({ code: answer.value.code, json: answer.value.draft });
        if (!hasForm) openForm(answer.value.code);
      }
    },
    answer(isTaken) {
      setOffer(null);
      if (isTaken && offer !== null) update(() => takenUp(offer.json, offer.code));
    },
  };
}
