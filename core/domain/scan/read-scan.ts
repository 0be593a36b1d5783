import type { LocalDate } from '#contract/ids.ts';
import type { CitizenCard } from '#core/domain/citizen-card/card.ts';
import { parseCitizenCard } from '#core/domain/citizen-card/parse-citizen-card.ts';
import { isOurs, parseDossierCode } from '#core/domain/numbering/dossier-code.ts';
import { guidanceCode, readGuidanceCode } from '#core/domain/numbering/guidance-code.ts';
import { readTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { ticketNumber } from '#core/domain/numbering/ticket-number.ts';

/** `message` is for the officer, in Vietnamese. */
export interface ScanWarning {
  readonly code: string;
  readonly message: string;
}

/** What a scanned text is. The same JSON goes out of `parse-scan` and, with what is known here, of `scan.read`. */
export type Scan =
  | ({ readonly kind: 'citizen-card' } & CitizenCard)
  | { readonly kind: 'dossier-code'; readonly code: string; readonly ours: boolean; readonly warnings: readonly ScanWarning[] }
  | {
      readonly kind: 'ticket';
      readonly code: string;
      readonly ticketId: string;
      readonly number: string;
      readonly series: string;
      readonly day: LocalDate;
      readonly station: string;
      readonly warnings: readonly ScanWarning[];
    }
  /** A sheet that says what is missing: it brings back what was typed. */
  | { readonly kind: 'guidance'; readonly code: string; readonly warnings: readonly ScanWarning[] }
  | { readonly kind: 'unknown'; readonly warnings: readonly ScanWarning[] };

export interface ScanContext {
  /** Identifiers of the office's agencies, in either writing. */
  readonly agencies: readonly string[];
  /** For the warning that a card should be renewed. */
  readonly today?: LocalDate | undefined;
}

/** No symbol in use holds more; a stuck scanner can send without end. Letters, not bytes. */
const LONGEST = 1_024;

/** The AIM identifier that some scanners are set to send: `]Q1` QR, `]C0` Code 128, `]d2` DataMatrix, `]E0` EAN. */
const AIM_IDENTIFIER = /^\][QCdE]\d/;
/** STX, ETX and EOT, with which a scanner may frame what it sends. */
const FRAME = ['\u0002', '\u0003', '\u0004'];

/** Says what a scanned text is; never throws, whatever comes. Nothing of a text that is not understood is given back. */
export function readScan(text: string, context: ScanContext): Scan {
  const plain = withoutFrame(text.slice(0, 2 * LONGEST).toWellFormed())
    .replace(AIM_IDENTIFIER, '')
    .trim();
  if (plain === '') return unknown();
  if (text.length > LONGEST) return unknown('tooLong', 'Mã dài quá mức. Quét lại; nếu vẫn vậy, báo kỹ thuật xem máy quét.');
  if (hasControl(plain)) return unknown('controlCharacters', 'Mã có ký tự điều khiển. Quét lại; nếu vẫn vậy, báo kỹ thuật.');
  return readDossierCode(plain, context) ?? readTicket(plain) ?? readGuidance(plain) ?? readCard(plain, context) ?? unknown();
}

function withoutFrame(text: string): string {
  const isEdge = (letter: string | undefined): boolean => letter !== undefined && (FRAME.includes(letter) || letter.trim() === '');
  let from = 0;
  let to = text.length;
  while (from < to && isEdge(text[from])) from++;
  while (to > from && isEdge(text[to - 1])) to--;
  return text.slice(from, to);
}

/** ASCII controls. Those from 0x80 to 0x9f are what misread Vietnamese leaves behind: they are the card's to judge. */
const hasControl = (text: string): boolean => [...text].some((letter) => letter < ' ' || letter === '\u007f');

const unknown = (code?: string, message = ''): Scan => ({ kind: 'unknown', warnings: code === undefined ? [] : [{ code, message }] });

function readDossierCode(text: string, { agencies }: ScanContext): Scan | null {
  const parsed = parseDossierCode(text);
  if (parsed === null) return null;
  const warnings =
    parsed.date === null
      ? [{ code: 'dateImpossible', message: 'Sáu số ngày trong mã hồ sơ không phải một ngày có thật. So lại với giấy.' }]
      : [];
  return { kind: 'dossier-code', code: parsed.code, ours: isOurs(parsed, agencies), warnings };
}

function readTicket(text: string): Scan | null {
  const read = readTicketCode(text);
  if (read.kind === 'other') return null;
  if (read.kind === 'damaged') return unknown('ticketDamaged', 'Mã trên phiếu số bị hỏng. Quét lại, hoặc gõ số trên phiếu.');
  const { code, ticketId, series, ordinal, day, station } = read.ticket;
  return { kind: 'ticket', code, ticketId, number: ticketNumber(series, ordinal), series, day, station, warnings: [] };
}

function readGuidance(text: string): Scan | null {
  const id = readGuidanceCode(text);
  return id === null ? null : { kind: 'guidance', code: guidanceCode(id), warnings: [] };
}

function readCard(text: string, { today }: ScanContext): Scan | null {
  const card = parseCitizenCard(text, today);
  return card === null ? null : { kind: 'citizen-card', ...card };
}
