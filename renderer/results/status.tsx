import type { DossierStatus } from '#contract/operations/dossier.ts';
import { daysBetween, localDateAt, parseIso } from '#contract/time.ts';
import { RESULTS } from '../messages/papers-vi.ts';
import { dayMonth } from '../receive/appointment.ts';
import { Chip } from '../ui/chip.tsx';

export interface WithStatus {
  readonly status: DossierStatus;
  readonly overdue: boolean;
  readonly dueAt: string;
  readonly slot: string | null;
  readonly handedBackAt: number | null;
}

/** State = colour + icon + word; with what one looks for next: the slot, the day, how late. */
export function DossierChip({ dossier }: { readonly dossier: WithStatus }) {
  const { status, overdue, dueAt, slot, handedBackAt } = dossier;
  if (status === 'handedBack') {
    return (
      <Chip state="plain" icon="check">
        {handedBackAt === null ? RESULTS.handedBack : RESULTS.handedBackOn(dayMonth(localDateAt(handedBackAt)))}
      </Chip>
    );
  }
  if (status === 'ready') {
    return (
      <Chip state="serving" icon="package-check">
        {slot === null ? RESULTS.ready : RESULTS.readyIn(slot)}
      </Chip>
    );
  }
  if (!overdue) return <Chip state="waiting">{RESULTS.processing}</Chip>;
  const due = parseIso(dueAt);
  const days = due === null ? 0 : daysBetween(localDateAt(due), localDateAt(Date.now()));
  return <Chip state="late">{days < 1 ? RESULTS.overdue : RESULTS.overdueBy(days)}</Chip>;
}
