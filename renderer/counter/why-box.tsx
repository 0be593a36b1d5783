import { useAnswer } from '../client/use-answer.ts';
import { WhyDialog } from '../receive/why-dialog.tsx';
import type { CounterState } from './use-counter.ts';

/** Why the day on the screen is that day: of the dossier that lies open or was just received, else of the form. */
export function WhyBox({ state, onClose }: { readonly state: CounterState; readonly onClose: () => void }) {
  const { place, receiving, handBack } = state;
  const code = place.kind === 'dossier' ? null : (receiving.draft?.received?.code ?? null);
  const received = useAnswer('dossier.show', code === null ? null : { code }).value;
  const dossier = place.kind === 'dossier' ? handBack.dossier.value : received;
  const preview = receiving.preview.value;
  if (dossier !== undefined)
    return <WhyDialog run={{ ...dossier.run, dueAt: dossier.dueAt, receivedAt: dossier.receivedAt }} onClose={onClose} />;
  if (code === null && place.kind !== 'dossier' && preview !== undefined)
    return <WhyDialog run={{ ...preview, receivedAt: null }} onClose={onClose} />;
  return null;
}
