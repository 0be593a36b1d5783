import { RECEIVE } from '../messages/papers-vi.ts';
import { AGENCY, GUIDANCE, WHY_DAY } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { appointmentWords, whyThatDay } from './appointment.ts';
import type { Receiving } from './use-receiving.ts';

/** Beside the form: the appointment if it were received now, what is missing, and the one act. */
export function ReceiveSide({ receiving, onWhy }: { readonly receiving: Receiving; readonly onWhy: () => void }) {
  const { preview, problems, draft, whyNot, isActing, commit } = receiving;
  const words = preview.value && appointmentWords(preview.value.dueAt);
  const isBegun = draft !== null && (Object.keys(draft.counts).length > 0 || draft.guidance !== null || receiving.showsErrors);
  const missing = isBegun ? (problems?.missing ?? []) : [];
  return (
    <aside className="col right" aria-label={RECEIVE.summary}>
      <div className="stack s1" role="status">
        <h2 className="h">{words ? RECEIVE.dueIfNow : RECEIVE.due}</h2>
        <span className={words ? 'due' : 'due none'}>{words?.date ?? RECEIVE.noDue}</span>
        {words && <b className="strong">{words.when}</b>}
        {preview.value?.arrival !== undefined && <span className="hint">{AGENCY.isElsewhere}</span>}
        <span className="hint">{preview.value ? whyThatDay(preview.value) : (preview.refusal?.message ?? RECEIVE.noDueHint)}</span>
      </div>
      {preview.value && (
        <>
          <Button kind="quiet" size="small" shortcut="Shift F1" onPress={onWhy}>
            {WHY_DAY.button}
          </Button>
          <hr className="sep" />
          <dl className="kv">
            <dt>{RECEIVE.collectAt}</dt>
            <dd>{preview.value.collectAt}</dd>
            <dt>{RECEIVE.sets}</dt>
            <dd>{draft?.sets}</dd>
          </dl>
        </>
      )}
      {missing.length > 0 && (
        <div className="stack s2 missing">
          <span className="row">
            <Icon name="triangle-alert" />
            <b>{RECEIVE.missing(missing.length)}</b>
          </span>
          <ul className="stack s1">
            {missing.map(({ paper, n }) => (
              <li key={paper.id}>
                {n}. {paper.name}
              </li>
            ))}
          </ul>
          <span className="dim">{draft?.guidance == null ? RECEIVE.notYet : GUIDANCE.said}</span>
          <Button icon="printer" off={isActing ? RECEIVE.acting : undefined} onPress={() => void receiving.printMissing()}>
            {GUIDANCE.print}
          </Button>
        </div>
      )}
      <div className="stack s2 act">
        <Button kind="primary" size="big" shortcut="F8" off={isActing ? RECEIVE.acting : (whyNot ?? undefined)} onPress={commit}>
          {isActing ? RECEIVE.acting : RECEIVE.act}
        </Button>
        <span className="hint" aria-live="polite">
          {whyNot}
        </span>
      </div>
    </aside>
  );
}
