import { useState } from 'react';
import { clockAt, localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { useAct } from '../client/use-call.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';

/** Who changed what and when; a former version can be put in force again. */
export function History() {
  const version = useTopic('status')?.seq;
  const history = useRead('reference.history', {}, version);
  const put = useAct('reference.putInForce');
  const [refused, setRefused] = useState<string | null>(null);
  const toasts = useToasts();
  const rows = history.value?.rows;
  return (
    <div className="stack">
      <h1 className="title">{SETUP.history}</h1>
      <p className="dim">{SETUP.historyLead}</p>
      <Refusal message={refused ?? history.refusal?.message ?? null} onClose={() => setRefused(null)} />
      {rows?.length === 0 && <p className="card pad">{SETUP.noHistory}</p>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="card">
          {rows.map(({ at, byName, kind, hash, inForce, isHere, changes }) => (
            <li className="pr-row top-al" key={`${at}:${kind}:${hash}`}>
              <div className="grow">
                <b className="strong">{SETUP.kinds[kind]}</b>
                <span className="hint"> {SETUP.byAt(byName, `${clockAt(at)} ${writtenDate(localDateAt(at))}`)}</span>
                <ul className="said">
                  {changes.slice(0, 4).map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                  {changes.length > 4 && (
                    <li>
                      <details>
                        <summary>+{changes.length - 4}</summary>
                        {changes.slice(4).map((change) => (
                          <p key={change}>{change}</p>
                        ))}
                      </details>
                    </li>
                  )}
                </ul>
              </div>
              {inForce && (
                <Chip state="serving" icon="check">
                  {SETUP.inForce}
                </Chip>
              )}
              {!inForce && isHere && hash !== null && (
                <Button
                  size="small"
                  onPress={() =>
                    void put.run({ kind, hash }).then((answer) => {
                      if (answer === null) return;
                      setRefused(answer.ok ? null : answer.refusal.message);
                      if (answer.ok) toasts.show({ text: SETUP.undone });
                    })
                  }
                >
                  {SETUP.useAgain}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
