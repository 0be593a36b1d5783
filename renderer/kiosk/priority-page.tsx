import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Choice } from './choice.tsx';
import { Head, type Office, Question } from './head.tsx';
import { Idle } from './idle.tsx';
import type { SeriesShown } from './series-shown.ts';
import { useTexts } from './texts.ts';
import type { PriorityReason } from './visit.ts';

const REASONS: readonly (readonly [PriorityReason, IconName])[] = [
  ['elderly', 'armchair'],
  ['disabled', 'accessibility'],
  ['pregnant', 'heart'],
  ['merit', 'medal'],
];

export interface PriorityPageProps {
  readonly office: Office | undefined;
  readonly series: SeriesShown | undefined;
  /** A number has been asked for and not answered yet. */
  readonly busy: boolean;
  readonly idleSince: number;
  /** Undefined: an ordinary number. */
  readonly onTake: (reason: PriorityReason | undefined) => void;
  readonly onBack: () => void;
}

/** Second question: "no" comes first and alone; a reason is one touch, and nobody is asked for papers. */
export function PriorityPage({ office, series, busy, idleSince, onTake, onBack }: PriorityPageProps) {
  const { t } = useTexts();
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
          {REASONS.map(([reason, icon]) => (
            <Choice key={reason} plate={<Icon name={icon} />} title={t(reason)} onPress={() => onTake(reason)} />
          ))}
          <Choice className="back" look="alt" plate={<Icon name="arrow-left" />} title={t('back')} onPress={onBack} />
        </div>
        {busy ? (
          <p className="idle late-in" role="status">
            {t('taking')}
          </p>
        ) : (
          <Idle since={idleSince} />
        )}
      </main>
    </>
  );
}
