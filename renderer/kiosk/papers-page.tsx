import { useState } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useAct } from '../client/use-call.ts';
import { useRead } from '../client/use-read.ts';
import { Icon } from '../ui/icon.tsx';
import { Head, type Office, Question } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { pageOf } from './pages.ts';
import { Pager } from './pager.tsx';
import { type KioskTexts, useTexts } from './texts.ts';
import { PAPER_WORDS } from '../messages/kiosk-vi.ts';

const PER_PAGE = 5;
const ANSWER_WITHIN_MS = 10_000;

type Procedure = AnswerFor<'procedure.list'>['rows'][number];
type Component = NonNullable<Procedure['components']>[number];

export interface PapersPageProps {
  readonly office: Office | undefined;
  readonly procedure: string;
  readonly span: Span;
  readonly onBack: () => void;
}

/** Papers, time and fee of one procedure, and the list to take home. */
export function PapersPage({ office, procedure: id, span, onBack }: PapersPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const [turned, setTurned] = useState(0);
  const [printed, setPrinted] = useState<'no' | 'yes' | 'refused'>('no');
  const { run, busy } = useAct('procedure.printGuide', ANSWER_WITHIN_MS);
  const procedure = useRead('procedure.list', { id }).value?.rows[0];
  const components = procedure?.components ?? [];
  const { items, page, pages } = pageOf(components, PER_PAGE, turned);
  const print = async () => {
    if (printed === 'yes') return;
    const answer = await run({ procedure: id });
    if (answer !== null) setPrinted(answer.ok ? 'yes' : 'refused');
  };
  return (
    <>
      <Head office={office}>
        <Question text="guide" />
      </Head>
      <main className="km papers">
        <div className="about">
          <h2 lang="vi">{procedure?.name}</h2>
          <dl>
            <div>
              <dt>{t('time')}</dt>
              <dd>{procedure && limitsText(procedure, texts)}</dd>
            </div>
            <div>
              <dt>{t('fee')}</dt>
              <dd>{procedure?.fee ?? t('feePosted')}</dd>
            </div>
          </dl>
        </div>
        <ol className="list" start={page * PER_PAGE + 1} lang="vi">
          {items.map((component) => (
            <li key={component.id}>
              <b>{component.name}</b>
              <span>{componentText(component)}</span>
            </li>
          ))}
        </ol>
        <Pager page={page} pages={pages} onPage={setTurned} />
        <p className="printing" role="status">
          {printed === 'yes' ? t('guidePrinting') : printed === 'refused' ? t('guideNotPrinted') : ''}
        </p>
        <div className="row2">
          <button type="button" className="kbtn" onClick={onBack}>
            <Icon name="arrow-left" />
            {t('back')}
          </button>
          <button type="button" className="kbtn primary" aria-disabled={busy || printed === 'yes'} onClick={() => void print()}>
            <Icon name="printer" />
            {t('printGuide')}
          </button>
        </div>
        <Idle span={span} />
      </main>
    </>
  );
}

function limitsText({ limits }: Procedure, { t }: KioskTexts): string {
  const words = limits.map(({ unit, limit }) =>
    unit === 'same-day' ? t('sameDay') : t('limitOf', { unit: UNITS[unit] ?? 'workingDay', count: limit }),
  );
  return [...new Set(words)].join(t('or'));
}

/** Names that a message can choose by. */
const UNITS: Readonly<Record<string, string>> = { 'calendar-day': 'calendarDay', 'working-hour': 'workingHour' };

/** The catalogue speaks Vietnamese alone, as the papers do. */
function componentText({ originals, certified, copies, condition, required, form }: Component): string {
  const counts = [
    originals > 0 && `${originals} ${PAPER_WORDS.originals}`,
    certified > 0 && `${certified} ${PAPER_WORDS.certified}`,
    copies > 0 && `${copies} ${PAPER_WORDS.copies}`,
  ].filter((part) => part !== false);
  return [counts.join(', '), form ?? '', condition ?? (required ? '' : PAPER_WORDS.ifAny)].filter((part) => part !== '').join('. ');
}
