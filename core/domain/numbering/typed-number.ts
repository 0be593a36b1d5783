import { HIGHEST_ORDINAL, type TicketNumber, ticketNumber } from './ticket-number.ts';

const STROKE = '\u0335';

/** What VNI makes of a figure typed behind a letter: `A1` becomes `Á`, `D9` becomes `Đ`. */
const VNI_MARKS = new Map([
  ['\u0301', '1'],
  ['\u0300', '2'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
  ['\u0302', '6'],
  ['\u031b', '7'],
  ['\u0306', '8'],
  [STROKE, '9'],
]);

/**
 * What a number typed at the counter may mean, likeliest first: `18`, `A18`, `a 018`, and what an input method left of it. With VNI on,
 * figures behind a vowel turn into accents: `A18` becomes `Ắ`, and so does `A81`; with Telex an accent is a stray letter. So there can be
 * several readings: the caller takes the one that waits, or asks, and says what it read. A bare figure is read in each series given.
 *
 * @returns the readings whose series is one of `series`; none when the text is no number
 */
export function parseTypedNumber(text: string, series: readonly string[]): readonly TicketNumber[] {
  const plain = text
    .toUpperCase()
    .replace(/Đ/g, `D${STROKE}`)
    .normalize('NFD')
    .replace(/[\s\-.]/g, '');
  const [whole, letter = '', accents = '', figures = ''] = /^([A-Z]?)(\p{M}*)(\d*)$/u.exec(plain) ?? [];
  if (whole === undefined || (letter === '' && accents !== '')) return [];
  const ordinals = [...(figures === '' ? [] : [Number(figures)]), ...ordinalsOfAccents(accents, figures)];
  const families = letter === '' ? series : series.filter((id) => id === letter);
  return [...new Set(ordinals)]
    .filter((ordinal) => ordinal >= 1 && ordinal <= HIGHEST_ORDINAL)
    .flatMap((ordinal) => families.map((id) => ({ series: id, ordinal, number: ticketNumber(id, ordinal) })));
}

/** The accents as the figures that made them, in every order in which two of them can have been typed; the lower number first. */
function ordinalsOfAccents(accents: string, figures: string): readonly number[] {
  const typed = [...accents].map((accent) => VNI_MARKS.get(accent));
  if (typed.length === 0 || typed.length > 2 || typed.includes(undefined)) return [];
  return [typed, typed.toReversed()].map((order) => Number(`${order.join('')}${figures}`)).toSorted((a, b) => a - b);
}
