import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { useSettled } from '../client/use-settled.ts';
import { limitText, RECEIVE } from '../messages/papers-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import type { Procedure } from './papers.ts';

const ASK_AFTER_MS = 80;

/** Finds a procedure by words without accents or by its code. The old list stays until the new one is there. */
export function ProcedureSearch({
  onChoose,
  autoFocus,
  typed,
}: {
  readonly onChoose: (procedure: Procedure) => void;
  readonly autoFocus?: boolean;
  /** Where the words are kept, when a crash must not lose them. */
  readonly typed?: { readonly text: string; readonly onType: (text: string) => void };
}) {
  const id = useId();
  const [own, setOwn] = useState('');
  const text = typed?.text ?? own;
  const setText = typed?.onType ?? setOwn;
  const [at, setAt] = useState(0);
  const asked = useSettled(text.trim(), ASK_AFTER_MS);
  const answer = useAnswer('procedure.list', { text: asked }).value;
  const last = useRef(answer);
  last.current = answer ?? last.current;
  const rows = last.current?.rows ?? [];
  const current = rows[Math.min(at, rows.length - 1)];
  const [hasFocus, setFocus] = useState(false);
  const isOpen = (hasFocus || text !== '') && rows.length > 0;

  // Enter pressed before the list has caught up with the text takes the first of the list to come, not of the one that still stands.
  const isCurrent = answer !== undefined && asked === text.trim();
  const [isEntered, setEntered] = useState(false);
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setEntered(false);
    if (current !== undefined) onChoose(current);
  }, [isEntered, isCurrent, current, onChoose]);

  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') setEntered(true);
    else return;
    event.preventDefault();
  };

  return (
    <div className="stack s2">
      <label className="label" htmlFor={id}>
        {RECEIVE.procedure}
      </label>
      <div className="input big">
        <Icon name="search" />
        <input
          id={id}
          name="procedure"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && current ? `${id}-${current.id}` : undefined}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it is the next thing to do
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={move}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        />
        <span className="hint nowrap" role="status">
          {RECEIVE.procedureCount(rows.length)}
        </span>
      </div>
      {rows.length === 0 && asked !== '' ? (
        <p className="dim">{RECEIVE.procedureNone(asked)}</p>
      ) : (
        <ul className="ops" hidden={!isOpen} id={`${id}-list`} role="listbox" aria-label={RECEIVE.procedure}>
          {rows.map((row, index) => (
            <Option
              key={row.id}
              id={`${id}-${row.id}`}
              row={row}
              query={asked}
              isOn={row === current}
              onPoint={() => setAt(index)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      <p className="hint" id={`${id}-hint`}>
        {RECEIVE.procedureHint}
      </p>
    </div>
  );
}

/** Within the list alone: `scrollIntoView` would move the page too. */
function keepInView(option: HTMLLIElement | null): void {
  const list = option?.parentElement;
  if (!option || !list) return;
  const top = option.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + option.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + option.offsetHeight - list.clientHeight;
}

function Option({
  id,
  row,
  query,
  isOn,
  onPoint,
  onChoose,
}: {
  readonly id: string;
  readonly row: Procedure;
  readonly query: string;
  readonly isOn: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (procedure: Procedure) => void;
}) {
  const limit = row.limits[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox are heard at its field
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    <li
      id={id}
      className={isOn ? 'op on' : 'op'}
      role="option"
      aria-selected={isOn}
      ref={isOn ? keepInView : undefined}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(row)}
    >
      <span className="grow">
        <b>
          <MarkedText text={row.name} query={query} />
        </b>
        <span className="hint">
          <MarkedText text={row.id} query={query} />. {row.agencyName}
        </span>
      </span>
      {limit !== undefined && <span className="hint nowrap">{limitText(limit.unit, limit.limit)}</span>}
    </li>
  );
}
