import { useState } from 'react';
import type { QueueTicket } from '#contract/operations/queue.ts';
import { clockAt } from '#contract/time.ts';
import { useAct } from '../client/use-call.ts';
import { useTopic } from '../client/use-topic.ts';
import { DOCUMENT_WORDS, PRINT, PRINT_WORDS } from '../messages/papers-vi.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';

const SHOWN = 8;

/**
 * Which paper again: the first one has the focus, so that Ctrl P and Enter print it: the paper that this screen is about, the number of
 * who stands here, or the last. `ticket`: its paper may have come out long ago, or at another station.
 */
export function ReprintDialog({
  first: about,
  ticket,
  onClose,
}: {
  readonly first: string | undefined;
  readonly ticket: Pick<QueueTicket, 'number' | 'paper' | 'takenAt'> | null;
  readonly onClose: () => void;
}) {
  const rows = useTopic('print')?.rows ?? [];
  const reprint = useAct('print.reprint');
  const toasts = useToasts();
  const [refused, setRefused] = useState<string | null>(null);
  const first = about ?? rows.find(({ printJobId }) => printJobId === ticket?.paper?.printJobId)?.copyOf ?? ticket?.paper?.printJobId;
  const papers = rows.filter(({ copy }) => !copy);
  const own = ticket?.paper;
  const ofTicket =
    ticket === null || own === undefined || papers.some(({ printJobId }) => printJobId === first)
      ? []
      : [{ printJobId: own.printJobId, document: 'ticket' as const, title: ticket.number, state: own.state, queuedAt: ticket.takenAt }];
  const shown = [
    ...ofTicket,
    ...papers.filter(({ printJobId }) => printJobId === first),
    ...papers.filter(({ printJobId }) => printJobId !== first),
  ].slice(0, SHOWN);

  const print = async (job: (typeof shown)[number]) => {
    const answer = await reprint.run({ printJobId: job.printJobId });
    if (answer === null) return;
    if (!answer.ok) {
      setRefused(answer.refusal.message);
      return;
    }
    toasts.show({ text: PRINT.reprinting(`${DOCUMENT_WORDS[job.document]} ${job.title}`) });
    onClose();
  };

  return (
    <Dialog title={PRINT.reprintTitle} onClose={onClose}>
      <p className="dim">{shown.length === 0 ? PRINT.reprintNone : PRINT.reprintLead}</p>
      <ul className="stack s2">
        {shown.map((job, index) => (
          <li key={job.printJobId}>
            <button
              type="button"
              className="pick"
              // biome-ignore lint/a11y/noAutofocus: Ctrl P and then Enter print the last paper again
              autoFocus={index === 0}
              onClick={() => void print(job)}
            >
              <span className="grow">
                <b>{job.title}</b>
                <span className="hint">{DOCUMENT_WORDS[job.document]}</span>
              </span>
              <span className="hint">
                {clockAt(job.queuedAt)}. {PRINT_WORDS[job.state]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Refusal message={refused} />
      <div className="row">
        <span className="grow" />
        <Button onPress={onClose}>{FRAME.cancel}</Button>
      </div>
    </Dialog>
  );
}
