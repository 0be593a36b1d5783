import type { RefusalSeen } from '#channel/client.ts';
import { Icon } from '../ui/icon.tsx';
import { Choice } from './choice.tsx';
import type { Office } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { NoticePage } from './notice-page.tsx';
import type { SeriesShown } from './series-shown.ts';
import { type KioskText, useTexts } from './texts.ts';

export interface ClosedPageProps {
  readonly office: Office | undefined;
  readonly series: readonly SeriesShown[];
  readonly onLookup: () => void;
  readonly onGuide: () => void;
}

/** No series gives numbers now: why, the hours, what still holds, and what the machine can do all the same. */
export function ClosedPage({ office, series, onLookup, onGuide }: ClosedPageProps) {
  const { t } = useTexts();
  const reasons = [...new Set(series.map(({ closedBecause }) => closedBecause))];
  return (
    <NoticePage office={office} title="closedTitle">
      {reasons.map((reason) => (
        <p className="why" key={reason}>
          {reason}
        </p>
      ))}
      {office !== undefined && office.hours.length > 0 && (
        <table className="hrs">
          <tbody>
            <tr>
              <th scope="row">{t('hours')}</th>
              {office.hours.map(([from, to]) => (
                <td key={from}>
                  {from} - {to}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      <p>{t('stillServed')}</p>
      <h2 className="lead">{t('stillHelps')}</h2>
      <div className="grid2 others">
        <Choice look="alt" plate={<Icon name="search" />} title={t('lookup')} hint={t('lookupHint')} onPress={onLookup} />
        <Choice look="alt" plate={<Icon name="list-checks" />} title={t('guide')} hint={t('guideHint')} onPress={onGuide} />
      </div>
    </NoticePage>
  );
}

/** The station does not answer. The page goes by itself when it does. */
export function CutOffPage({ office }: { readonly office: Office | undefined }) {
  const { t } = useTexts();
  return (
    <NoticePage office={office} title="cutOff">
      <p className="why">{t('askDesk')}</p>
      <p>{t('cutOffMore')}</p>
    </NoticePage>
  );
}

export interface RefusedPageProps {
  readonly office: Office | undefined;
  readonly refusal: RefusalSeen;
  readonly span: Span;
  readonly onDone: () => void;
}

/** The station gave no number. What a citizen can not mend is not told in the words of the machine. */
export function RefusedPage({ office, refusal, span, onDone }: RefusedPageProps) {
  const { language, t } = useTexts();
  const { code, message } = refusal;
  const known = KNOWN[code];
  return (
    <NoticePage office={office} title={code === 'noContact' && refusal.outcome === 'unknown' ? 'refusedUnknown' : 'refused'}>
      {known !== undefined && <p className="why">{language === 'vi' && isCitizens(code) ? message : t(whyText(refusal, known))}</p>}
      {!(known !== undefined && language === 'vi' && isCitizens(code)) && <p className={known ? undefined : 'why'}>{t('askDesk')}</p>}
      <button type="button" className="kbtn primary" onClick={onDone}>
        {t('toStart')}
      </button>
      <Idle span={span} />
    </NoticePage>
  );
}

/** What a citizen may know of a refusal; of any other only where to go. */
const KNOWN: Readonly<Record<string, KioskText>> = { closed: 'closedSeries', limitReached: 'limitReached', noContact: 'noContact' };

/** The station's own sentence is one for citizens. */
const isCitizens = (code: string): boolean => code === 'closed' || code === 'limitReached';

function whyText(refusal: RefusalSeen, known: KioskText): KioskText {
  if (refusal.code === 'noContact' && refusal.outcome === 'unknown') return 'noContactUnknown';
  if (refusal.why === 'queueFull') return 'queueFull';
  if (refusal.why === 'hours') return 'closed';
  if (refusal.why === 'dayOff') return 'closedDayOff';
  return refusal.why === 'dayOver' ? 'closedDayOver' : known;
}
