import { useState } from 'react';
import type { StationStatus } from '#contract/operations/station.ts';
import { useAct } from '../client/use-call.ts';
import { useRead } from '../client/use-read.ts';
import { IT } from '../messages/it-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { ScanTest } from './scan-test.tsx';

/** Which serial port the scanner is at, and what it reads. */
export function Scanner({ status }: { readonly status: StationStatus | undefined }) {
  const ports = useRead('scanner.list', {}, JSON.stringify(status?.scanner));
  const set = useAct('scanner.set');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const rows = ports.value?.rows ?? [];
  const chosen = status?.scanner.path ?? null;

  const choose = async (path: string | null) => {
    const answer = await set.run({ path });
    if (answer === null) return;
    setRefused(answer.ok ? null : answer.refusal.message);
    if (answer.ok) setTyped('');
    ports.again();
  };

  return (
    <div className="stack">
      <div className="row">
        <h1 className="title grow">{IT.scannerTitle}</h1>
        <Button size="small" icon="refresh-cw" onPress={ports.again}>
          {IT.lookAgain}
        </Button>
      </div>
      <p className="dim">{IT.scannerLead}</p>
      {status !== undefined && chosen !== null && !status.scanner.connected && (
        <p className="warn-text row">
          <Icon name="unplug" />
          {IT.unplugged}
        </p>
      )}
      <Refusal message={refused ?? ports.refusal?.message ?? null} />
      <section className="card" aria-label={IT.ports}>
        {rows.length === 0 && <p className="pad dim">{IT.portsNone}</p>}
        <ul>
          {rows.map((port) => (
            <li className="pr-row" key={port.path}>
              <Icon name="scan-line" />
              <span className="grow">
                <b className="strong">{port.name}</b>
                <span className="hint line">{port.path}</span>
              </span>
              {port.chosen ? (
                <Chip state={port.connected ? 'serving' : 'called'} icon={port.connected ? 'check' : 'unplug'}>
                  {port.connected ? IT.connected : IT.chosen}
                </Chip>
              ) : (
                <Button size="small" onPress={() => void choose(port.path)}>
                  {IT.use}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <form
          className="pad row wrap bottom"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') void choose(typed.trim());
          }}
        >
          <span className="grow">
            <Field label={IT.typedPort} value={typed} onChange={setTyped} hint={IT.typedPortHint} input={{ maxLength: 200 }} />
          </span>
          <Button type="submit" onPress={() => {}}>
            {IT.use}
          </Button>
          {chosen !== null && (
            <Button kind="quiet" onPress={() => void choose(null)}>
              {IT.noScanner}
            </Button>
          )}
        </form>
      </section>
      <ScanTest />
    </div>
  );
}
