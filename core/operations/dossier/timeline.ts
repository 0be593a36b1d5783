import type { Entry } from '#contract/entry/entry.ts';
import { personalShown, resultHandedBack, resultReady } from '#contract/events/dossier.ts';
import type { DossierEventShown } from '#contract/operations/dossier.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { printJobsAbout } from '#core/store/print-jobs.ts';

/**
 * A dossier's life in the order in which it is folded: what was done, by whom, at which counter and computer, and which papers came of
 * it. A paper of the same act stands with it; one printed again later is an act of its own.
 */
export function timelineOf(look: Pick<Look, 'store'>, here: Pick<Here, 'reference'>, dossier: string): DossierEventShown[] {
  const entries = entriesOfAggregate(look.store, 'dossier', dossier);
  const papers = printJobsAbout(look.store, 'dossier', dossier).flatMap((job) => {
    const [queued] = entriesOfAggregate(look.store, 'printJob', job.print_job_id);
    return queued === undefined ? [] : [{ queued, paper: { document: job.document, state: job.state, copy: job.copy_of !== null } }];
  });
  const acts = new Set(entries.map(({ actId }) => actId));
  const alone = papers.filter(({ queued }) => !acts.has(queued.actId)).map(({ queued }) => queued);
  return [...entries, ...alone]
    .sort((a, b) => a.tick - b.tick || (a.station < b.station ? -1 : 1))
    .map((entry) => ({
      kind: entry.kind,
      at: entry.time,
      actor: entry.actor,
      actorName: here.reference.staff.find(({ id }) => id === entry.actor)?.name ?? entry.actor,
      station: entry.station,
      counter: entry.counter,
      about: aboutOf(entry),
      papers: papers.filter(({ queued }) => queued.actId === entry.actId && queued.station === entry.station).map(({ paper }) => paper),
    }));
}

/** What else the entry says that is nobody's secret. */
function aboutOf(entry: Entry): string | null {
  const payload = parseJson(entry.payload);
  switch (entry.kind) {
    case resultReady.kind:
      return resultReady.payload.safeParse(payload).data?.slot ?? null;
    case resultHandedBack.kind:
      return resultHandedBack.payload.safeParse(payload).data?.capacity ?? null;
    case personalShown.kind:
      return personalShown.payload.safeParse(payload).data?.field ?? null;
    default:
      return null;
  }
}
