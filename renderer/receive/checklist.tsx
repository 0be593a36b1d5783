import { Fragment, type KeyboardEvent, useId, useState } from 'react';
import { MOST_COPIES } from '#contract/events/dossier.ts';
import { RECEIVE } from '../messages/papers-vi.ts';
import { SOURCE } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { readCount } from './check-fields.ts';
import type { Draft, PaperKind } from './draft.ts';
import { countsOf, isThere, missingPapers, type Paper, sourceOf, ticked, withCount } from './papers.ts';
import { PaperSource } from './paper-source.tsx';

const KINDS: readonly { readonly kind: PaperKind; readonly label: string }[] = [
  { kind: 'originals', label: RECEIVE.original },
  { kind: 'certified', label: RECEIVE.certified },
  { kind: 'copies', label: RECEIVE.copies },
];

interface ChecklistProps {
  readonly papers: readonly Paper[];
  readonly draft: Draft;
  /** What is wrong with typed counts, by the name of their field, and with databases that are not named, by paper. */
  readonly countErrors: Readonly<Record<string, string>>;
  readonly sourceErrors: Readonly<Record<string, string>>;
  /** Missing papers are red once somebody has begun to tick, not on a fresh form. */
  readonly marksMissing: boolean;
  readonly update: (change: (draft: Draft) => Draft) => void;
}

/** The papers of a procedure: a tick takes one in as asked for, counts are typed or stepped, and each is asked for or held already. */
export function Checklist(props: ChecklistProps) {
  const { papers, draft } = props;
  const needed = papers.filter(({ required }) => required).length;
  const have = needed - missingPapers(papers, draft).length;
  const [open, setOpen] = useState<string | null>(null);
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
            <Row
              {...props}
              key={paper.id}
              paper={paper}
              n={index + 1}
              isOpen={open === paper.id}
              onOpen={() => setOpen(open === paper.id ? null : paper.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  paper,
  n,
  isOpen,
  onOpen,
  draft,
  countErrors,
  sourceErrors,
  marksMissing,
  update,
}: ChecklistProps & { readonly paper: Paper; readonly n: number; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { counts, sources, wrongCounts } = draft;
  const errorId = useId();
  const source = sourceOf(sources, paper.id);
  const isOn = isThere(counts, paper.id);
  const isMissing = marksMissing && paper.required && !isOn && !source.isHeld;
  const note = source.isHeld
    ? SOURCE.heldNote(source.database)
    : [
        paper.form,
        paper.condition === null ? (paper.required ? null : RECEIVE.optional) : capitalized(paper.condition),
        sources[paper.id] === undefined ? null : SOURCE.askedNote(SOURCE.because[source.asked]),
        isMissing ? RECEIVE.stillMissing : null,
      ]
        .filter(Boolean)
        .join('. ');
  const fields = KINDS.map(({ kind }) => `count.${paper.id}.${kind}`);
  const wrong = fields.map((name) => ((wrongCounts[name] ?? '').trim() === '' ? undefined : countErrors[name])).find(Boolean);

  const count = (kind: PaperKind, name: string, value: number) =>
    update((now) => ({ ...now, counts: withCount(now.counts, paper.id, kind, value), wrongCounts: without(now.wrongCounts, name) }));
  const type = (kind: PaperKind, name: string, typed: string) => {
    const value = readCount(typed);
    if (value !== null && typed.trim() !== '') count(kind, name, value);
    else if (value !== null)
      update((now) => ({
        ...now,
        counts: withCount(now.counts, paper.id, kind, 0),
        wrongCounts: { ...now.wrongCounts, [name]: typed },
      }));
    else update((now) => ({ ...now, wrongCounts: { ...now.wrongCounts, [name]: typed } }));
  };

  return (
    <Fragment>
      <tr className={isMissing ? 'miss' : paper.required && !source.isHeld ? undefined : 'skip'}>
        <td className="mid tick-cell">
          <label className="tick">
            <input
              type="checkbox"
              className="vh"
              name={`tick.${paper.id}`}
              checked={isOn}
              onChange={() => update((now) => ({ ...now, counts: ticked(now.counts, paper) }))}
            />
            <span className={isOn ? 'check on' : 'check'}>{isOn && <Icon name="check" />}</span>
            <span className="vh">{paper.name}</span>
          </label>
        </td>
        <td>
          <span className="comp-name">
            <span className="grow">
              <span className="cn">
                {n}. {paper.name}
              </span>
              {note !== '' && <span className="hint cnote">{note}</span>}
            </span>
            <Button kind="quiet" size="small" label={SOURCE.buttonOf(paper.name)} expanded={isOpen} onPress={onOpen}>
              {SOURCE.button}
            </Button>
          </span>
        </td>
        {KINDS.map(({ kind, label }, index) => {
          const name = fields[index] ?? '';
          const typed = wrongCounts[name];
          return (
            <td className="mid" key={kind}>
              <Stepper
                label={`${label}, ${paper.name}`}
                name={name}
                value={countsOf(counts, paper.id)[kind]}
                typed={typed}
                errorId={typed !== undefined && typed.trim() !== '' ? errorId : undefined}
                most={MOST_COPIES}
                onChange={(value) => count(kind, name, value)}
                onType={(text) => type(kind, name, text)}
              />
            </td>
          );
        })}
      </tr>
      {wrong !== undefined && (
        <tr className="under">
          <td />
          <td colSpan={4}>
            <span className="err" id={errorId} role="alert">
              <Icon name="circle-alert" />
              <span>{wrong}</span>
            </span>
          </td>
        </tr>
      )}
      {isOpen && (
        <tr className="under">
          <td />
          <td colSpan={4}>
            <PaperSource
              n={n}
              source={source}
              name={`source.${paper.id}`}
              error={sourceErrors[paper.id]}
              onChange={(changed) => update((now) => ({ ...now, sources: { ...now.sources, [paper.id]: changed } }))}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const without = (all: Draft['wrongCounts'], name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([each]) => each !== name));

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Up and down go from tick to tick; in a count they count, and are its own. */
function moveBetweenTicks(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  ticks[ticks.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
