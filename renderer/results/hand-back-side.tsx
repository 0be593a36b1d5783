import { useState } from 'react';
import { clockAt, localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { CAPACITY, DOSSIER, RECEIVED } from '../messages/papers-vi.ts';
import { groupedMark } from '../receive/grouped-mark.ts';
import { PrintCard } from '../receive/print-card.tsx';
import { Icon } from '../ui/icon.tsx';
import { ReadyForm, ShelfPlate } from './ready-form.tsx';
import { Revealed } from './revealed.tsx';
import type { Dossier, HandBack } from './use-hand-back.ts';
import { WhoCollects } from './who-collects.tsx';

/** What can be done with the dossier next: mark it ready, hand it back, or see to whom it went. */
export function HandBackSide({
  handBack,
  isScanned = false,
  onReprint,
  onReady,
}: {
  readonly handBack: HandBack;
  /** The receipt itself was scanned to open the dossier. */
  readonly isScanned?: boolean;
  readonly onReprint: () => void;
  readonly onReady: (code: string, slot: string | null) => void;
}) {
  const dossier = handBack.dossier.value;
  return (
    <aside className="col right" aria-label={DOSSIER.side}>
      {dossier?.status === 'processing' && (
        <>
          <h2 className="name-head">{DOSSIER.readyTitle}</h2>
          <p className="dim">{DOSSIER.readyLead}</p>
          <ReadyForm handBack={handBack} label={DOSSIER.markReady} onReady={(slot) => onReady(dossier.code, slot)} />
        </>
      )}
      {dossier?.status === 'ready' && <Ready handBack={handBack} dossier={dossier} isScanned={isScanned} onReady={onReady} />}
      {dossier?.status === 'handedBack' && <Handed handBack={handBack} dossier={dossier} onReprint={onReprint} />}
    </aside>
  );
}

function Ready({
  handBack,
  dossier,
  isScanned,
  onReady,
}: {
  readonly handBack: HandBack;
  readonly dossier: Dossier;
  readonly isScanned: boolean;
  readonly onReady: (code: string, slot: string | null) => void;
}) {
  const [isMoving, setMoving] = useState(false);
  return (
    <>
      <ShelfPlate slot={dossier.slot} isMoving={isMoving} onMove={() => setMoving(!isMoving)} />
      {isMoving && (
        <ReadyForm
          handBack={handBack}
          label={DOSSIER.moveSlot}
          onReady={(slot) => {
            setMoving(false);
            onReady(dossier.code, slot);
          }}
        />
      )}
      <h2 className="name-head">{DOSSIER.side}</h2>
      <WhoCollects handBack={handBack} dossier={dossier} isScanned={isScanned} />
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
  const { handedBack, code } = dossier;
  return (
    <>
      <div className="row top-al good-head" role="status">
        <Icon name="circle-check" />
        <h2 className="name-head">{DOSSIER.handedTitle}</h2>
      </div>
      {handedBack !== null && (
        <dl className="kv stacked">
          <dt>{DOSSIER.handedWho}</dt>
          <dd>
            <bdi>{handedBack.to ?? '…'}</bdi>
            <span className="hint line">{CAPACITY[handedBack.capacity]}</span>
          </dd>
          {handedBack.number !== null && (
            <>
              <dt>{DOSSIER.collectorNumber}</dt>
              <dd>
                <Revealed code={code} field="collectorNumber" masked={handedBack.number} label={DOSSIER.collectorNumber} />
              </dd>
            </>
          )}
          {handedBack.evidence !== null && (
            <>
              <dt>{DOSSIER.evidence}</dt>
              <dd>{DOSSIER.evidenceValue(handedBack.evidence.number, writtenDate(handedBack.evidence.date))}</dd>
            </>
          )}
          <dt>{DOSSIER.handedWhen}</dt>
          <dd>
            {clockAt(handedBack.at)}, {writtenDate(localDateAt(handedBack.at))}
            <span className="hint line">
              {[handedBack.by, handedBack.counter === null ? '' : DOSSIER.atCounter(handedBack.counter)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </dd>
          {handedBack.receiptLost && (
            <>
              <dt>{DOSSIER.receiptTitle}</dt>
              <dd>{handedBack.declaration ?? DOSSIER.lostNoted}</dd>
            </>
          )}
        </dl>
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
