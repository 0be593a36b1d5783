import type { DocumentKind } from '#contract/events/print-job.ts';
import { printerFor } from '#core/domain/printer/papers.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { printersOf } from '#core/store/printers.ts';

/** The printer of this station that a paper of this kind goes to. */
export const printerOfKind = (look: Pick<Look, 'store'>, here: Pick<Here, 'station'>, kind: DocumentKind): string =>
  printerFor(kind, printersOf(look.store, here.station));
