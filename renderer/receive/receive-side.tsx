import { RECEIVE } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { appointmentWords, whyThatDay } from './appointment.ts';
import type { Receiving } from './use-receiving.ts';

/** Beside the form: the appointment if it were received now, what is missing, and the one act. */
export function ReceiveSide({ receiving }: { readonly receiving: Receiving }) {
  const { preview, problems, draft, whyNot, isActing, commit } = receiving;
  const words = preview.value && appointmentWords(preview.value.dueAt);
  const missing = draft !== null && Object.keys(draft.counts).length > 0 ? (problems?.missing ?? []) : [];
  return (
    <aside className="col right" aria-label={RECEIVE.summary}>
      <div className="stack s1" role="status">
        <h2 className="h">{words ? RECEIVE.dueIfNow : RECEIVE.due}</h2>
        <span className={words ? 'due' : 'due none'}>{words?.date ?? RECEIVE.noDue}</span>
        {words && <b className="strong">{words.when}</b>}
        <span className="hint">{preview.value ? whyThatDay(preview.value) : (preview.refusal?.message ?? RECEIVE.noDueHint)}</span>
      </div>
      {preview.value && (
        <>
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
          <span className="dim">{RECEIVE.notYet}</span>
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
