import { useState } from 'react';
import type { SeriesId } from '#contract/ids.ts';
import { Icon } from '../ui/icon.tsx';
import { Choice } from './choice.tsx';
import { Head, type Office, Question } from './head.tsx';
import { pageOf } from './pages.ts';
import { Pager } from './pager.tsx';
import { minutesText } from './minutes-text.ts';
import type { SeriesShown } from './series-shown.ts';
import { useTexts } from './texts.ts';

/** With the two ways beside them, five choices in one column: more are read in two columns, six a page. */
const ONE_COLUMN = 3;
const PER_PAGE = 6;

export interface StartPageProps {
  readonly office: Office | undefined;
  readonly series: readonly SeriesShown[];
  readonly onChoose: (id: SeriesId) => void;
  readonly onLookup: () => void;
  readonly onGuide: () => void;
}

/** First question: which group; or what became of a dossier, or which papers to bring. */
export function StartPage({ office, series, onChoose, onLookup, onGuide }: StartPageProps) {
  const { t } = useTexts();
  const [turned, setTurned] = useState(0);
  const isMany = series.length > ONE_COLUMN;
  const { items, page, pages } = pageOf(series, isMany ? PER_PAGE : ONE_COLUMN, turned);
  const waitOf = ({ waiting }: SeriesShown) => (waiting === 0 ? t('noneWaiting') : t('waiting', { count: waiting }));
  const choices = items.map((each) => (
    <Choice
      key={each.id}
      plate={each.id}
      title={each.name}
      // Two columns have no room for both, and the name says what the group is for.
      hint={isMany ? [waitOf(each), each.wait && each.waiting > 0 ? minutesText(each.wait, t) : ''].filter(Boolean).join(', ') : each.hint}
      {...(!isMany && { wait: waitOf(each), minutes: each.wait && each.waiting > 0 ? minutesText(each.wait, t) : null })}
      off={each.closedBecause}
      onPress={() => onChoose(each.id)}
    />
  ));
  const others = (
    <>
      <Choice look="alt" plate={<Icon name="search" />} title={t('lookup')} hint={t('lookupHint')} onPress={onLookup} />
      <Choice look="alt" plate={<Icon name="list-checks" />} title={t('guide')} hint={t('guideHint')} onPress={onGuide} />
    </>
  );
  return (
    <>
      <Head office={office}>
        <Question text="startQuestion" />
      </Head>
      {isMany ? (
        <main className="km many">
          <div className="grid2">{choices}</div>
          <Pager page={page} pages={pages} onPage={setTurned} />
          <div className="grid2 others">{others}</div>
        </main>
      ) : (
        <main className="km few">
          {choices}
          {others}
        </main>
      )}
    </>
  );
}
