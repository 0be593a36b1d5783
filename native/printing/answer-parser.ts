import { concat } from '#contract/bytes.ts';

/**
 * Tells apart what a printer says, byte by byte and in pieces of any size (fixed bits: Epson's command reference).
 *
 *     process id   0x37 0x22 id id id id 0x00
 *     status back  0xx1xx00, then three bytes 0xx0xxxx     sent unasked, at every change
 *     DLE EOT      0xx1xx10                                 sent at once; also when a picture holds 10 04 by chance
 *     GS r         0xx0xxxx                                 the answer in its turn
 *
 * Whatever fits nothing (XON, XOFF, noise) is dropped.
 */
export type Answer =
  | { readonly kind: 'process-id'; readonly id: string }
  | { readonly kind: 'status-back'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'dle-eot'; readonly byte: number }
  | { readonly kind: 'gs-r'; readonly byte: number };

const PROCESS_ID_LENGTH = 7;
const STATUS_BACK_LENGTH = 4;

const isGsR = (byte: number): boolean => (byte & 0x90) === 0;
const isDleEot = (byte: number): boolean => (byte & 0x93) === 0x12;
const beginsStatusBack = (byte: number): boolean => (byte & 0x93) === 0x10;

export interface AnswerParser {
  /** The answers that are whole with these bytes, in order. */
  push(bytes: Uint8Array): readonly Answer[];
}

/** What stands at the head of the bytes: an answer and its length, noise of one byte, or an answer that is not whole yet. */
type Read = { readonly answer?: Answer; readonly taken: number } | null;

export function answerParser(): AnswerParser {
  /** The beginning of an answer, at most 6 bytes. */
  let held: Uint8Array = new Uint8Array();

  return {
    push(bytes) {
      const all = concat([held, bytes]);
      const answers: Answer[] = [];
      let at = 0;
      while (at < all.length) {
        const read = readAt(all.subarray(at, at + PROCESS_ID_LENGTH));
        if (read === null) break;
        if (read.answer !== undefined) answers.push(read.answer);
        at += read.taken;
      }
      held = all.slice(at);
      return answers;
    },
  };
}

function readAt(head: Uint8Array): Read {
  const [first = 0] = head;
  if (first === 0x37) return readProcessId(head);
  if (beginsStatusBack(first)) return readStatusBack(head);
  if (isDleEot(first)) return { answer: { kind: 'dle-eot', byte: first }, taken: 1 };
  if (isGsR(first)) return { answer: { kind: 'gs-r', byte: first }, taken: 1 };
  return { taken: 1 };
}

function readProcessId(head: Uint8Array): Read {
  const fits = head.every((byte, place) => {
    if (place === 0) return byte === 0x37;
    if (place === 1) return byte === 0x22;
    return place < PROCESS_ID_LENGTH - 1 ? byte >= 0x20 && byte <= 0x7e : byte === 0;
  });
  if (!fits) return { taken: 1 };
  if (head.length < PROCESS_ID_LENGTH) return null;
  return { answer: { kind: 'process-id', id: String.fromCharCode(...head.subarray(2, 6)) }, taken: PROCESS_ID_LENGTH };
}

function readStatusBack(head: Uint8Array): Read {
  const [first = 0, ...rest] = head.subarray(0, STATUS_BACK_LENGTH);
  if (!rest.every(isGsR)) return { taken: 1 };
  const [second, third, fourth] = rest;
  if (second === undefined || third === undefined || fourth === undefined) return null;
  return { answer: { kind: 'status-back', bytes: [first, second, third, fourth] }, taken: STATUS_BACK_LENGTH };
}

/** What `GS r 1` says of the roll: bits 2 and 3 its end, bits 0 and 1 that it is near. */
export const paperOf = (byte: number): 'enough' | 'near-end' | 'end' =>
  (byte & 0x0c) !== 0 ? 'end' : (byte & 0x03) !== 0 ? 'near-end' : 'enough';
