/**
 * Whether a word can be a Vietnamese syllable: onset, rhyme, tone. A name that a scanner has mangled (letters lost, Telex keys typed as
 * letters) nearly always breaks one of the three. Names of other tongues may break them too: so it is a reason to look, never to refuse.
 */

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?/u;

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc ue uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu ych ynh yt`.split(/\s+/),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

/** `word` is one word without blanks, any case, composed or not. */
export function isPossibleSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const toneless = decomposed.replace(TONES, '').normalize('NFC');
  const rhyme = toneless.slice(ONSET.exec(toneless)?.[0].length ?? 0);
  // `gì`, `gin`, `gìn`: the i belongs to both.
  const rhymes = toneless.startsWith('gi') ? [rhyme, `i${rhyme}`] : [rhyme];
  if (!rhymes.some((each) => RHYMES.has(each))) return false;
  return !/(?:[cpt]|ch)$/.test(toneless) || SHARP_OR_HEAVY.test(tones.join(''));
}
