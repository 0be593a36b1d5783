import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AGENCY, GUIDANCE } from '../messages/receive-vi.ts';
import { limitText, RECEIVE } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Segments } from '../ui/segments.tsx';
import { FRAME } from '../messages/officer-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { Checklist } from './checklist.tsx';
import { toNextStop, useFocusKept } from './focus.ts';
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
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef(false);
  useFocusKept(form, draft, update);

  // After F8 on an incomplete form the focus is on the first thing that is wrong.
  useEffect(() => {
    if (showsErrors) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=combobox], .miss input')?.focus();
  }, [showsErrors]);

  // The papers come as soon as the procedure is chosen: the first tick has the focus, so that Space and Down take them in.
  const hasPapers = procedure !== undefined;
  useEffect(() => {
    if (!hasPapers || !chosen.current) return;
    chosen.current = false;
    form.current?.querySelector<HTMLElement>('.comp input[type=checkbox]')?.focus();
  }, [hasPapers]);

  if (draft === null || problems === null) return <p className="late-in pad">{FRAME.loading}</p>;
  return (
    <form
      className="stack"
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        toNextStop(form.current);
      }}
    >
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <div className="row visit wrap">
        {head}
        <span className="grow" />
        <SavedLine saved={saved} />
      </div>
      <Refusal message={refusal?.message ?? null} />
      {draft.guidance !== null && draft.guidance.printJobId === null && (
        <p className="scanline card" role="status">
          <Icon name="scan-line" />
          <span>{GUIDANCE.brought}</span>
        </p>
      )}
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
            typed={{ text: draft.search, onType: (search) => update((now) => ({ ...now, search })) }}
            onChoose={({ id, limits }) => {
              chosen.current = true;
              update((now) => ({ ...now, ...NO_PAPERS, procedure: id, case: limits[0]?.case ?? null }));
            }}
          />
        </section>
      ) : (
        <>
          <ChosenProcedure procedure={procedure} draft={draft} update={update} />
          <Checklist
            papers={procedure.components ?? []}
            draft={draft}
            countErrors={problems.counts}
            sourceErrors={problems.sources}
            marksMissing={showsErrors || draft.guidance !== null || Object.keys(draft.counts).length > 0}
            update={update}
          />
          <div className="owner-fields">
            <Field
              label={RECEIVE.sets}
              value={draft.sets}
              onChange={(sets) => update((now) => ({ ...now, sets }))}
              error={problems.sets}
              input={{ inputMode: 'numeric', name: 'sets' }}
            />
            <Field
              label={RECEIVE.note}
              value={draft.note}
              onChange={(note) => update((now) => ({ ...now, note }))}
              error={problems.note}
              input={{ name: 'note' }}
            />
          </div>
        </>
      )}
    </form>
  );
}

/** What belongs to one procedure alone. */
const NO_PAPERS = { agency: null, counts: {}, wrongCounts: {}, sources: {}, search: '' };

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
  const [isChoosing, setChoosing] = useState(false);
  const agency = draft.agency ?? procedure.agency;
  const agencyName = procedure.agencies?.find(({ id }) => id === agency)?.name ?? procedure.agencyName;
  const limit = limits.find((row) => row.case === draft.case) ?? limits[0];
  return (
    <section className="card pad stack s2" aria-label={RECEIVE.procedure}>
      <div className="row top-al">
        <div className="grow">
          <b className="strong">{procedure.name}</b>
          <div className="hint">
            {RECEIVE.about(procedure.id, agencyName)} {limit !== undefined && RECEIVE.limit(limitText(limit.unit, limit.limit))}
          </div>
        </div>
        {procedure.sample && (
          <Chip state="plain" icon="info">
            {FRAME.sample}
          </Chip>
        )}
        {(procedure.agencies?.length ?? 0) > 1 && (
          <Button size="small" kind="quiet" onPress={() => setChoosing(true)}>
            {AGENCY.change}
          </Button>
        )}
        <Button size="small" onPress={() => update((now) => ({ ...now, ...NO_PAPERS, procedure: null, case: null }))}>
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
      {isChoosing && (
        <AgencyDialog
          procedure={procedure}
          chosen={agency}
          onChoose={(id) => update((now) => ({ ...now, agency: id === procedure.agency ? null : id }))}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
