import { useEffect, useRef, useState } from 'react';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { clockAt } from '#contract/time.ts';
import { useCall } from '../client/use-call.ts';
import { useLine } from '../client/context.tsx';
import { IT } from '../messages/it-vi.ts';
import { listenForWedge } from '../scan-input/wedge.ts';
import { Icon } from '../ui/icon.tsx';

interface Heard {
  readonly answer: ScanAnswer;
  readonly length: number;
  readonly at: number;
}

/** A place to try scanners, of either kind: what came is shown and not kept. Names and numbers of a card are not shown. */
export function ScanTest() {
  const { client } = useLine();
  const read = useCall('scan.read');
  const [heard, setHeard] = useState<Heard | null>(null);
  const count = useRef<number | null>(null);

  useEffect(() => {
    const hear = (text: string) => {
      void read({ text: text.slice(0, 8192) }).then((answer) => {
        if (answer.ok) setHeard({ answer: answer.value, length: [...text].length, at: Date.now() });
      });
    };
    const unsubscribe = client.subscribe('scan', ({ n, text }) => {
      if (count.current !== null && n > count.current) hear(text);
      count.current = n;
    });
    const unlisten = listenForWedge(hear);
    return () => {
      unsubscribe();
      unlisten();
    };
  }, [client, read]);

  return (
    <section className="card pad stack s2" aria-label={IT.test}>
      <h2 className="name-head">{IT.test}</h2>
      <p className="dim">{IT.testLead}</p>
      <div className="scan-field" role="status">
        <Icon name={heard === null ? 'scan-line' : heard.answer.kind === 'unknown' ? 'triangle-alert' : 'circle-check'} />
        {heard === null ? (
          <span className="dim">{IT.testWaiting}</span>
        ) : (
          <span className="grow">
            <b className="strong">{IT.kinds[heard.answer.kind]}</b>
            <span className="hint line">{IT.heard(clockAt(heard.at), heard.length)}</span>
            {heard.answer.warnings.map(({ code, message }) => (
              <span className="warn-text line" key={code}>
                {message}
              </span>
            ))}
          </span>
        )}
      </div>
    </section>
  );
}
