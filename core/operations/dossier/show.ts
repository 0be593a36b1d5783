import { z } from 'zod';
import { capacity, deadlineRun, dossierCode, handedIn } from '#contract/events/dossier.ts';
import { dossierShow, party } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { findProcedure } from '#core/domain/catalogue/catalogue.ts';
import { collector, personalValue, storedSubmitter } from '#core/domain/dossier/rows.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { reading } from '#core/journal/acting.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { shownRun } from '#core/operations/dossier/limit.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { dossierPage } from '#core/store/dossiers.ts';

const commitments = z.record(z.string(), z.string());

/** `detail` of a dossier's row, as `core/domain/dossier/rows.ts` writes it. */
const detail = z.object({
  run: deadlineRun,
  components: z.array(handedIn),
  codes: z.array(dossierCode),
  parts: commitments,
  handedBack: z.object({ capacity, receiptLost: z.boolean(), at: z.int(), parts: commitments }).nullable(),
});

export const show = reading({
  operation: dossierShow,

  read({ code }, look, here) {
    const [found] = dossiersNamed(look, code);
    const page = found === undefined ? undefined : dossierPage(look.store, found.dossier_id);
    if (page === undefined) return refuse('unknownCode', { dossier: code });
    const { run, components, codes, parts, handedBack } = detail.parse(parseJson(page.detail));
    const procedure = findProcedure(here.reference.catalogue, page.procedure);
    const nameOf = (actor: string): string => here.reference.staff.find((each) => each.id === actor)?.name ?? actor;
    return ok({
      code: page.code,
      codes,
      status: page.status,
      dueAt: page.due_at,
      receivedAt: page.received_at,
      procedure: page.procedure,
      procedureName: page.procedure_name,
      competentAgency: page.competent_name,
      register: { book: page.register_book, number: page.register_number },
      mark: page.mark,
      slot: page.slot,
      collectAt: page.collect_at,
      overdue: page.status === 'processing' && page.due_date < localDateAt(here.now),
      run: shownRun(run),
      components: components.map((given) => ({
        ...given,
        name: procedure?.components.find(({ id }) => id === given.id)?.name ?? given.id,
      })),
      owner: personalValue(party, parts.owner, look.personal),
      submitter: personalValue(storedSubmitter, parts.submitter, look.personal),
      handedBack:
        handedBack === null
          ? null
          : {
              at: handedBack.at,
              to: personalValue(collector, handedBack.parts.collector, look.personal)?.fullName ?? null,
              capacity: handedBack.capacity,
              receiptLost: handedBack.receiptLost,
            },
      conflicts: page.conflicts,
      events: entriesOfAggregate(look.store, 'dossier', page.dossier_id).map((entry) => ({
        kind: entry.kind,
        at: entry.time,
        actor: entry.actor,
        actorName: nameOf(entry.actor),
        station: entry.station,
        counter: entry.counter,
      })),
    });
  },
});
