import type { PrintJobRow } from '#contract/operations/print.ts';
import { clockAt } from '#contract/time.ts';
import { unreachable } from '#contract/unreachable.ts';
import { useAct } from '../client/use-call.ts';
import { useTopic } from '../client/use-topic.ts';
import { printTrouble } from '../messages/print-trouble-vi.ts';
import { printerName } from '../messages/officer-vi.ts';
import { DOCUMENT_WORDS, PRINT, PRINT_WORDS } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** What became of one paper, as far as anybody can know, and what to do about it. It follows the job and its copies. */
export function PrintCard({ printJobId, onReprint }: { readonly printJobId: string; readonly onReprint: () => void }) {
  const rows = useTopic('print')?.rows ?? [];
  const settle = useAct('print.settle');
  // The newest of the paper and of its copies: that is the one that lies, or does not lie, in the tray.
  const job = rows.find((row) => row.copyOf === printJobId) ?? rows.find((row) => row.printJobId === printJobId);
  const isTrouble = job?.state === 'failed' || job?.state === 'unknown';
  return (
    <section className={isTrouble ? 'card trouble' : 'card'} aria-label={job === undefined ? PRINT.notYet : DOCUMENT_WORDS[job.document]}>
      <div className="pad row paper-row">
        <Icon name={isTrouble ? 'printer-x' : 'printer'} />
        <div className="grow" role="status">
          <b className="strong">
            {job === undefined ? PRINT.notYet : [PRINT_WORDS[job.state], job.copy ? PRINT.copy : null].filter(Boolean).join(', ')}
          </b>
          {job !== undefined && <p className="hint">{whatToDo(job)}</p>}
        </div>
        {job?.state === 'unknown' ? (
          <>
            <Button kind="primary" onPress={() => void settle.run({ printJobId: job.printJobId, outcome: 'printed' })}>
              {PRINT.has}
            </Button>
            <Button onPress={() => void settle.run({ printJobId: job.printJobId, outcome: 'again' })}>{PRINT.again}</Button>
          </>
        ) : (
          <Button shortcut="Ctrl P" onPress={onReprint}>
            {PRINT.again}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The printer's own trouble first, in its words; then what a person can do. */
export function whatToDo({ state, detail, printer, queuedAt }: PrintJobRow): string {
  const where = PRINT.at(printerName(printer), clockAt(queuedAt));
  const said = printTrouble(detail) || null;
  const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
  switch (state) {
    case 'queued':
    case 'sending':
      return words(where, said, PRINT.queuedHint);
    case 'printed':
      return words(where, PRINT.printedHint);
    case 'sent':
      return words(where, PRINT.sentHint);
    case 'failed':
      return words(said, PRINT.failedHint);
    case 'unknown':
      return words(said, PRINT.unknownHint);
    case 'expired':
      return words(where, said);
    default:
      return unreachable(state);
  }
}
