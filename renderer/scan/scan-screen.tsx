import { useState } from 'react';
import samples from '#assets/demo/cards.json' with { type: 'json' };
import { useAct } from '../client/use-call.ts';
import { SCAN } from '../messages/demo-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import '../ui/ui.css';
import './scan.css';

/** The virtual scanner: one press scans a sample card, or any text, as the scanner of this computer would. */
export function ScanScreen() {
  const simulate = useAct('scanner.simulate');
  const [text, setText] = useState('');
  const [said, setSaid] = useState({ text: '', isDone: true });
  const [error, setError] = useState<string>();

  const scan = async (scanned: string, label: string) => {
    setError(undefined);
    const answer = await simulate.run({ text: scanned });
    if (answer !== null) setSaid({ text: answer.ok ? SCAN.sent(label) : SCAN.notSent(answer.refusal.message), isDone: answer.ok });
  };

  return (
    <div className="app pad-app">
      <TopBar place={SCAN.title} />
      <main className="scans">
        <div className="stack s5">
          <div>
            <h1 className="title">{SCAN.title}</h1>
            <p className="dim">{SCAN.about}</p>
          </div>
          <p className={said.isDone ? 'said' : 'said not'} role="status">
            {said.text !== '' && <Icon name={said.isDone ? 'scan-line' : 'circle-alert'} />}
            {said.text}
          </p>
          <section aria-label={SCAN.cards}>
            <h2 className="h">{SCAN.cards}</h2>
            <ul className="cards">
              {samples.cards.map((card) => (
                <li key={card.text}>
                  <button type="button" className="btn" onClick={() => scan(card.text, card.label)}>
                    <Icon name="id-card" />
                    {card.label}
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <form
            aria-label={SCAN.other}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() === '') setError(SCAN.empty);
              else void scan(text, text.length > 40 ? `${text.slice(0, 40)}…` : text);
            }}
          >
            <h2 className="h">{SCAN.other}</h2>
            <div className="row top-al">
              <div className="grow">
                <Field label={SCAN.text} value={text} onChange={setText} error={error} hint={SCAN.textHint} />
              </div>
              <div className="beside">
                <Button type="submit" kind="primary" icon="scan-line" onPress={() => undefined}>
                  {SCAN.scan}
                </Button>
              </div>
            </div>
          </form>
        </div>
      </main>
    </div>
  );
}
