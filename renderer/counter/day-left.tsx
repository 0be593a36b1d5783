import type { AnswerFor } from '#contract/operations/table.ts';
import { spacedNumber } from '#contract/words.ts';
import { CLOSE_DAY } from '../messages/officer-vi.ts';

const SHOWN = 24;

/** The numbers of a day that nobody has served, as many as a person reads; nothing where none is left. */
export function DayLeft({ left }: { readonly left: AnswerFor<'day.left'> }) {
  const { rows, isClosed } = left;
  if (rows.length === 0) return <p>{CLOSE_DAY.nothingLeft}</p>;
  return (
    <div className="stack s2">
      <p>{isClosed ? CLOSE_DAY.wasLeft(rows.length) : CLOSE_DAY.left(rows.length)}</p>
      <ul className="row wrap left-numbers">
        {rows.slice(0, SHOWN).map(({ ticketId, number, state }) => (
          <li key={ticketId}>
            <b>{spacedNumber(number)}</b> <span className="hint">{CLOSE_DAY.states[state]}</span>
          </li>
        ))}
        {rows.length > SHOWN && <li className="hint">{CLOSE_DAY.more(rows.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}
