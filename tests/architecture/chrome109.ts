import { scan } from './scan.ts';
import { type Breach, roomOf, type SourceFile } from './source-file.ts';

/**
 * What Chrome 109 lacks: the last browser for Windows 7 and 8.1, where an old PC may still be a board or a thin window.
 * The build lowers syntax to it; what the build can not lower, or only by guessing, is refused here.
 */
const missingInCss: readonly (readonly [RegExp, string])[] = [
  [/\btext-wrap(?:-\w+)?\s*:/, 'text-wrap (114)'],
  [/:\s*[^;{}]*\bsubgrid\b/, 'subgrid (117)'],
  [/\bcolor-mix\s*\(/, 'color-mix() (111)'],
  [/\b(?:ok)?(?:lch|lab)\s*\(/, 'lch(), lab(), oklch(), oklab() (111)'],
  [/\bcolor\s*\(/, 'color() (111)'],
  [/\b(?:rgba?|hsla?|hwb)\s*\(\s*from\b/, 'relative colours (119)'],
  [/\blight-dark\s*\(/, 'light-dark() (123)'],
  [/@scope\b/, '@scope (118)'],
  [/@starting-style\b/, '@starting-style (117)'],
  [
    /@position-try\b|\b(?:anchor-name|position-anchor|position-area|position-try(?:-\w+)?)\s*:|\banchor(?:-size)?\s*\(/,
    'anchor positioning (125)',
  ],
  [/@view-transition\b|\bview-transition-(?:name|class)\s*:|::view-transition/, 'view transitions (111)'],
  [/\b(?:animation|scroll|view)-timeline(?:-\w+)?\s*:|\banimation-range(?:-\w+)?\s*:/, 'scroll timelines (115)'],
  [/:user-(?:in)?valid\b/, ':user-invalid, :user-valid (119)'],
  [/:popover-open\b/, 'popover (114)'],
  [/\bfield-sizing\s*:/, 'field-sizing (123)'],
  [/\binterpolate-size\s*:|\bcalc-size\s*\(/, 'interpolate-size (129)'],
  [
    /[\s(:,](?:round|mod|rem|sin|cos|tan|asin|acos|atan2?|pow|sqrt|hypot|log|exp|abs|sign)\s*\(/,
    'round(), trigonometry and the like (111 and later)',
  ],
  [/(?<!-webkit-)(?<![\w-])mask(?:-\w+)*\s*:/, 'mask without -webkit- (120)'],
  [/@container\s+[^{]*\bstyle\s*\(/, 'style queries (111)'],
  [/\btransition-behavior\s*:|\ballow-discrete\b/, 'transition-behavior (117)'],
  [/:(?:dir|state|open)\s*\(|:open\b|:active-view-transition/, 'newer pseudo-classes'],
  [/\d(?:cap|rcap|ric|rex|rch)\b/, 'newer units (111 and later)'],
  [/@function\b|\bif\s*\(/, '@function, if()'],
  [
    /\b(?:scrollbar-(?:color|width)|white-space-collapse|overlay|reading-flow|corner-shape|initial-letter-align)\s*:/,
    'newer properties (114 and later)',
  ],
];

const missingInScript: readonly (readonly [RegExp, string])[] = [
  [/\.\s*(?:toSorted|toReversed|toSpliced)\s*\(/, 'toSorted, toReversed, toSpliced (110)'],
  [/\.\s*with\s*\(\s*[\w.-]+\s*,/, 'array.with (110)'],
  [/\b(?:Object|Map)\s*\.\s*groupBy\b/, 'groupBy (117)'],
  [/\bPromise\s*\.\s*(?:withResolvers|try)\b/, 'Promise.withResolvers, Promise.try (119)'],
  [/\bArray\s*\.\s*fromAsync\b/, 'Array.fromAsync (121)'],
  [
    /\.\s*(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|intersection|difference)\s*\(|(?<!\bz)\.\s*union\s*\(/,
    'methods of Set (122)',
  ],
  [
    /\.\s*(?:values|keys|entries)\s*\(\s*\)\s*\.\s*(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\s*\(/,
    'helpers of iterators (122)',
  ],
  [/\bIterator\s*\.\s*from\b|\.\s*toArray\s*\(\s*\)/, 'helpers of iterators (122)'],
  [/\bRegExp\s*\.\s*escape\b/, 'RegExp.escape (136)'],
  [/\bURL\s*\.\s*(?:canParse|parse)\b/, 'URL.canParse, URL.parse (120)'],
  [/\bAbortSignal\s*\.\s*any\b/, 'AbortSignal.any (116)'],
  [/\.\s*(?:isWellFormed|toWellFormed)\s*\(/, 'isWellFormed (111)'],
  [/\.\s*transfer(?:ToFixedLength)?\s*\(\s*\)/, 'ArrayBuffer.transfer (114)'],
  [/\b(?:await\s+)?using\s+\w+\s*=|\bSymbol\s*\.\s*(?:asyncD|d)ispose\b/, 'using (134)'],
  [/(?<![\w.$])Temporal\s*\./, 'Temporal (144)'],
  [/\bUint8Array\s*\.\s*from(?:Base64|Hex)\b|\.\s*to(?:Base64|Hex)\s*\(/, 'Uint8Array.fromBase64 (140)'],
  [/\bIntl\s*\.\s*DurationFormat\b/, 'Intl.DurationFormat (129)'],
  [/\.\s*startViewTransition\b/, 'view transitions (111)'],
  [/\bpopover(?:Target\w*)?\s*=|\.\s*(?:show|hide|toggle)Popover\s*\(/, 'popover (114)'],
  [/\bCSS\s*\.\s*escape\s*\([^)]*\)\s*\.\s*with\b|\bcheckVisibility\s*\(\s*\{/, 'checkVisibility with options (121)'],
  [/\bscrollend\b|\bonscrollend\b/i, 'scrollend (114)'],
  [/\.\s*(?:showPicker|moveBefore|setHTML|setHTMLUnsafe|getHTML)\s*\(/, 'newer methods of elements'],
  [/\bcrypto\s*\.\s*subtle\s*\.\s*\w+\s*\(\s*['"]Ed25519/, 'Ed25519 in the browser (137)'],
];

const rooms = ['renderer', 'contract', 'channel'];

export function tooNewForChrome109({ path, text }: SourceFile): readonly Breach[] {
  if (!rooms.includes(roomOf(path)) || path.endsWith('.config.ts')) return [];
  if (path.endsWith('.css')) return inCss(path, text);
  const { code, withStrings } = scan(text);
  const inScript = missingInScript.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path}: ${what} is not in Chrome 109`);
  // The flag v of a regular expression stands after its closing slash, which the blanked text keeps.
  return /\/[dgimsuy]*v[dgimsuy]*(?=\s*[;,).\]])/.test(code) && /\/[^\n/]+\/[dgimsuy]*v[dgimsuy]*\s*[;,).\]]/.test(withStrings)
    ? [...inScript, `${path}: the flag v of a regular expression (112) is not in Chrome 109`]
    : inScript;
}

function inCss(path: string, text: string): readonly Breach[] {
  const css = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(['"])(?:\\.|(?!\1)[^\\\n])*\1/g, '$1$1');
  const found = missingInCss.filter(([pattern]) => pattern.test(css)).map(([, what]) => `${path}: ${what} is not in Chrome 109`);
  return isNested(css) ? [...found, `${path}: nested rules (112) are not in Chrome 109`] : found;
}

/** Whether a rule stands in a rule; inside @media, @supports, @layer, @container it is at home. */
function isNested(css: string): boolean {
  const open: ('group' | 'rule')[] = [];
  let head = '';
  for (const char of css) {
    if (char === '{') {
      const isGroup = /^@(?:media|supports|layer|container|keyframes|-webkit-keyframes|font-face|page|property|counter-style)\b/.test(
        head.trim(),
      );
      if (open.includes('rule')) return true;
      open.push(isGroup ? 'group' : 'rule');
      head = '';
    } else if (char === '}') {
      open.pop();
      head = '';
    } else if (char === ';') head = '';
    else head += char;
  }
  return false;
}
