import type { TicketPapersValue } from '#contract/operations/topics.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { newestTicketPapers, printerFigures } from '#core/store/print-jobs.ts';

/** More than the citizens who can stand before the machines of one station at once. */
const SHOWN = 20;

/**
 * The papers of the newest tickets of this station. A paper that waits behind one that could not be printed is as far from its
 * citizen as that one, so it shows as `failed` too.
 */
export function ticketPapers(look: Pick<Look, 'store'>, here: Pick<Here, 'station'>): TicketPapersValue {
  const inTrouble = new Set(
    printerFigures(look.store, here.station).flatMap(({ printer, trouble }) => (trouble === null ? [] : [printer])),
  );
  const rows = newestTicketPapers(look.store, here.station, SHOWN).map(({ print_job_id, printer, state }) => ({
    printJobId: print_job_id,
    state: state === 'queued' && inTrouble.has(printer) ? ('failed' as const) : state,
  }));
  return { rows };
}
