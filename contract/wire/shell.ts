import { z } from 'zod';
import { role } from '#contract/rights.ts';

/**
 * What the desktop shell and the station's process say to each other (docs/protocol.md). Only the shell can speak to that
 * process, so it needs no proof of who it is; a window does, by the token that the shell gave to both.
 */

/** With it comes the end of a new line to a window. On this line, and this line alone, the token opens the channel in the role. */
const portForWindow = z.object({ kind: z.literal('port'), role, token: z.string().min(16).max(200) });
/** Finish what is being written, close the database, end with 0. */
const stop = z.object({ kind: z.literal('stop') });
/** With it comes the end of a line to a new drawing process, as it was asked for. */
const drawing = z.object({ kind: z.literal('drawing') });
export const toStation = z.discriminatedUnion('kind', [portForWindow, stop, drawing]);
export type ToStation = z.infer<typeof toStation>;

/** From here on lines are served. */
const ready = z.object({ kind: z.literal('ready') });
/** A new try would end alike (another program holds the data, a newer program wrote them, the database can not be read): a sentence for people. */
const cannotStart = z.object({ kind: z.literal('cannotStart'), message: z.string().max(2_000) });
/** There are papers to draw: a process for it is wanted. One that runs still does not answer any more, and is ended. */
const drawingWanted = z.object({ kind: z.literal('drawingWanted') });
export const fromStation = z.discriminatedUnion('kind', [ready, cannotStart, drawingWanted]);
export type FromStation = z.infer<typeof fromStation>;
