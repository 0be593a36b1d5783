import { useState } from 'react';
import type { PrintJobRow } from '#contract/operations/print.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { useAct } from '../client/use-call.ts';
import { useTopic } from '../client/use-topic.ts';
import { printTrouble } from '../messages/print-trouble-vi.ts';
import { printerName } from '../messages/officer-vi.ts';
import { IT } from '../messages/it-vi.ts';
import { DOCUMENT_WORDS, PRINT, PRINT_WORDS } from '../messages/papers-vi.ts';
import { ROLL } from '../messages/roll-vi.ts';
import { dayMonth } from '../receive/appointment.ts';
import { Button } from '../ui/button.tsx';
import { Chip, type State } from '../ui/chip.tsx';
import { Refusal } from '../ui/refusal.tsx';

const LOOK: { readonly [S in PrintJobRow['state']]: State } = {
  queued: 'waiting',
  sending: 'waiting',
  printed: 'serving',
  sent: 'serving',
  failed: 'called',
  unknown: 'called',
  expired: 'plain',
};

/** The last papers of this station, and what a person can do about each. */
export function Jobs() {
  const rows = useTopic('print')?.rows;
  const reprint = useAct('print.reprint');
  const settle = useAct('print.settle');
  const [refused, setRefused] = useState<string | null>(null);
  const say = (answer: Awaited<ReturnType<typeof settle.run>>) => setRefused(answer === null || answer.ok ? null : answer.refusal.message);
  return (
    <div className="stack">
      <h1 className="title">{IT.jobsTitle}</h1>
      <Refusal message={refused} onClose={() => setRefused(null)} />
      {rows?.length === 0 && <p className="card pad">{IT.jobsNone}</p>}
      {rows !== undefined && rows.length > 0 && (
        <div className="card">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{IT.paper}</th>
                <th scope="col">{IT.state}</th>
                <th scope="col">{IT.when}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((job) => (
                <tr key={job.printJobId}>
                  <td>
                    <b className="strong">{job.title}</b>
                    <span className="hint line">
                      {DOCUMENT_WORDS[job.document]}
                      {job.copy && `, ${PRINT.copy}`}
                    </span>
                  </td>
                  <td>
                    <Chip
                      state={LOOK[job.state]}
                      icon={LOOK[job.state] === 'called' ? 'triangle-alert' : LOOK[job.state] === 'serving' ? 'check' : 'hourglass'}
                    >
                      {PRINT_WORDS[job.state]}
                    </Chip>
                    {job.movedFrom !== null && <span className="hint line">{ROLL.movedFrom(job.movedFrom)}</span>}
                    {printTrouble(job.detail) !== '' && <span className="hint line">{printTrouble(job.detail)}</span>}
                  </td>
                  <td className="nowrap dim">
                    {dayMonth(localDateAt(job.queuedAt))} {clockAt(job.queuedAt)}
                    <span className="hint line">{printerName(job.printer)}</span>
                  </td>
                  <td className="ra">
                    <span className="row end">
                      {job.state === 'unknown' && (
                        <Button
                          size="small"
                          kind="primary"
                          onPress={() => void settle.run({ printJobId: job.printJobId, outcome: 'printed' }).then(say)}
                        >
                          {PRINT.has}
                        </Button>
                      )}
                      <Button
                        size="small"
                        onPress={() =>
                          void (
                            job.state === 'unknown'
                              ? settle.run({ printJobId: job.printJobId, outcome: 'again' })
                              : reprint.run({ printJobId: job.printJobId })
                          ).then(say)
                        }
                      >
                        {PRINT.again}
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
