import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Choice } from './choice.tsx';
import { Head, type Office, Question } from './head.tsx';
import { Idle, type Span } from './idle.tsx';
import { pageOf } from './pages.ts';
import { Pager } from './pager.tsx';
import type { SeriesShown } from './series-shown.ts';
import { useTexts } from './texts.ts';

/** Pictures of the reasons as shipped; one that the office added has a star. */
const ICONS: Readonly<Record<string, IconName>> = { elderly: 'armchair', disabled: 'accessibility', pregnant: 'heart', merit: 'medal' };

/** With the way back, six in two columns. */
const PER_PAGE = 5;

export interface PriorityPageProps {
  readonly office: Office | undefined;
  readonly series: SeriesShown | undefined;
  /** A number has been asked for and not answered yet. */
  readonly busy: boolean;
  readonly span: Span;
  /** Undefined: an ordinary number. */
  readonly onTake: (reason: string | undefined) => void;
  readonly onBack: () => void;
}

/** Second question: "no" comes first and alone; a reason is one touch, and nobody is asked for papers. */
export function PriorityPage({ office, series, busy, span, onTake, onBack }: PriorityPageProps) {
  const { t, reason: nameOf } = useTexts();
  const [turned, setTurned] = useState(0);
  const { items, page, pages } = pageOf(office?.priorityReasons ?? [], PER_PAGE, turned);
  return (
    <>
      <Head office={office}>
        <Question text="priorityQuestion" />
      </Head>
      <main className={busy ? 'km ask busy' : 'km ask'} aria-busy={busy}>
        <Choice
          className="none"
          plate={<Icon name="ticket" />}
          title={t('ordinary')}
          hint={series && (series.waiting === 0 ? t('noneWaiting') : t('ordinaryHint', { count: series.waiting }))}
          onPress={() => onTake(undefined)}
        />
        <h2 className="lead">{t('yesIAm')}</h2>
        <div className="grid2">
          {items.map((reason) => (
            <Choice
              key={reason.id}
              plate={<Icon name={ICONS[reason.id] ?? 'star'} />}
              title={nameOf(reason)}
              onPress={() => onTake(reason.id)}
            />
          ))}
          <Choice className="back" look="alt" plate={<Icon name="arrow-left" />} title={t('back')} onPress={onBack} />
        </div>
        <Pager page={page} pages={pages} onPage={setTurned} />
        {busy ? (
          <p className="idle late-in" role="status">
            {t('taking')}
          </p>
        ) : (
          <Idle span={span} />
        )}
      </main>
    </>
  );
}
