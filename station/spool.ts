import type { Journal } from '#core/journal/journal.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { SpoolPrinters, SpoolStore } from '#core/printing/spool-store.ts';
import { clearSending, jobsSending, markSending, nextPrintJob, printJobById } from '#core/store/print-jobs.ts';
import { printerByName, printersOf } from '#core/store/printers.ts';
import { ticketById } from '#core/store/tickets.ts';

/** A list of papers is printed for somebody who stands there. */
const GUIDE_WORTH_MS = 2 * 60_000;

/** The spooler's jobs lie in the journal; only "its bytes are leaving" is a local row. */
export function spoolStore(journal: Journal, clock: Clock, newId: () => string, isClockDoubted: () => boolean): SpoolStore {
  const { store, station } = journal;

  function record(id: string, outcome: 'printed' | 'sent' | 'failed' | 'unknown' | 'expired', detail: string): void {
    const facts = {
      commandId: `print:${newId()}`,
      actor: `device:${station}`,
      role: 'it',
      counter: null,
      businessDay: null,
      time: clock.now(),
      clockDoubt: isClockDoubted(),
    };
    const event = { kind: 'printOutcome', payload: { outcome, detail } };
    journal.append(facts, [{ aggregate: { kind: 'printJob', id }, event }], journal.newParts());
  }

  return {
    nextJob(printer) {
      for (;;) {
        const job = nextPrintJob(store, station, printer);
        if (job === undefined) return null;
        if (isOvertaken(job)) {
          journal.transaction(() => record(job.print_job_id, 'expired', ''));
          continue;
        }
        const text = job.document_part === null ? null : (personalPart(store, job.document_part)?.text ?? null);
        return { id: job.print_job_id, documentText: text ?? '', printer: job.printer, copy: job.copy_of !== null };
      }
    },
    interrupted: () => jobsSending(store),
    markSending: (id) => journal.transaction(() => markSending(store, id, clock.now())),
    finish: (id, outcome, detail) =>
      journal.transaction(() => {
        clearSending(store, id);
        const job = printJobById(store, id);
        // A printer that stays away is one fact, not one at each try.
        if (job?.state === outcome && job.detail === detail) return;
        record(id, outcome, detail);
      }),
  };

  /** A number's paper that could not be printed in time must not come out when the number was called long ago. */
  function isOvertaken(job: {
    readonly document: string;
    readonly state: string;
    readonly copy_of: string | null;
    readonly subject_id: string;
    readonly queued_at: number;
  }): boolean {
    // Whoever asked for a list has gone home without it.
    if (job.document === 'guide') return clock.now() - job.queued_at > GUIDE_WORTH_MS;
    if (job.document !== 'ticket' || job.state !== 'failed' || job.copy_of !== null) return false;
    const ticket = ticketById(store, job.subject_id);
    return ticket !== undefined && ticket.state !== 'waiting';
  }
}

export const spoolPrinters = (journal: Journal): SpoolPrinters => ({
  names: () => printersOf(journal.store, journal.station).map((printer) => printer.name),
  find: (name) => printerByName(journal.store, journal.station, name) ?? null,
});
