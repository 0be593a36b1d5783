import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { Icon } from '../ui/icon.tsx';
import { initials } from './initials.ts';

type Person = AnswerFor<'staff.list'>['rows'][number];

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The people of this window's role: one stop of the Tab key, arrows inside, a press chooses. */
export function StaffList({
  people,
  chosen,
  focusFirst,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly chosen: string | undefined;
  /** Where a press is all that is needed, the list has the focus from the start. */
  readonly focusFirst: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focusFirst) list.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
  }, [focusFirst]);

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  };

  return (
    <ul className="stack s2 staff" ref={list} onKeyDown={move}>
      {people.map(({ id, name, title }) => {
        const isOn = id === chosen;
        return (
          <li key={id}>
            <button
              type="button"
              className={isOn ? 'st on' : 'st'}
              aria-pressed={isOn}
              tabIndex={isOn ? 0 : -1}
              onClick={() => onChoose(id)}
            >
              <span className="av" aria-hidden="true">
                {initials(name)}
              </span>
              <span className="grow">
                <b>
                  <bdi>{name}</bdi>
                </b>
                <span className="hint">{title}</span>
              </span>
              {isOn && <Icon name="arrow-right" />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
