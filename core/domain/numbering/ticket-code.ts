import { CROCKFORD, numberFromCrockford, numberToCrockford, toCrockford } from '#contract/crockford.ts';
import type { LocalDate } from '#contract/ids.ts';
import { dateOfDayNumber, dayNumber } from '#contract/time.ts';
import { HIGHEST_ORDINAL } from './ticket-number.ts';

/**
 * The code on a ticket's QR: all that a station which never heard of the ticket needs to know of it.
 *
 *     MC1 | station 8 | day 3 | series 1 | number 4 | random 8 | check 2      29 characters
 *
 * Station, day (days since 2020-01-01), random (40 bits) and check are Crockford base 32; the series is its letter; the number is four
 * decimal figures, so that a person can read it. Everything is in the QR's alphanumeric set. The ticket's id is the code without its check.
 */
const PREFIX = 'MC1';
const BODY = /^MC1([0-9A-HJKMNP-TV-Z]{8})([0-9A-HJKMNP-TV-Z]{3})([A-Z])(\d{4})([0-9A-HJKMNP-TV-Z]{8})$/;
const BODY_LENGTH = 27;
const CHECK_LENGTH = 2;
const FIRST_DAY = 18_262;

/**
 * The check is a sum modulo 1021, a prime. Each place has a weight of its own (a power of 41), so one changed character moves the sum by
 * weight x difference, and two neighbours that change places by (difference of weights) x (difference of characters): products of
 * numbers below the prime and not 0, so never a multiple of it. No weight is -32, so the same holds for the last character and the check's first.
 */
const MODULUS = 1_021;
const BASE = 41;
/** Crockford's characters have their own values; the series letters that it lacks come after them. */
const LETTERS = `${CROCKFORD}ILOU`;

export interface TicketCode {
  /** Without the check. */
  readonly ticketId: string;
  readonly code: string;
  readonly station: string;
  /** The business day on which it was given. */
  readonly day: LocalDate;
  readonly series: string;
  readonly ordinal: number;
}

export type ReadTicketCode =
  | { readonly kind: 'ticket'; readonly ticket: TicketCode }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other' };

export interface NewTicketCode {
  readonly station: string;
  readonly day: LocalDate;
  readonly series: string;
  /** 1 to 9999. */
  readonly ordinal: number;
  /** At least 5 random bytes, or 8 Crockford characters. */
  readonly random: Uint8Array | string;
}

/** Throws when a part is not of its shape: they come from the program, not from a person. */
export function makeTicketCode({ station, day, series, ordinal, random }: NewTicketCode): string {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > HIGHEST_ORDINAL) throw new RangeError(`no ticket number: ${ordinal}`);
  const days = numberToCrockford(dayNumber(day) - FIRST_DAY, 3);
  const tail = typeof random === 'string' ? random : toCrockford(random, 8);
  const body = `${PREFIX}${station}${days}${series}${String(ordinal).padStart(4, '0')}${tail}`;
  if (!BODY.test(body)) throw new RangeError(`no ticket code: ${body}`);
  return body + checkOf(body);
}

/** The ticket's id in its code; the code is one that was made or read. */
export const ticketIdOfCode = (code: string): string => code.slice(0, BODY_LENGTH);

/** Series and number stand in a ticket's id. Throws for what is no ticket's id. */
export function numberInId(id: string): { readonly series: string; readonly ordinal: number } {
  const [, , , series, figures] = BODY.exec(id) ?? [];
  if (series === undefined || figures === undefined) throw new RangeError(`not a ticket's id: ${id}`);
  return { series, ordinal: Number(figures) };
}

/**
 * Reads a scanned or typed ticket code; small letters and blanks do no harm. `damaged`: it begins like one of ours, but a character is
 * wrong, missing or too many. `other`: no ticket code at all.
 */
export function readTicketCode(text: string): ReadTicketCode {
  const code = text.replace(/\s+/g, '').toUpperCase();
  if (!code.startsWith(PREFIX) || code.length > 2 * BODY_LENGTH) return { kind: 'other' };
  const body = code.slice(0, BODY_LENGTH);
  const [, station, days, series, figures] = BODY.exec(body) ?? [];
  if (station === undefined || days === undefined || series === undefined || code.slice(BODY_LENGTH) !== checkOf(body))
    return { kind: 'damaged' };
  const day = dateOfDayNumber(FIRST_DAY + (numberFromCrockford(days) ?? 0));
  return { kind: 'ticket', ticket: { ticketId: body, code, station, day, series, ordinal: Number(figures) } };
}

export function parseTicketCode(text: string): TicketCode | null {
  const read = readTicketCode(text);
  return read.kind === 'ticket' ? read.ticket : null;
}

function checkOf(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const letter of body) {
    weight = (weight * BASE) % MODULUS;
    sum = (sum + weight * LETTERS.indexOf(letter)) % MODULUS;
  }
  return numberToCrockford(sum, CHECK_LENGTH);
}
