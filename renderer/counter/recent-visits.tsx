import { useMemo } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { clockAt } from '#contract/time.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';

type Recent = AnswerFor<'queue.recent'>;

/** What this counter did last, and the way back from it as long as nobody has touched the ticket since. */
export function RecentVisits({
  recent,
  onUndo,
}: {
  readonly recent: Recent;
  readonly onUndo: (commandId: string, number: string) => void;
}) {
  const { rows, served, averageMinutes } = recent;
  const said = useMemo(() => rows.map((row) => ({ ...row, words: wordsOf(row) })), [rows]);
  if (said.length === 0) return null;
  return (
    <section className="stack s2" aria-label={VISIT.done}>
      <div className="row wrap">
        <h2 className="h grow">{VISIT.done}</h2>
        <span className="hint">{VISIT.today(served, averageMinutes)}</span>
      </div>
      <div className="card">
        <table className="tbl">
          <tbody>
            {said.map(({ ticketId, number, words, minutes, at, undo }) => (
              <tr key={ticketId}>
                <th scope="row" className="num">
                  {spacedNumber(number)}
                </th>
                <td className="anywhere">{words}</td>
                <td className="dim nowrap ra">{VISIT.lasted(minutes)}</td>
                <td className="dim nowrap ra">{clockAt(at)}</td>
                <td className="ra undo-cell">
                  {undo !== null && (
                    <Button size="small" kind="quiet" icon="undo-2" onPress={() => onUndo(undo, number)}>
                      {VISIT.undo}
                      <span className="vh"> {spacedNumber(number)}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function wordsOf({ what, dossiers }: Recent['rows'][number]): string {
  switch (what) {
    case 'finished':
      return dossiers.length === 0 ? VISIT.served : VISIT.received(dossiers);
    case 'missed':
      return VISIT.wasMissed;
    case 'parked':
      return VISIT.wasParked;
    case 'transferred':
      return VISIT.wasTransferred;
  }
}
