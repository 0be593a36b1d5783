import { useState } from 'react';
import { AGENCY } from '../messages/receive-vi.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import type { Procedure } from './papers.ts';

const MANY = 8;
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Who decides, where another agency than the catalogue's does: by territory, or because the procedure is taken everywhere. */
export function AgencyDialog({
  procedure,
  chosen,
  onChoose,
  onClose,
}: {
  readonly procedure: Procedure;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const all = procedure.agencies ?? [];
  const shown = all.filter(({ name }) => folded(name).includes(folded(text.trim())));
  return (
    <Dialog title={AGENCY.title} onClose={onClose}>
      <p className="dim">{AGENCY.lead}</p>
      {all.length > MANY && <Field label={AGENCY.find} value={text} onChange={setText} input={{ autoFocus: true }} />}
      {shown.length === 0 && <p className="dim">{AGENCY.none}</p>}
      <ul className="stack s2 plain-list">
        {shown.map(({ id, name, isElsewhere }) => (
          <li key={id}>
            <button
              type="button"
              className="pick"
              aria-current={id === chosen}
              // biome-ignore lint/a11y/noAutofocus: the one that stands is where a choice begins
              autoFocus={id === chosen && all.length <= MANY}
              onClick={() => {
                onChoose(id);
                onClose();
              }}
            >
              <span className="grow">
                <b>{name}</b>
                {isElsewhere && <span className="hint">{AGENCY.isElsewhere}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <span className="grow" />
        <Button onPress={onClose}>{FRAME.cancel}</Button>
      </div>
    </Dialog>
  );
}
