import { z } from 'zod';
import { party, submitter } from '#contract/operations/dossier.ts';
import { localDateAt } from '#contract/time.ts';
import type { KnownDossier, Dossier } from '#core/domain/dossier/state.ts';
import { parseJson, type PersonalText, type RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';
import { markOfHash } from '#core/domain/numbering/mark.ts';
import { fold } from '#core/domain/search-text/fold.ts';
import { joinedFigures } from '#core/domain/search-text/figures.ts';
import { fromHex } from '#contract/bytes.ts';

/** The rows of `dossiers`, `dossier_codes` and `conflicts` that one dossier owns. */
export function rows(dossier: Dossier, personal: PersonalText): RowsByTable {
  if (dossier.kind === 'absent') return { dossiers: [], dossier_codes: [], conflicts: [] };
  const { received, receivedBy } = dossier;
  const owner = personalValue(party, received.parts.owner, personal);
  const codes = dossier.codes.map(({ code }) => code);
  const searchText =
    owner === null
      ? null
      : fold(
          [owner.fullName, owner.number, owner.phone, ...[owner.number, owner.phone].flatMap(inOnePiece), ...codes.map(codeWords)]
            .filter((part) => part !== undefined)
            .join(' '),
        );
  return {
    dossiers: [
      {
        dossier_id: dossier.id,
        code: codes[0] ?? '',
        short_key: received.shortKey,
        procedure: received.procedure,
        procedure_name: received.procedureName,
        competent_agency: received.competentAgency.id,
        competent_name: received.competentAgency.name,
        receiving_unit: received.receivingUnit.id,
        status: dossier.kind,
        received_at: received.receivedAt,
        received_date: localDateAt(received.receivedAt),
        due_at: received.run.dueAt,
        due_date: received.run.dueAt.slice(0, 10),
        register_book: received.register.book,
        register_year: received.register.year,
        register_number: received.register.number,
        slot: dossier.slot,
        ready_at: dossier.readyAt,
        handed_back_at: dossier.kind === 'handedBack' ? dossier.handedBack.handedBackAt : null,
        station: receivedBy.station,
        ticket_id: received.ticket,
        conflicts: dossier.conflicts.length,
        collect_at: received.collectAt,
        channel: received.channel,
        owner_name: owner?.fullName ?? null,
        owner_number: owner?.number ?? null,
        owner_phone: owner?.phone ?? null,
        search_text: searchText,
        mark: markOfHash(fromHex(receivedBy.hash)),
        detail: JSON.stringify(detailOf(dossier)),
      },
    ],
    dossier_codes: dossier.codes.map(({ code, issuer }) => ({ dossier_id: dossier.id, code: code.toUpperCase(), issuer })),
    conflicts: conflictRows('dossier', dossier.id, dossier.conflicts),
  };
}

/** A code's own parts are words too: its tail is what people remember. */
const codeWords = (code: string): string => code.replace(/[^0-9A-Za-z]+/g, ' ');

/** A number that was typed in groups is found without its gaps too. */
const inOnePiece = (number: string | undefined): string[] =>
  number === undefined || joinedFigures(number) === number ? [] : [joinedFigures(number)];

/** What the dossier's page shows beside the row; commitments, never the personal values themselves. */
const detailOf = (dossier: KnownDossier) => ({
  run: dossier.received.run,
  components: dossier.received.components,
  sets: dossier.received.sets,
  codes: dossier.codes,
  parts: dossier.received.parts,
  handedBack:
    dossier.kind === 'handedBack'
      ? {
          capacity: dossier.handedBack.capacity,
          receiptLost: dossier.handedBack.receiptLost,
          at: dossier.handedBack.handedBackAt,
          parts: dossier.handedBack.parts,
        }
      : null,
});

/** A personal part as its schema reads it; null where it is not here. */
export function personalValue<T>(schema: z.ZodType<T>, commitment: string | undefined, personal: PersonalText): T | null {
  const text = commitment === undefined ? null : personal(commitment);
  if (text === null) return null;
  const read = schema.safeParse(parseJson(text));
  return read.success ? read.data : null;
}

/** A submitter as it was ever stored: the evidence was one line of text at first. */
export const storedSubmitter = submitter.extend({
  evidence: z.preprocess((value) => (typeof value === 'string' ? { kind: value.slice(0, 120) } : value), submitter.shape.evidence),
});

/** The personal part of a hand-back: who collected, by which paper, and what he signed when the receipt was lost. */
export const collector = z.object({
  fullName: z.string(),
  number: z.string().optional(),
  evidence: z.object({ number: z.string(), date: z.string() }).optional(),
  declaration: z.string().optional(),
});
export type Collector = z.infer<typeof collector>;
