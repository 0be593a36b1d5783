import { useState } from 'react';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { Icon } from '../ui/icon.tsx';
import { foundText } from './found-text.ts';
import { Head, type Office, Question } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { Keypad } from './keypad.tsx';
import { NoticePage } from './notice-page.tsx';
import { useTexts } from './texts.ts';

/** The figures under the bars of a receipt: 10 of our own codes, more of other systems'. */
const MOST_FIGURES = 22;
const LEAST_FIGURES = 6;

export interface LookupPageProps {
  readonly office: Office | undefined;
  readonly span: Span;
  /** Looks the figures up; what comes of it is another page. */
  readonly onFigures: (figures: string) => Promise<void>;
  readonly onBack: () => void;
}

/** Scan the receipt; or type the figures under its bars, where no scanner reads. */
export function LookupPage({ office, span, onFigures, onBack }: LookupPageProps) {
  const { t } = useTexts();
  const [figures, setFigures] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isEnough = figures.length >= LEAST_FIGURES && !isBusy;
  const look = async () => {
    if (!isEnough) return;
    setBusy(true);
    await onFigures(figures);
    setBusy(false);
  };
  return (
    <>
      <Head office={office}>
        <Question text="lookup" />
      </Head>
      <main className="km lookup">
        <div className="scan-here">
          <Icon name="scan-line" />
          <span>
            <b>{t('scanHere')}</b>
            <span>{t('scanHereMore')}</span>
          </span>
        </div>
        <div className="typed">
          <h2 className="lead">{t('orType')}</h2>
          <p className="figures-shown n-text" role="status" aria-label={t('typedFigures')}>
            {figures === '' ? ' ' : (figures.match(/.{1,4}/g) ?? []).join(' ')}
          </p>
        </div>
        <Keypad kind="figures" text={figures} most={MOST_FIGURES} onChange={setFigures} />
        <div className="row2">
          <button type="button" className="kbtn" onClick={onBack}>
            <Icon name="arrow-left" />
            {t('back')}
          </button>
          <button type="button" className="kbtn primary" aria-disabled={!isEnough} onClick={() => void look()}>
            {t('look')}
          </button>
        </div>
        <Idle span={span} />
      </main>
    </>
  );
}

export interface FoundPageProps {
  readonly office: Office | undefined;
  readonly read: ScanAnswer;
  /** Dossiers of other machines can not be seen now. */
  readonly isCutOff: boolean;
  readonly span: Span;
  readonly onDone: () => void;
}

/** Status and appointment, and no more: whoever stands behind may read along. */
export function FoundPage({ office, read, isCutOff, span, onDone }: FoundPageProps) {
  const texts = useTexts();
  const { main, code } = foundText(read, { texts, collectAt: office?.collectAt ?? '', isCutOff });
  return (
    <NoticePage office={office} title="foundTitle">
      <p className="why" role="status">
        {main}
      </p>
      {code !== null && <p className="code n-text">{code}</p>}
      <button type="button" className="kbtn primary" onClick={onDone}>
        {texts.t('toStart')}
      </button>
      <Idle span={span} />
    </NoticePage>
  );
}
