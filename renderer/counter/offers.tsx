import { FRAME } from '../messages/officer-vi.ts';
import { RECEIVE } from '../messages/papers-vi.ts';
import { GUIDANCE } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import type { CounterState } from './use-counter.ts';

/** What waits for an answer of the officer, at the top of the centre: a refused act, a card, a scan that came under a dialog. */
export function Offers({ state }: { readonly state: CounterState }) {
  const { offer, scans, answerOffer, receiving, box } = state;
  return (
    <>
      <Refusal message={box === 'callNumber' || box === 'roll' ? null : state.refusal} onClose={state.closeRefusal} />
      <div role="status" className="stack s2 live">
        {offer !== null && (
          <div className="offer">
            <Icon name="id-card" />
            <span className="grow">
              <bdi>
                {offer.why === 'nobodyServed'
                  ? RECEIVE.cardOffer(offer.card.fullName)
                  : RECEIVE.otherCard(receiving.draft?.owner.fullName ?? '')}
              </bdi>
            </span>
            {offer.why === 'nobodyServed' ? (
              <Button kind="primary" onPress={() => answerOffer('owner')}>
                {RECEIVE.forThisPerson}
              </Button>
            ) : (
              <>
                <Button onPress={() => answerOffer('owner')}>{RECEIVE.replaceOwner}</Button>
                <Button onPress={() => answerOffer('submitter')}>{RECEIVE.asSubmitter}</Button>
              </>
            )}
            <Button kind="quiet" onPress={() => answerOffer('none')}>
              {offer.why === 'nobodyServed' ? FRAME.keptDrop : RECEIVE.keepOwner}
            </Button>
          </div>
        )}
        {state.sheet.isOffered && (
          <div className="offer">
            <Icon name="scan-line" />
            <span className="grow">{GUIDANCE.offer}</span>
            <Button kind="primary" onPress={() => state.sheet.answer(true)}>
              {GUIDANCE.take}
            </Button>
            <Button kind="quiet" onPress={() => state.sheet.answer(false)}>
              {GUIDANCE.keep}
            </Button>
          </div>
        )}
        {scans.kept !== null && box === null && (
          <div className="offer">
            <Icon name="scan-line" />
            <span className="grow">{FRAME.keptScan}</span>
            <Button kind="primary" onPress={scans.use}>
              {FRAME.keptUse}
            </Button>
            <Button kind="quiet" onPress={scans.drop}>
              {FRAME.keptDrop}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
