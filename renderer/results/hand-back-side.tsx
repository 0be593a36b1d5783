import { useState } from 'react';
import { clockAt, localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { CAPACITY, DOSSIER, RECEIVE, RECEIVED } from '../messages/papers-vi.ts';
import { groupedMark } from '../receive/grouped-mark.ts';
import { PrintCard } from '../receive/print-card.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Dossier, HandBack } from './use-hand-back.ts';

const CAPACITIES = ['owner', 'authorised', 'legal-representative', 'hired-service', 'postal'] as const;

/** What can be done with the dossier next: mark it ready, hand it back, or see to whom it went. */
export function HandBackSide({
  handBack,
  onReprint,
  onReady,
}: {
  readonly handBack: HandBack;
  readonly onReprint: () => void;
  readonly onReady: (code: string) => void;
}) {
  const dossier = handBack.dossier.value;
  return (
    <aside className="col right" aria-label={DOSSIER.side}>
      {dossier?.status === 'processing' && <MarkReady handBack={handBack} dossier={dossier} onReady={onReady} />}
      {dossier?.status === 'ready' && <WhoCollects handBack={handBack} dossier={dossier} />}
      {dossier?.status === 'handedBack' && <Handed handBack={handBack} dossier={dossier} onReprint={onReprint} />}
    </aside>
  );
}

function MarkReady({
  handBack,
  dossier,
  onReady,
}: {
  readonly handBack: HandBack;
  readonly dossier: Dossier;
  readonly onReady: (code: string) => void;
}) {
  const [slot, setSlot] = useState('');
  const [isActing, setActing] = useState(false);
  const mark = async () => {
    if (isActing) return;
    setActing(true);
    const isDone = await handBack.markReady(slot);
    setActing(false);
    if (isDone) onReady(dossier.code);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void mark();
      }}
    >
      <h2 className="name-head">{DOSSIER.readyTitle}</h2>
      <p className="dim">{DOSSIER.readyLead}</p>
      <Field label={DOSSIER.slotLabel} value={slot} onChange={setSlot} hint={DOSSIER.slotHint} input={{ maxLength: 32 }} />
      <Button kind="primary" type="submit" icon="package-check" onPress={() => {}}>
        {DOSSIER.markReady}
      </Button>
    </form>
  );
}

function WhoCollects({ handBack, dossier }: { readonly handBack: HandBack; readonly dossier: Dossier }) {
  const { collector, change, whyNot, isActing, commit } = handBack;
  const isOwner = collector.capacity === 'owner';
  return (
    <>
      <h2 className="name-head">{DOSSIER.side}</h2>
      <fieldset className="segs stack s1">
        <legend className="label">{DOSSIER.collectorTitle}</legend>
        {CAPACITIES.map((capacity) => (
          <label className="radio" key={capacity}>
            <input type="radio" name="collector" checked={collector.capacity === capacity} onChange={() => change({ capacity })} />
            <span>
              {CAPACITY[capacity]}
              {capacity === 'owner' && dossier.owner !== null && <bdi className="hint">{dossier.owner.fullName}</bdi>}
            </span>
          </label>
        ))}
      </fieldset>
      {collector.card === 'same' && isOwner && (
        <p className="good">
          <Icon name="circle-check" />
          <span>{DOSSIER.sameCard}</span>
        </p>
      )}
      {(!isOwner || dossier.owner === null) && (
        <div className="stack s2">
          <Field label={DOSSIER.name} value={collector.fullName} onChange={(fullName) => change({ fullName })} input={{ maxLength: 120 }} />
          <Field
            label={DOSSIER.collectorNumber}
            value={collector.number}
            onChange={(number) => change({ number })}
            input={{ maxLength: 40 }}
          />
          {!isOwner && <p className="hint">{DOSSIER.otherCard}</p>}
        </div>
      )}
      <div className="stack s1">
        <h3 className="label">{DOSSIER.receiptTitle}</h3>
        <Check on={collector.receiptLost} onChange={(receiptLost) => change({ receiptLost })}>
          {DOSSIER.receiptLost}
        </Check>
      </div>
      <div className="stack s2 act">
        <Button kind="primary" size="big" shortcut="F8" off={whyNot ?? (isActing ? RECEIVE.acting : undefined)} onPress={commit}>
          {DOSSIER.handBack}
        </Button>
        <span className="hint" aria-live="polite">
          {whyNot}
        </span>
      </div>
    </>
  );
}

function Handed({
  handBack,
  dossier,
  onReprint,
}: {
  readonly handBack: HandBack;
  readonly dossier: Dossier;
  readonly onReprint: () => void;
}) {
  const { handedBack } = dossier;
  return (
    <>
      <div className="row top-al good-head" role="status">
        <Icon name="circle-check" />
        <h2 className="name-head">{DOSSIER.handedTitle}</h2>
      </div>
      {handedBack !== null && (
        <div className="stack s1">
          <p>
            <bdi>{DOSSIER.handedTo(handedBack.to ?? '…', CAPACITY[handedBack.capacity])}</bdi>
          </p>
          <p className="dim">{DOSSIER.handedAt(`${clockAt(handedBack.at)}, ${writtenDate(localDateAt(handedBack.at))}`)}</p>
          {handedBack.receiptLost && <p className="dim">{DOSSIER.lostNoted}</p>}
        </div>
      )}
      {handBack.done !== null && (
        <>
          <dl className="kv">
            <dt>{RECEIVED.mark}</dt>
            <dd>{groupedMark(handBack.done.mark)}</dd>
          </dl>
          <PrintCard printJobId={handBack.done.printJobId} onReprint={onReprint} />
        </>
      )}
    </>
  );
}
