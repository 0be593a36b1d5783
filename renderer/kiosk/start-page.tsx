import type { SeriesId } from '#contract/ids.ts';
import { Choice } from './choice.tsx';
import { Head, type Office, Question } from './head.tsx';
import type { SeriesShown } from './series-shown.ts';
import { useTexts } from './texts.ts';

/** First question: which group. */
export function StartPage({
  office,
  series,
  onChoose,
}: {
  readonly office: Office | undefined;
  readonly series: readonly SeriesShown[];
  readonly onChoose: (id: SeriesId) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      <Head office={office}>
        <Question text="startQuestion" />
      </Head>
      <main className="km">
        {series.map((each) => (
          <Choice
            key={each.id}
            plate={each.id}
            title={each.name}
            hint={each.hint}
            wait={each.waiting === 0 ? t('noneWaiting') : t('waiting', { count: each.waiting })}
            off={each.closedBecause}
            onPress={() => onChoose(each.id)}
          />
        ))}
      </main>
    </>
  );
}
