import type { DossierStatus } from '#contract/operations/dossier.ts';
import { RESULTS } from '../messages/papers-vi.ts';
import { Chip } from '../ui/chip.tsx';

/** Where a dossier stands. Only one that is still worked on can be overdue to the eye: a ready one waits for its owner. */
export function DossierChip({ status, overdue }: { readonly status: DossierStatus; readonly overdue: boolean }) {
  if (status === 'handedBack') return <Chip state="plain">{RESULTS.handedBack}</Chip>;
  if (status === 'ready') {
    return (
      <Chip state="serving" icon="package-check">
        {RESULTS.ready}
      </Chip>
    );
  }
  return overdue ? <Chip state="late">{RESULTS.overdue}</Chip> : <Chip state="waiting">{RESULTS.processing}</Chip>;
}
