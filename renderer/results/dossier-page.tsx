import { type ReactNode, useEffect } from 'react';
import { clockAt, localDateAt, parseIso } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { CAPACITY, DOSSIER, limitText, RECEIVE } from '../messages/papers-vi.ts';
import { groupedMark } from '../receive/grouped-mark.ts';
import { appointmentWords, dayMonth, whyThatDay } from '../receive/appointment.ts';
import { OtherCodes } from '../receive/other-codes.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Revealed } from './revealed.tsx';
import { DossierChip } from './status.tsx';
import { Timeline } from './timeline.tsx';
import type { Dossier, HandBack } from './use-hand-back.ts';
import './dossier.css';

/** One dossier: who and what, how its deadline runs, what was done with it. `openedAt`: when its paper was scanned. */
export function DossierPage({
  handBack,
  openedAt,
  offers,
  escapes,
  onBack,
}: {
  readonly handBack: HandBack;
  readonly openedAt: number | null;
  /** What waits for an answer, above the dossier. */
  readonly offers: ReactNode;
  /** False while Esc belongs to another: the search box. */
  readonly escapes: boolean;
  readonly onBack: () => void;
}) {
  const { dossier, refusal, closeRefusal } = handBack;
  const found = dossier.value;
  useEscape(escapes, onBack);
  return (
    <section className="col mid" aria-label={DOSSIER.region}>
      <div className="stack">
        {offers}
        <div className="row wrap">
          <Button size="small" icon="arrow-left" shortcut="Esc" onPress={onBack}>
            {DOSSIER.back}
          </Button>
          <h1 className="code page-code">{found?.code ?? DOSSIER.region}</h1>
          {found !== undefined && <DossierChip dossier={{ ...found, handedBackAt: found.handedBack?.at ?? null }} />}
          {found !== undefined && found.conflicts > 0 && <Chip state="conflict">{DOSSIER.conflicts(found.conflicts)}</Chip>}
          <span className="grow" />
          {openedAt !== null && <span className="hint">{DOSSIER.openedByScan(clockAt(openedAt))}</span>}
        </div>
        <Refusal message={dossier.refusal?.message ?? null} />
        <Refusal message={refusal?.message ?? null} onClose={closeRefusal} />
        {found !== undefined ? (
          <>
            {openedAt !== null && <AlreadyBack dossier={found} openedAt={openedAt} />}
            <Facts dossier={found} />
            <DeadlineRun dossier={found} />
            <OtherCodes code={found.code} others={found.codes.filter(({ code }) => code !== found.code)} onChanged={dossier.again} />
            <Papers dossier={found} />
            <Timeline events={found.events} />
          </>
        ) : (
          dossier.refusal === undefined && <p className="late-in">{FRAME.loading}</p>
        )}
      </div>
    </section>
  );
}

/** A receipt scanned after its result has left says when it left and to whom, most of all one that was said to be lost. */
function AlreadyBack({ dossier: { handedBack }, openedAt }: { readonly dossier: Dossier; readonly openedAt: number }) {
  // Handed back here, after this very scan: the side says it.
  if (handedBack === null || handedBack.at > openedAt) return null;
  const { at, to, capacity, receiptLost, counter } = handedBack;
  const day = localDateAt(at) === localDateAt(openedAt) ? '' : ` ngày ${writtenDate(localDateAt(at))}`;
  return (
    <div className={receiptLost ? 'refusal' : 'offer'} role="status">
      <Icon name={receiptLost ? 'triangle-alert' : 'info'} />
      <span className="grow">
        {receiptLost && <b className="strong">{DOSSIER.lostPaper} </b>}
        {DOSSIER.alreadySaid(`lúc ${clockAt(at)}${day}`, counter === null ? '' : `, ${DOSSIER.atCounter(counter)}`)}{' '}
        {to !== null && <bdi>{DOSSIER.alreadyTo(to, CAPACITY[capacity])}</bdi>}
      </span>
    </div>
  );
}

function useEscape(isOn: boolean, onBack: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && document.querySelector('dialog[open]') === null) onBack();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [isOn, onBack]);
}

