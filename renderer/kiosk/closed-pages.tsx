import type { RefusalSeen } from '#channel/client.ts';
import type { Office } from './head.tsx';
import { Idle } from './idle.tsx';
import { NoticePage } from './notice-page.tsx';
import type { SeriesShown } from './series-shown.ts';
import { useTexts } from './texts.ts';

/** No series gives numbers now: why, the hours, and what still holds. */
export function ClosedPage({ office, series }: { readonly office: Office | undefined; readonly series: readonly SeriesShown[] }) {
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
  readonly idleSince: number;
  readonly onDone: () => void;
}

/** The station gave no number. What a citizen can not mend is not told in the words of the machine. */
export function RefusedPage({ office, refusal, idleSince, onDone }: RefusedPageProps) {
  const { language, t } = useTexts();
  const { code, message } = refusal;
  const known = code === 'closed' || code === 'limitReached';
  return (
    <NoticePage office={office} title="refused">
      {known && <p className="why">{language === 'vi' ? message : t(code)}</p>}
      {(!known || language === 'en') && <p className={known ? undefined : 'why'}>{t('askDesk')}</p>}
      <button type="button" className="kbtn primary" onClick={onDone}>
        {t('toStart')}
      </button>
      <Idle since={idleSince} />
    </NoticePage>
  );
}
