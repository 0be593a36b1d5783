/**
 * Code 128 (ISO/IEC 15417) with the fewest symbols that sets B and C allow: two digits take one symbol in set C, and each change of
 * set costs one.
 */

/** White that a reader needs at each end. */
export const CODE_128_QUIET_MODULES = 10;

const START_B = 104;
const START_C = 105;
const TO_C = 99;
const TO_B = 100;
const STOP = 106;

/** Widths of bar, space, bar, ... of the symbols 0 to 106. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

/**
 * The modules from the first bar to the last, `1` black, without quiet zones.
 *
 * @param text printable ASCII, at least one character; anything else throws, since no set B or C has it
 */
export function code128(text: string): string {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error('Code 128 sets B and C hold printable ASCII alone');
  const symbols = shortest(text);
  const check = symbols.reduce((sum, symbol, place) => sum + symbol * Math.max(1, place), 0) % 103;
  return [...symbols, check, STOP].map(modulesOf).join('');
}

const modulesOf = (symbol: number): string =>
  [...(WIDTHS[symbol] ?? '')].map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(Number(width))).join('');

/** What is left to write from here, in either set. */
interface Plan {
  readonly b: readonly number[];
  readonly c: readonly number[];
}

/** Works from the end: the best way to write the rest is known for both sets at each place. */
function shortest(text: string): readonly number[] {
  const plans: Plan[] = [];
  plans[text.length] = { b: [], c: [] };
  for (let at = text.length - 1; at >= 0; at--) {
    const next = plans[at + 1] ?? { b: [], c: [] };
    const inB = [text.charCodeAt(at) - 32, ...next.b];
    const pair = /^\d\d/.exec(text.slice(at, at + 2));
    const afterPair = plans[at + 2];
    const inC = pair === null || afterPair === undefined ? null : [Number(pair[0]), ...afterPair.c];
    plans[at] = {
      b: inC !== null && inC.length + 1 < inB.length ? [TO_C, ...inC] : inB,
      c: inC !== null && inC.length <= inB.length + 1 ? inC : [TO_B, ...inB],
    };
  }
  const plan = plans[0] ?? { b: [], c: [] };
  return plan.c.length < plan.b.length ? [START_C, ...plan.c] : [START_B, ...plan.b];
}
