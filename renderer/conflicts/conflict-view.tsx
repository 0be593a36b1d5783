import type { Ref } from 'react';
import type { ConflictRow } from '#contract/operations/conflict.ts';
import { CONFLICTS, callNames, conflictTitle, subjectText, whereText } from '../messages/conflicts-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { linesOf } from './differing.ts';

const CAPS = ['F2', 'F3'] as const;

export interface ConflictViewProps {
  readonly row: ConflictRow;
  readonly reason: string;
  readonly reasonRef: Ref<HTMLInputElement>;
  readonly error: string | undefined;
  readonly refused: string | null;
  readonly onReason: (reason: string) => void;
  readonly onStands: (stands: string) => void;
}

/** Centre: the acts side by side, what tells them apart marked, and the word of the head. */
export function ConflictView({ row, reason, reasonRef, error, refused, onReason, onStands }: ConflictViewProps) {
  const lines = linesOf(row.acts);
  const names = callNames(row.acts);
  return (
    <div className="stack">
      <div className="row">
        <h1 className="title grow">{conflictTitle(row.kind)}</h1>
        <Chip state="conflict">{CONFLICTS.kept}</Chip>
      </div>
      <p className="strong">{subjectText(row.subject)}</p>
      <p className="lead">{CONFLICTS.lead}</p>
      <div className="sds">
        {row.acts.map((act, index) => (
          <article className="card sd" key={act.id} aria-label={names[index]}>
            <div className="pad stack s2">
              <div className="row">
                <h2 className="grow">{capital(whereText(act))}</h2>
                <span className="hint">
                  <bdi>{act.actorName}</bdi>
                </span>
              </div>
              <dl className="kv">
                {lines[index]?.map(({ name, value, differs }) => (
                  <div className="pair" key={name}>
                    <dt>{name}</dt>
                    <dd className={differs ? 'df' : undefined}>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
              <span className="hint">{act.counts ? CONFLICTS.counts : CONFLICTS.without}</span>
              <Button size="big" {...(CAPS[index] !== undefined && { shortcut: CAPS[index] })} onPress={() => onStands(act.id)}>
                {CONFLICTS.right(names[index] ?? '')}
              </Button>
            </div>
          </article>
        ))}
      </div>
      <div className="card pad row">
        <Icon name="info" />
        <span className="grow">{CONFLICTS.unclear}</span>
        <Button size="small" shortcut="F4" onPress={() => onStands('both')}>
          {CONFLICTS.both}
        </Button>
      </div>
      <Field
        label={CONFLICTS.reason}
        value={reason}
        onChange={onReason}
        error={error}
        hint={CONFLICTS.reasonHint}
        inputRef={reasonRef}
        input={{ maxLength: 500 }}
      />
      <Refusal message={refused} />
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
