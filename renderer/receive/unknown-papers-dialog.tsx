import { useState } from 'react';
import { clockAt } from '#contract/time.ts';
import { useAct } from '../client/use-call.ts';
import { useTopic } from '../client/use-topic.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { DOCUMENT_WORDS, PRINT } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';

/** Papers of which nobody knows whether they came out: a person looks and says it of each. */
export function UnknownPapersDialog({ onClose }: { readonly onClose: () => void }) {
  const jobs = (useTopic('print')?.rows ?? []).filter(({ state }) => state === 'unknown');
  const settle = useAct('print.settle');
  const [refused, setRefused] = useState<string | null>(null);
  const say = async (printJobId: (typeof jobs)[number]['printJobId'], outcome: 'printed' | 'again') => {
    const answer = await settle.run({ printJobId, outcome });
    if (answer !== null) setRefused(answer.ok ? null : answer.refusal.message);
  };
  return (
    <Dialog title={PRINT.unknownTitle} onClose={onClose}>
      <p className="dim">{jobs.length === 0 ? PRINT.unknownNone : PRINT.unknownLead}</p>
      <ul className="notices">
        {jobs.map((job) => (
          <li key={job.printJobId} className="row">
            <span className="grow">
              <b className="strong">{job.title}</b>{' '}
              <span className="hint">
                {DOCUMENT_WORDS[job.document]}, {clockAt(job.queuedAt)}
              </span>
            </span>
            <Button size="small" kind="primary" onPress={() => void say(job.printJobId, 'printed')}>
              {PRINT.has}
            </Button>
            <Button size="small" onPress={() => void say(job.printJobId, 'again')}>
              {PRINT.again}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal message={refused} />
      <div className="row">
        <span className="grow" />
        <Button autoFocus onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}
