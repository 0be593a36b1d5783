import type { ConflictRow } from '#contract/operations/conflict.ts';
import { clockAt } from '#contract/time.ts';
import { CONFLICTS, conflictTitle, subjectText, whereText } from '../messages/conflicts-vi.ts';
import { Icon } from '../ui/icon.tsx';

/** Left: what a person has to look at, newest first, and what was settled today. */
export function ConflictList({
  rows,
  settled,
  chosen,
  onChoose,
}: {
  readonly rows: readonly ConflictRow[];
  readonly settled: readonly ConflictRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (conflictId: string) => void;
}) {
  return (
    <section className="col left" aria-label={CONFLICTS.list}>
      <div className="lefthead in-row">
        <h2 className="title grow">{CONFLICTS.list}</h2>
        <span className="title">{rows.length}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.conflictId}>
            <button
              type="button"
              className={row.conflictId === chosen ? 'cf on' : 'cf'}
              aria-current={row.conflictId === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.conflictId)}
            >
              <Icon name="git-compare" />
              <Words row={row} />
              <span className="hint">{clockAt(Math.max(...row.acts.map(({ at }) => at)))}</span>
            </button>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <>
          <h2 className="h lefthead">{CONFLICTS.settledToday}</h2>
          <ul>
            {settled.map((row) => (
              <li key={row.conflictId} className="cf">
                <Icon name="check" />
                <Words row={row} />
                <span className="hint">{row.settled && clockAt(row.settled.at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Words({ row }: { readonly row: ConflictRow }) {
  const standing = row.settled && row.acts.find(({ id }) => id === row.settled?.stands);
  const how = row.settled === null ? null : standing ? CONFLICTS.stood(whereText(standing)) : CONFLICTS.bothStood;
  return (
    <span className="grow">
      <b>{conflictTitle(row.kind)}</b>
      <span className="hint">{[subjectText(row.subject), how].filter(Boolean).join(', ')}</span>
      {row.settled && <span className="hint">{row.settled.byName}</span>}
    </span>
  );
}
