import { useState } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useCall } from '../client/use-call.ts';
import { IT } from '../messages/it-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';

type Around = AnswerFor<'printer.find'>;
type Scanned = AnswerFor<'printer.scan'>;

/** Printers around this computer. The range is shown first, and searched only when a person says so. */
export function FindPrinters({ onUse }: { readonly onUse: (host: string) => void }) {
  const find = useCall('printer.find');
  const scan = useCall('printer.scan');
  const [around, setAround] = useState<Around | null>(null);
  const [scanned, setScanned] = useState<Scanned | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const look = async () => {
    setScanned(null);
    const answer = await find({});
    if (answer.ok) setAround(answer.value);
    else setRefused(answer.refusal.message);
  };
  const search = async (network: string) => {
    setBusy(true);
    setScanned(null);
    const answer = await scan({ network });
    setBusy(false);
    if (answer.ok) setScanned(answer.value);
    else setRefused(answer.refusal.message);
  };

  return (
    <section className="card pad stack s2" aria-label={IT.findTitle}>
      <div className="row">
        <h2 className="name-head grow">{IT.findTitle}</h2>
        <Button size="small" icon="refresh-cw" onPress={() => void look()}>
          {IT.find}
        </Button>
      </div>
      <p className="dim">{IT.findLead}</p>
      <Refusal message={refused} onClose={() => setRefused(null)} />
      {around?.networks.length === 0 && <p>{IT.findNoNetwork}</p>}
      <ul>
        {around?.networks.map(({ network, from, to }) => (
          <li className="row" key={network}>
            <span className="grow strong">{IT.findRange(from, to)}</span>
            <Button size="small" off={busy && IT.finding} onPress={() => void search(network)}>
              {busy ? IT.finding : IT.findStart}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {scanned?.found.length === 0 && <p>{IT.findNone(scanned.asked)}</p>}
        <ul>
          {scanned?.found.map(({ host, ms }) => (
            <li className="row" key={host}>
              <Icon name="printer" />
              <span className="grow">{IT.foundAt(host, ms)}</span>
              <Button size="small" onPress={() => onUse(host)}>
                {IT.useFound}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {around !== null && around.system.length > 0 && (
        <>
          <h3 className="strong">{IT.systemTitle}</h3>
          <ul className="said">
            {around.system.map(({ name, kind }) => (
              <li key={name}>
                {name} ({kind === 'usb' ? IT.usb : IT.system})
              </li>
            ))}
          </ul>
          <p className="hint">{IT.systemNote}</p>
        </>
      )}
    </section>
  );
}
