import type { KeyboardEvent } from 'react';
import { RECEIVE } from '../messages/papers-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { Stepper } from '../ui/stepper.tsx';
import type { Counts, PaperKind } from './draft.ts';
import { countsOf, isThere, missingPapers, type Paper, ticked, withCount } from './papers.ts';

const KINDS: readonly { readonly kind: PaperKind; readonly label: string }[] = [
  { kind: 'originals', label: RECEIVE.original },
  { kind: 'certified', label: RECEIVE.certified },
  { kind: 'copies', label: RECEIVE.copies },
];

type CountsByPaper = Readonly<Record<string, Counts>>;

/** The papers of a procedure: a tick takes one in as asked for, steppers count originals, certified copies and copies. */
export function Checklist({
  papers,
  counts,
  marksMissing,
  onChange,
}: {
  readonly papers: readonly Paper[];
  readonly counts: CountsByPaper;
  /** Missing papers are red once somebody has begun to tick, not on a fresh form. */
  readonly marksMissing: boolean;
  readonly onChange: (counts: Record<string, Counts>) => void;
}) {
  const needed = papers.filter(({ required }) => required).length;
  const have = needed - missingPapers(papers, counts).length;
  return (
    <section className="card" aria-label={RECEIVE.componentsHead(have, needed)}>
      <table className="tbl comp">
        <thead>
          <tr>
            <td />
            <th scope="col">{RECEIVE.componentsHead(have, needed)}</th>
            {KINDS.map(({ kind, label }) => (
              <th scope="col" className="mid" key={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenTicks}>
          {papers.map((paper, index) => (
            <Row key={paper.id} paper={paper} n={index + 1} counts={counts} marksMissing={marksMissing} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  paper,
  n,
  counts,
  marksMissing,
  onChange,
}: {
  readonly paper: Paper;
  readonly n: number;
  readonly counts: CountsByPaper;
  readonly marksMissing: boolean;
  readonly onChange: (counts: Record<string, Counts>) => void;
}) {
  const isOn = isThere(counts, paper.id);
  const isMissing = marksMissing && paper.required && !isOn;
  const note = [
    paper.form,
    paper.condition === null ? (paper.required ? null : RECEIVE.optional) : capitalized(paper.condition),
    isMissing ? RECEIVE.stillMissing : null,
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <tr className={isMissing ? 'miss' : paper.required ? undefined : 'skip'}>
      <td className="mid tick-cell">
        <label className="tick">
          <input type="checkbox" className="vh" checked={isOn} onChange={() => onChange(ticked(counts, paper))} />
          <span className={isOn ? 'check on' : 'check'}>{isOn && <Icon name="check" />}</span>
          <span className="vh">{paper.name}</span>
        </label>
      </td>
      <td>
        <span className="cn">
          {n}. {paper.name}
        </span>
        {note !== '' && <span className="hint cnote">{note}</span>}
      </td>
      {KINDS.map(({ kind, label }) => (
        <td className="mid" key={kind}>
          <Stepper
            label={`${label}, ${paper.name}`}
            value={countsOf(counts, paper.id)[kind]}
            onChange={(value) => onChange(withCount(counts, paper.id, kind, value))}
          />
        </td>
      ))}
    </tr>
  );
}

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Up and down go from tick to tick; on a stepper they count, and are its own. */
function moveBetweenTicks(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  ticks[ticks.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
