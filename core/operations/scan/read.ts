import { type ScanAnswer, scanRead } from '#contract/operations/scan.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { readScan } from '#core/domain/scan/read-scan.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import type { DossierListRow } from '#core/store/dossiers.ts';
import { ticketById } from '#core/store/tickets.ts';

export const read = reading({
  operation: scanRead,
  read: ({ text }, look, here) => ok(readHere(text, look, here)),
});

/** What a scanned text is, and the dossier or ticket that it names where it is known here. */
export function readHere(text: string, look: Pick<Look, 'store'>, here: Pick<Here, 'reference' | 'now' | 'role'>): ScanAnswer {
  const scan = readScan(text, { agencies: here.reference.office.agencies.map((agency) => agency.code), today: localDateAt(here.now) });
  const warnings = [...scan.warnings];
  switch (scan.kind) {
    case 'dossier-code': {
      const [found] = dossiersNamed(look, scan.code);
      return { ...scan, warnings, ...(found === undefined ? {} : { dossier: shown(found) }) };
    }
    case 'ticket': {
      const found = ticketById(look.store, scan.ticketId);
      const ticket =
        found === undefined ? undefined : { ticketId: found.ticket_id, number: found.number, state: found.state, counter: found.counter };
      return { ...scan, warnings, ...(ticket === undefined ? {} : { ticket }) };
    }
    case 'citizen-card':
      // A kiosk looks up codes; it has no business with what a card says.
      return here.role === 'kiosk' ? { kind: 'unknown', warnings: [] } : { ...scan, warnings };
    case 'guidance':
      return here.role === 'kiosk' ? { kind: 'unknown', warnings: [] } : { ...scan, warnings };
    case 'unknown': {
      // The figures that Code 128 carries where the code itself does not fit the paper.
      const [found] = text.length <= 64 ? dossiersNamed(look, text) : [];
      return found === undefined
        ? { ...scan, warnings }
        : { kind: 'dossier-code', code: found.code, ours: true, warnings: [], dossier: shown(found) };
    }
  }
}

const shown = (row: DossierListRow) => ({ code: row.code, status: row.status, dueAt: row.due_at, procedureName: row.procedure_name });
