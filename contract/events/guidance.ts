import { z } from 'zod';
import { type EventOf, eventKind, parts } from '#contract/event.ts';
import { dossierId, ticketId } from '#contract/ids.ts';

/**
 * A dossier that lacked papers was not received; the person got a sheet that says what is missing (NĐ 118/2025 Đ17.1c, Mẫu 02).
 * What the officer had typed is a personal part, so that each station that works on dossiers can take it up again. Given once more,
 * it is the same request with what still lacks, never a second one (Đ16.3).
 */
export const guidanceGiven = eventKind({
  aggregate: 'guidance',
  kind: 'guidanceGiven',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    code: z.string(),
    procedure: z.string(),
    procedureName: z.string(),
    /** What was missing, in the order of the procedure's list. */
    missing: z.array(z.object({ id: z.string(), name: z.string() })).min(1),
    ticket: ticketId.nullable(),
    parts: parts('draft'),
  }),
});

/** The papers were complete, and the dossier was received. */
export const guidanceUsed = eventKind({
  aggregate: 'guidance',
  kind: 'guidanceUsed',
  version: 1,
  mayIgnore: false,
  payload: z.object({ dossier: dossierId, code: z.string() }),
});

export const GUIDANCE_EVENTS = [guidanceGiven, guidanceUsed] as const;
export type GuidanceEvent = EventOf<(typeof GUIDANCE_EVENTS)[number]>;
