import { useState } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { FRAME, KEYS } from '../messages/officer-vi.ts';
import { limitText, RECEIVE } from '../messages/papers-vi.ts';
import type { Procedure } from '../receive/papers.ts';
import { ProcedureSearch } from '../receive/procedure-search.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import '../receive/receive.css';

/** F1: what a procedure asks for, to answer a question at the desk; the work under it stays as it was. */
export function LookupDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Procedure | null>(null);
  return (
    <Dialog title={KEYS.lookupLong} onClose={onClose} wide>
      {chosen === null ? <ProcedureSearch onChoose={setChosen} /> : <ProcedureFacts id={chosen.id} />}
      <div className="row">
        <span className="grow" />
        {chosen !== null && <Button onPress={() => setChosen(null)}>{RECEIVE.change}</Button>}
        <Button kind="primary" shortcut="Esc" onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}

function ProcedureFacts({ id }: { readonly id: string }) {
  const procedure = useAnswer('procedure.list', { id }).value?.rows[0];
  if (procedure === undefined) return <p className="late-in">{FRAME.loading}</p>;
  return (
    <div className="stack">
      <div>
        <h3 className="name-head">{procedure.name}</h3>
        <p className="hint">{RECEIVE.about(procedure.id, procedure.agencyName)}</p>
      </div>
      <ul className="stack s1">
        {procedure.limits.map((row) => (
          <li key={row.case}>
            {row.case}: <b className="strong">{limitText(row.unit, row.limit)}</b>
          </li>
        ))}
      </ul>
      <ol className="stack s1 plain-list">
        {(procedure.components ?? []).map((paper, index) => (
          <li key={paper.id}>
            {index + 1}. {paper.name}{' '}
            <span className="hint">
              {[paper.form, paper.condition, paper.required ? null : RECEIVE.optional].filter(Boolean).join('. ')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
