import type { Journal } from '#core/journal/journal.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { SpoolPrinters, SpoolStore } from '#core/printing/spool-store.ts';
import { clearSending, jobsSending, markSending, nextPrintJob, printJobById, type PrintJobStored } from '#core/store/print-jobs.ts';
import { printerByName, printersOf } from '#core/store/printers.ts';
import { ticketById } from '#core/store/tickets.ts';

/** A list of papers is printed for somebody who stands there. */
const GUIDE_WORTH_MS = 2 * 60_000;

/** A paper that comes out so soon is still waited for, though its number may have been called at once in an empty hall. */
const FRESH_MS = 20_000;

interface Spooled {
  readonly kind: 'printOutcome' | 'printMoved' | 'rollChanged';
  readonly payload: Readonly<Record<string, string | number>>;
}

/** The spooler's jobs lie in the journal; only "its bytes are leaving" is a local row. */
export function spoolStore(journal: Journal, clock: Clock, newId: () => string, isClockDoubted: () => boolean): SpoolStore {
  const { store, station } = journal;
  /** When a try on a printer last failed: whatever had been queued by then was held up. Before this run nobody knows, so all was. */
  const heldUpAt = new Map<string, number>();
  const began = clock.now();

  function record(aggregate: { readonly kind: 'printJob' | 'printer'; readonly id: string }, event: Spooled): void {
    const facts = {
      commandId: `print:${newId()}`,
      actor: `device:${station}`,
      role: 'it',
      counter: null,
      businessDay: null,
      time: clock.now(),
      clockDoubt: isClockDoubted(),
    };
    journal.append(facts, [{ aggregate, event }], journal.newParts());
  }
  const recordOfJob = (id: string, event: Spooled): void => record({ kind: 'printJob', id }, event);

  return {
    nextJob(printer) {
      for (;;) {
        const job = nextPrintJob(store, station, printer);
        if (job === undefined) return null;
        if (isOvertaken(job)) {
          const payload = { outcome: 'expired', detail: '', paperMm: 0 };
          journal.transaction(() => recordOfJob(job.print_job_id, { kind: 'printOutcome', payload }));
          continue;
        }
        const text = job.document_part === null ? null : (personalPart(store, job.document_part)?.text ?? null);
        return {
          id: job.print_job_id,
          documentText: text ?? '',
          printer: job.printer,
          copy: job.copy_of !== null,
          isMoved: job.moved_from !== null,
        };
      }
    },
    interrupted: () => jobsSending(store),
    markSending: (id) => journal.transaction(() => markSending(store, id, clock.now())),
    finish: ({ id, outcome, detail, paperMm }) =>
      journal.transaction(() => {
        clearSending(store, id);
        const job = printJobById(store, id);
        // A printer that stays away is one fact, not one at each try.
        if (job?.state === outcome && job.detail === detail) return;
        recordOfJob(id, { kind: 'printOutcome', payload: { outcome, detail, paperMm } });
      }),
    move: (id, to, why) => journal.transaction(() => recordOfJob(id, { kind: 'printMoved', payload: { to, reason: why } })),
    heldUp: (printer) => void heldUpAt.set(printer, clock.now()),
    rollIsBack(printer) {
      if (printerByName(store, station, printer)?.rollMetres == null) return;
      journal.transaction(() => record({ kind: 'printer', id: `${station}:${printer}` }, { kind: 'rollChanged', payload: { printer } }));
    },
  };

  /**
   * A number's paper that was held up must not come out when the number was called meanwhile: neither the first of the queue, which
   * failed, nor those behind it, which were never tried. What a person asked for comes out.
   */
  function isOvertaken(job: PrintJobStored): boolean {
    // Whoever asked for a list has gone home without it.
    if (job.document === 'guide') return clock.now() - job.queued_at > GUIDE_WORTH_MS;
    if (job.document !== 'ticket' || job.copy_of !== null || job.is_asked === 1) return false;
    const heldUntil = Math.max(heldUpAt.get(job.printer) ?? began, heldUpAt.get(job.moved_from ?? job.printer) ?? began);
    const isLate = job.state === 'failed' || job.queued_at <= heldUntil || clock.now() - job.queued_at > FRESH_MS;
    const ticket = isLate ? ticketById(store, job.subject_id) : undefined;
    return ticket !== undefined && ticket.state !== 'waiting';
  }
}

export const spoolPrinters = (journal: Journal): SpoolPrinters => ({
  names: () => printersOf(journal.store, journal.station).map((printer) => printer.name),
  find: (name) => printerByName(journal.store, journal.station, name) ?? null,
});
