import { localDateAt, parseIso } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { RESULTS } from '../messages/papers-vi.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import type { FoundRow } from './filters.ts';
import { DossierChip } from './status.tsx';

/** A page of dossiers; the chosen one is marked and kept in sight. */
export function Found({
  rows,
  current,
  query,
  onOpen,
}: {
  readonly rows: readonly FoundRow[];
  readonly current: FoundRow | undefined;
  readonly query: string;
  readonly onOpen: (code: string) => void;
}) {
  return (
    <div className="card scroll-x">
      <table className="tbl found">
        <thead>
          <tr>
            <th scope="col">{RESULTS.code}</th>
            <th scope="col">{RESULTS.who}</th>
            <th scope="col">{RESULTS.state}</th>
            <th scope="col" className="ra">
              {RESULTS.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.code}
              className={row === current ? 'sel' : undefined}
              ref={(element) => {
                if (row === current) element?.scrollIntoView({ block: 'nearest' });
              }}
            >
              <td>
                <button type="button" className="open code" onClick={() => onOpen(row.code)} aria-current={row === current}>
                  <MarkedText text={row.code} query={query} />
                </button>
              </td>
              <td>
                <b className="strong">{row.owner === null ? RESULTS.noName : <MarkedText text={row.owner} query={query} />}</b>
                <span className="hint pr">{row.procedureName}</span>
              </td>
              <td>
                <DossierChip dossier={row} />
              </td>
              <td className="ra nowrap">
                <span className={row.overdue ? 'lt' : undefined}>{dueDate(row.dueAt)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dueDate(dueAt: string): string {
  const ms = parseIso(dueAt);
  return ms === null ? dueAt : writtenDate(localDateAt(ms));
}
