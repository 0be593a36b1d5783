import { z } from 'zod';

/** Identifiers. Branded, so that a dossier's id is never passed where a ticket's is meant. */

const crockford = (length: number) => z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`));

/** One computer of the hall: 8 Crockford characters, given once and kept for ever. */
export const stationId = crockford(8).brand<'StationId'>();
export type StationId = z.infer<typeof stationId>;

/**
 * One unbroken life of one database: 8 Crockford characters, drawn at random when it begins, so that two copies of one
 * database can never begin the same epoch.
 */
export const epochId = crockford(8).brand<'EpochId'>();
export type EpochId = z.infer<typeof epochId>;

/** Who has the right to call a ticket: an epoch of a station, never a counter (docs/ARCHITECTURE.md, who may call). */
export const holder = z.object({ station: stationId, epoch: epochId });
export type Holder = z.infer<typeof holder>;

/** A command id is made by the asker once per act; it is unique per station. */
export const commandId = z.string().regex(/^[\w:.-]{1,64}$/);
export type CommandId = z.infer<typeof commandId>;

/** Ids that this program makes: a time-free random text of 16 Crockford characters. */
const randomId = crockford(16);

/** A ticket's id is its printed code without the two check characters. */
export const ticketId = z
  .string()
  .regex(/^MC1[0-9A-Z]{24}$/)
  .brand<'TicketId'>();
export type TicketId = z.infer<typeof ticketId>;

export const dossierId = randomId.brand<'DossierId'>();
export type DossierId = z.infer<typeof dossierId>;

/** A sheet that says what is missing, and what was typed under it. */
export const guidanceId = randomId.brand<'GuidanceId'>();
export type GuidanceId = z.infer<typeof guidanceId>;

export const printJobId = randomId.brand<'PrintJobId'>();
export type PrintJobId = z.infer<typeof printJobId>;

export const counterSessionId = randomId.brand<'CounterSessionId'>();
export type CounterSessionId = z.infer<typeof counterSessionId>;

/** A series of tickets: one capital letter that can not be taken for a figure or for two letters (design, board). */
export const seriesId = z
  .string()
  .regex(/^[ABCDEGHKLNPTV]$/)
  .brand<'SeriesId'>();
export type SeriesId = z.infer<typeof seriesId>;

/** The counter's number as text, `1`, `12`. */
export const counterNumber = z.string().regex(/^[1-9]\d{0,2}$/);
export type CounterNumber = z.infer<typeof counterNumber>;

export const staffId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type StaffId = z.infer<typeof staffId>;

export const officeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type OfficeId = z.infer<typeof officeId>;

/** A day of the office by its date in Asia/Ho_Chi_Minh. */
export const localDate = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
export type LocalDate = z.infer<typeof localDate>;

/** SHA-256 as lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What a database is for; central and neighbours refuse another purpose, and paper shows it. */
export const purpose = z.enum(['real', 'demo', 'training']);
export type Purpose = z.infer<typeof purpose>;
