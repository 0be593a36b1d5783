import { maskedNumber, maskedPhone } from '#contract/mask.ts';
import { dossierShow, type Party, party, type Submitter } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { findProcedure } from '#core/domain/catalogue/catalogue.ts';
import { collector, personalValue, storedSubmitter } from '#core/domain/dossier/rows.ts';
import { reading } from '#core/journal/acting.ts';
import { shownRun } from '#core/operations/dossier/limit.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { detailOfPage } from '#core/operations/dossier/page-detail.ts';
import { timelineOf } from '#core/operations/dossier/timeline.ts';
import { dossierPage } from '#core/store/dossiers.ts';

/** Everything of one dossier. Numbers of persons leave the station masked: `dossier.reveal` shows one and writes down who looked. */
export const show = reading({
  operation: dossierShow,

  read({ code }, look, here) {
    const [found] = dossiersNamed(look, code);
    const page = found === undefined ? undefined : dossierPage(look.store, found.dossier_id);
    if (page === undefined) return refuse('unknownCode', { dossier: code });
    const { run, components, codes, parts, handedBack } = detailOfPage(page);
    const procedure = findProcedure(here.reference.catalogue, page.procedure);
    const events = timelineOf(look, here, page.dossier_id);
    const collected = personalValue(collector, handedBack?.parts.collector, look.personal);
    const leaving = events.find(({ kind }) => kind === 'resultHandedBack');
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
      owner: masked(personalValue(party, parts.owner, look.personal)),
      submitter: masked(personalValue(storedSubmitter, parts.submitter, look.personal)),
      handedBack:
        handedBack === null
          ? null
          : {
              at: handedBack.at,
              to: collected?.fullName ?? null,
              number: collected?.number === undefined ? null : maskedNumber(collected.number),
              capacity: handedBack.capacity,
              evidence: collected?.evidence ?? null,
              receiptLost: handedBack.receiptLost,
              declaration: collected?.declaration ?? null,
              by: leaving?.actorName ?? '',
              counter: leaving?.counter ?? null,
            },
      conflicts: page.conflicts,
      events,
    });
  },
});

const masked = <P extends Party | Submitter>(person: P | null): P | null =>
  person === null
    ? null
    : {
        ...person,
        ...(person.number === undefined ? {} : { number: maskedNumber(person.number) }),
        ...(person.phone === undefined ? {} : { phone: maskedPhone(person.phone) }),
      };
