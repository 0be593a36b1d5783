import type { QueueTicket } from '#contract/operations/queue.ts';
import { PRINT } from '../messages/papers-vi.ts';
import { ticketPaperWords } from '../messages/roll-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

type Paper = NonNullable<QueueTicket['paper']>;

/** A paper that its owner may not have in hand. */
export const isPaperMissing = (paper: QueueTicket['paper']): paper is Paper =>
  paper !== undefined && (paper.state === 'failed' || paper.state === 'unknown' || paper.state === 'expired');

/** Whether a ticket's paper came out, and the key that prints it again. */
export function TicketPaper({ paper, onReprint }: { readonly paper: QueueTicket['paper']; readonly onReprint: () => void }) {
  if (paper === undefined) return null;
  const isMissing = isPaperMissing(paper);
  return (
    <div className="row wrap">
      <span className={isMissing ? 'row warn-text grow' : 'row hint grow'}>
        <Icon name={isMissing ? 'printer-x' : 'printer'} />
        {ticketPaperWords(paper.state)}
      </span>
      <Button size="small" shortcut="Ctrl P" onPress={onReprint}>
        {PRINT.again}
      </Button>
    </div>
  );
}
