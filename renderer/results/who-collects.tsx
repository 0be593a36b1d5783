import { useState } from 'react';
import { localDateAt } from '#contract/time.ts';
import { CAPACITY, DOSSIER, RECEIVE } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { evidenceDateError } from './collector.ts';
import type { Dossier, HandBack } from './use-hand-back.ts';

const CAPACITIES = ['owner', 'authorised', 'legal-representative', 'hired-service', 'postal'] as const;

/** Who collects, by what right, and against which paper (NĐ 118/2025 Đ6.2, Đ22). */
export function WhoCollects({
  handBack,
  dossier,
  isScanned,
}: {
  readonly handBack: HandBack;
  readonly dossier: Dossier;
  readonly isScanned: boolean;
}) {
  const { collector, change, whyNot, isActing, commit } = handBack;
  const { capacity, card } = collector;
  const isOwner = capacity === 'owner';
  return (
    <>
      <fieldset className="segs stack s1">
        <legend className="label">{DOSSIER.collectorTitle}</legend>
        {CAPACITIES.map((each) => (
          <label className="radio" key={each}>
            <input type="radio" name="collector" checked={capacity === each} onChange={() => change({ capacity: each })} />
            <span>
              {CAPACITY[each]}
              {each === 'owner' && dossier.owner !== null && <bdi className="hint">{dossier.owner.fullName}</bdi>}
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite" className="live">
        {card === 'owner' && isOwner && (
          <p className="good">
            <Icon name="circle-check" />
            <span>{DOSSIER.sameCard}</span>
          </p>
        )}
        {card === 'other' && isOwner && dossier.owner !== null && <p className="warn-text">{DOSSIER.notOwnersCard}</p>}
        {card === 'submitter' && <p className="hint">{DOSSIER.submittersCard}</p>}
      </div>
      {(!isOwner || dossier.owner === null) && (
        <div className="stack s2">
          <Field label={DOSSIER.name} value={collector.fullName} onChange={(fullName) => change({ fullName })} input={{ maxLength: 120 }} />
          <CollectorNumber handBack={handBack} />
          {!isOwner && <Evidence handBack={handBack} />}
        </div>
      )}
      <div className="stack s2">
        <h3 className="label">{DOSSIER.receiptTitle}</h3>
        {isScanned ? (
          <p className="good">
            <Icon name="circle-check" />
            <span>{DOSSIER.receiptScanned}</span>
          </p>
        ) : (
          <>
            <Check on={collector.receiptLost} onChange={(receiptLost) => change({ receiptLost })}>
              {DOSSIER.receiptLost}
            </Check>
            {collector.receiptLost ? (
              <>
                {isOwner && dossier.owner !== null && <CollectorNumber handBack={handBack} />}
                <Field
                  label={DOSSIER.lostReason}
                  value={collector.lostReason}
                  onChange={(lostReason) => change({ lostReason })}
                  input={{ maxLength: 200 }}
                />
                <Check on={collector.willSign} onChange={(willSign) => change({ willSign })}>
                  {DOSSIER.willSign}
                </Check>
              </>
            ) : (
              <p className="hint">{DOSSIER.receiptLook}</p>
            )}
          </>
        )}
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

function CollectorNumber({ handBack: { collector, change } }: { readonly handBack: HandBack }) {
  return (
    <Field
      label={DOSSIER.collectorNumber}
      value={collector.number}
      onChange={(number) => change({ number })}
      hint={collector.receiptLost ? DOSSIER.identityHint : undefined}
      input={{ maxLength: 40 }}
    />
  );
}

/** An authorised person brings a paper with a number and a date; of the others it is asked where they have one. */
function Evidence({ handBack: { collector, change } }: { readonly handBack: HandBack }) {
  const isNeeded = collector.capacity === 'authorised';
  const [isLeft, setLeft] = useState(false);
  return (
    <>
      <p className="hint">{isNeeded ? DOSSIER.otherCard : DOSSIER.evidenceWhereGiven}</p>
      <div className="owner-fields">
        <Field
          label={isNeeded ? DOSSIER.evidenceNumber : DOSSIER.paperNumber}
          value={collector.evidenceNumber}
          onChange={(evidenceNumber) => change({ evidenceNumber })}
          input={{ maxLength: 80 }}
        />
        <Field
          label={DOSSIER.evidenceDate}
          value={collector.evidenceDate}
          onChange={(evidenceDate) => change({ evidenceDate })}
          error={isLeft ? evidenceDateError(collector, localDateAt(Date.now())) : undefined}
          input={{ maxLength: 10, placeholder: '24/11/2026', onBlur: () => setLeft(true), onFocus: () => setLeft(false) }}
        />
      </div>
    </>
  );
}
