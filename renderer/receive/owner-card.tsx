import { useEffect, useRef, useState } from 'react';
import { clockAt } from '#contract/time.ts';
import { RECEIVE } from '../messages/papers-vi.ts';
import { Masked } from '../results/masked.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { OwnerErrors, SubmitterErrors } from './check-fields.ts';
import { type Draft, emptySubmitter } from './draft.ts';
import { OwnerFields } from './owner-fields.tsx';
import { PhoneLine } from './phone-line.tsx';
import { SubmitterFields } from './submitter-fields.tsx';

/** Whose dossier it is: read off a card and shown as on it, or typed. */
export function OwnerCard({
  draft,
  ownerErrors,
  submitterErrors,
  showsErrors,
  update,
}: {
  readonly draft: Draft;
  readonly ownerErrors: OwnerErrors;
  readonly submitterErrors: SubmitterErrors;
  readonly showsErrors: boolean;
  readonly update: (change: (draft: Draft) => Draft) => void;
}) {
  const { owner, card, submitter } = draft;
  const [isEditing, setEditing] = useState(false);
  // What a card says wrongly is shown and mended at once; the telephone has its own line.
  const isMisread = card !== null && Object.entries(ownerErrors).some(([name, error]) => name !== 'phone' && error !== undefined);
  const isOpen = isEditing || card === null || isMisread;
  const phone = useRef<HTMLInputElement>(null);
  const readAt = useRef(card?.at);
  // A card closes the fields it filled: the focus that was in one of them goes to what no card holds.
  useEffect(() => {
    if (readAt.current === card?.at) return;
    readAt.current = card?.at;
    if (document.activeElement === document.body) phone.current?.focus();
  }, [card?.at]);

  return (
    <section className="card who" aria-label={RECEIVE.owner}>
      <div className="pad row top-al">
        <span className="avatar">
          <Icon name="id-card" />
        </span>
        <div className="grow stack s2">
          <div className="row top-al">
            {isOpen ? (
              <h2 className="grow name-head">{RECEIVE.owner}</h2>
            ) : (
              <b className="name grow">
                <bdi>{owner.fullName}</bdi>
              </b>
            )}
            {card !== null && (
              <Button kind="quiet" size="small" onPress={() => setEditing(!isOpen)}>
                {isOpen ? RECEIVE.doneEditing : RECEIVE.edit}
              </Button>
            )}
            {submitter === null && (
              <Button kind="quiet" size="small" onPress={() => update((now) => ({ ...now, submitter: emptySubmitter }))}>
                {RECEIVE.addSubmitter}
              </Button>
            )}
          </div>
          {isOpen ? (
            <>
              {owner.fullName === '' && <p className="dim">{RECEIVE.noOwner}</p>}
              <OwnerFields
                owner={owner}
                errors={ownerErrors}
                showsErrors={showsErrors || isMisread}
                autoFocus={owner.fullName === ''}
                onChange={(changed) => update((now) => ({ ...now, owner: changed }))}
              />
            </>
          ) : (
            <>
              <OwnerFacts draft={draft} />
              <PhoneLine
                owner={owner}
                error={ownerErrors.phone}
                showsErrors={showsErrors}
                inputRef={phone}
                onChange={(changed) => update((now) => ({ ...now, owner: changed }))}
              />
            </>
          )}
        </div>
      </div>
      {card?.warnings.map((warning) => (
        <p className="scanline warn" key={warning}>
          <Icon name="triangle-alert" />
          <span>{warning}</span>
        </p>
      ))}
      {card !== null && (
        <p className="scanline">
          <Icon name="scan-line" />
          <span>{RECEIVE.readFromCard(clockAt(card.at))}</span>
        </p>
      )}
      {submitter !== null && (
        <SubmitterFields
          submitter={submitter}
          errors={submitterErrors}
          showsErrors={showsErrors}
          onChange={(changed) => update((now) => ({ ...now, submitter: changed }))}
          onRemove={() => update((now) => ({ ...now, submitter: null }))}
        />
      )}
    </section>
  );
}

function OwnerFacts({ draft: { owner } }: { readonly draft: Draft }) {
  return (
    <>
      <div className="dim facts">
        {owner.number !== '' && (
          <span>
            {RECEIVE.number} <Masked value={owner.number} kind="number" label={RECEIVE.number} />
          </span>
        )}
        {owner.birth !== '' && (
          <span>
            {RECEIVE.born} <b>{owner.birth}</b>
          </span>
        )}
        {owner.sex !== '' && <span>{owner.sex}</span>}
      </div>
      {owner.address !== '' && (
        <div className="dim">
          <bdi>{owner.address}</bdi>
        </div>
      )}
    </>
  );
}
