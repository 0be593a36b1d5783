import { type ReactNode, useEffect, useRef } from 'react';
import { limitText, RECEIVE } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Segments } from '../ui/segments.tsx';
import { FRAME } from '../messages/officer-vi.ts';
import { Checklist } from './checklist.tsx';
import type { Draft } from './draft.ts';
import { OwnerCard } from './owner-card.tsx';
import type { Procedure } from './papers.ts';
import { ProcedureSearch } from './procedure-search.tsx';
import { SavedLine } from './saved-line.tsx';
import type { Receiving } from './use-receiving.ts';
import './receive.css';

/** Owner, procedure, papers: in the order in which they are laid on the desk. `head` says whose visit it is. */
export function ReceiveForm({ receiving, head }: { readonly receiving: Receiving; readonly head: ReactNode }) {
  const { draft, saved, procedure, problems, showsErrors, refusal, update } = receiving;
  const form = useRef<HTMLDivElement>(null);

  // After F8 on an incomplete form the focus is on the first thing that is wrong.
  useEffect(() => {
    if (showsErrors) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=combobox], .miss input')?.focus();
  }, [showsErrors]);

  if (draft === null || problems === null) return <p className="late-in pad">{FRAME.loading}</p>;
  return (
    <div className="stack" ref={form}>
      <div className="row visit wrap">
        {head}
        <span className="grow" />
        <SavedLine saved={saved} />
      </div>
      <Refusal message={refusal?.message ?? null} />
      <OwnerCard
        draft={draft}
        ownerErrors={problems.owner}
        submitterErrors={problems.submitter}
        showsErrors={showsErrors}
        update={update}
      />
      {procedure === undefined ? (
        <section className="card pad" aria-label={RECEIVE.procedure}>
          <ProcedureSearch
            autoFocus={draft.owner.fullName !== ''}
            onChoose={({ id, limits }) => update((now) => ({ ...now, procedure: id, case: limits[0]?.case ?? null, counts: {} }))}
          />
        </section>
      ) : (
        <>
          <ChosenProcedure procedure={procedure} draft={draft} update={update} />
          <Checklist
            papers={procedure.components ?? []}
            counts={draft.counts}
            marksMissing={showsErrors || Object.keys(draft.counts).length > 0}
            onChange={(counts) => update((now) => ({ ...now, counts }))}
          />
          <div className="owner-fields">
            <Field
              label={RECEIVE.sets}
              value={draft.sets}
              onChange={(sets) => update((now) => ({ ...now, sets }))}
              error={problems.sets}
              input={{ inputMode: 'numeric' }}
            />
            <Field label={RECEIVE.note} value={draft.note} onChange={(note) => update((now) => ({ ...now, note }))} error={problems.note} />
          </div>
        </>
      )}
    </div>
  );
}

function ChosenProcedure({
  procedure,
  draft,
  update,
}: {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly update: (change: (draft: Draft) => Draft) => void;
}) {
  const { limits } = procedure;
  const limit = limits.find((row) => row.case === draft.case) ?? limits[0];
  return (
    <section className="card pad stack s2" aria-label={RECEIVE.procedure}>
      <div className="row top-al">
        <div className="grow">
          <b className="strong">{procedure.name}</b>
          <div className="hint">
            {RECEIVE.about(procedure.id, procedure.agencyName)} {limit !== undefined && RECEIVE.limit(limitText(limit.unit, limit.limit))}
          </div>
        </div>
        {procedure.sample && (
          <Chip state="plain" icon="info">
            {FRAME.sample}
          </Chip>
        )}
        <Button size="small" onPress={() => update((now) => ({ ...now, procedure: null, case: null, counts: {} }))}>
          {RECEIVE.change}
        </Button>
      </div>
      {limits.length > 1 && limit !== undefined && (
        <Segments
          label={RECEIVE.case}
          options={limits.map((row) => ({ value: row.case, label: `${row.case}: ${limitText(row.unit, row.limit)}` }))}
          value={limit.case}
          onChange={(chosen) => update((now) => ({ ...now, case: chosen }))}
        />
      )}
    </section>
  );
}