function Facts({ dossier }: { readonly dossier: Dossier }) {
  const { owner, submitter, codes, code } = dossier;
  const others = codes.filter((each) => each.code !== code).map((each) => each.code);
  return (
    <section className="card pad" aria-label={dossier.procedureName}>
      <h2 className="name-head">{dossier.procedureName}</h2>
      <p className="hint">
        {dossier.procedure}. {DOSSIER.agency(dossier.competentAgency)}
      </p>
      <dl className="kv2">
        <div>
          <dt>{DOSSIER.owner}</dt>
          <dd>
            <bdi>{owner?.fullName ?? '…'}</bdi>
          </dd>
        </div>
        {owner?.number !== undefined && (
          <div>
            <dt>{DOSSIER.number}</dt>
            <dd>
              <Revealed code={code} field="ownerNumber" masked={owner.number} label={DOSSIER.number} />
            </dd>
          </div>
        )}
        {owner?.phone !== undefined && (
          <div>
            <dt>{DOSSIER.phone}</dt>
            <dd>
              <Revealed code={code} field="ownerPhone" masked={owner.phone} label={DOSSIER.phone} />
            </dd>
          </div>
        )}
        {submitter !== null && (
          <div>
            <dt>{DOSSIER.submitter}</dt>
            <dd>
              <bdi>{submitter.fullName}</bdi>
              <span className="hint line">{CAPACITY[submitter.capacity]}</span>
              {submitter.phone !== undefined && (
                <Revealed code={code} field="submitterPhone" masked={submitter.phone} label={DOSSIER.phone} />
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{DOSSIER.register}</dt>
          <dd>{DOSSIER.registerValue(dossier.register.book, dossier.register.number)}</dd>
        </div>
        <div>
          <dt>{DOSSIER.mark}</dt>
          <dd>{groupedMark(dossier.mark)}</dd>
        </div>
        <div>
          <dt>{DOSSIER.slot}</dt>
          <dd>{dossier.slot ?? DOSSIER.noSlot}</dd>
        </div>
        {others.length > 0 && (
          <div>
            <dt>{DOSSIER.otherCodes}</dt>
            <dd>{others.join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** How far the counted days have run; the reason of the date stands under it. */
function DeadlineRun({ dossier }: { readonly dossier: Dossier }) {
  const { run, receivedAt, dueAt, overdue, status } = dossier;
  const due = appointmentWords(dueAt);
  const dueMs = parseIso(dueAt) ?? receivedAt;
  const today = localDateAt(Date.now());
  const passed = run.counted.filter((date) => date <= today).length;
  const share = status === 'handedBack' || run.counted.length === 0 ? 100 : Math.round((passed / run.counted.length) * 100);
  const isLate = overdue && status === 'processing';
  return (
    <section className="card run" aria-label={limitText(run.unit, run.limit)}>
      <div className="r1">
        <div>
          <span className="h">{DOSSIER.received}</span>
          <b>{dayMonth(localDateAt(receivedAt))}</b>
        </div>
        <div className="bar" aria-hidden="true">
          <i className={isLate ? 'late' : undefined} style={{ width: `${share}%` }} />
        </div>
        <div className="right-al">
          <span className="h">{DOSSIER.due}</span>
          <b className={isLate ? 'lt' : undefined}>{writtenDate(localDateAt(dueMs))}</b>
        </div>
      </div>
      <p className="hint">
        {due?.when}. {whyThatDay(run)}
      </p>
    </section>
  );
}

function Papers({ dossier }: { readonly dossier: Dossier }) {
  const counts = [
    { kind: 'originals', label: RECEIVE.original },
    { kind: 'certified', label: RECEIVE.certified },
    { kind: 'copies', label: RECEIVE.copies },
  ] as const;
  return (
    <details className="card pad">
      <summary>
        <Icon name="file-text" /> {DOSSIER.papers} ({dossier.components.length})
      </summary>
      <ol className="stack s1">
        {dossier.components.map((paper) => (
          <li key={paper.id}>
            {paper.name}{' '}
            <span className="hint">
              {counts
                .filter(({ kind }) => paper[kind] > 0)
                .map(({ kind, label }) => `${paper[kind]} ${label.toLocaleLowerCase('vi')}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
