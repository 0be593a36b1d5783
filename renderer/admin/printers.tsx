import { useState } from 'react';
import type { StationStatus } from '#contract/operations/station.ts';
import { printTrouble } from '../messages/print-trouble-vi.ts';
import { printerName } from '../messages/officer-vi.ts';
import { IT } from '../messages/it-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { DOCUMENT_WORDS } from '../messages/papers-vi.ts';
import { ROLL } from '../messages/roll-vi.ts';
import { RollLine } from '../ui/roll-line.tsx';
import { useAct } from '../client/use-call.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';
import { FindPrinters } from './find-printers.tsx';
import { PrinterForm } from './printer-form.tsx';
import { PrinterPaper } from './printer-paper.tsx';

type Printer = StationStatus['printers'][number];

const SEEN = [
  { what: IT.noPaper, doThis: IT.noPaperDo },
  { what: IT.pale, doThis: IT.paleDo },
  { what: IT.shifted, doThis: IT.shiftedDo },
  { what: IT.strange, doThis: IT.strangeDo },
] as const;

/** The printers of this station: where they are, whether they work, and what the last trouble was. */
export function Printers({ status }: { readonly status: StationStatus | undefined }) {
  const [open, setOpen] = useState<string | null>(null);
  const [paperOf, setPaperOf] = useState<string | null>(null);
  const [host, setHost] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const test = useAct('printer.test');
  const toasts = useToasts();
  const printers = status?.printers ?? [];
  const close = () => setOpen(null);
  const tryOut = async (printer: string) => {
    const answer = await test.run({ printer });
    if (answer === null) return;
    setRefused(answer.ok ? null : answer.refusal.message);
    if (answer.ok) toasts.show({ text: IT.testSent(printerName(printer)) });
  };
  return (
    <div className="stack">
      <div className="row">
        <h1 className="title grow">{IT.printersTitle}</h1>
        <Button
          icon="plus"
          onPress={() => {
            setHost(null);
            setOpen('');
          }}
        >
          {IT.add}
        </Button>
      </div>
      {open === '' && <PrinterForm printer={null} {...(host !== null && { host })} onClose={close} />}
      <Refusal message={refused} onClose={() => setRefused(null)} />
      {status !== undefined && printers.length === 0 && <p className="card pad">{IT.noPrinters}</p>}
      {printers.map((printer) => (
        <section className="card" key={printer.printer} aria-label={printerName(printer.printer)}>
          <div className="pad row top-al">
            <Icon name={isWell(printer) ? 'printer' : 'printer-x'} />
            <div className="grow">
              <h2 className="name-head">{printerName(printer.printer)}</h2>
              <p className="hint">
                {printer.transport === 'virtual' ? IT.virtual : IT.network}.{' '}
                {IT.address(printer.transport === 'virtual' ? IT.virtualAddress : printer.address, printer.profile)}
              </p>
              <p className="hint">{ROLL.prints(printer.papers.map((kind) => DOCUMENT_WORDS[kind]))}</p>
              {printer.trouble !== null && <p className="warn-text">{printTrouble(printer.trouble)}</p>}
              <RollLine printer={printer} always />
            </div>
            <PrinterChip printer={printer} />
            <Button size="small" onPress={() => setPaperOf(printer.printer)}>
              {ROLL.settings}
            </Button>
            <Button size="small" onPress={() => void tryOut(printer.printer)}>
              {IT.testPage}
            </Button>
            <Button size="small" onPress={() => setOpen(printer.printer)}>
              {IT.change}
            </Button>
          </div>
          {paperOf === printer.printer && (
            <PrinterPaper
              printer={printer}
              others={printers.filter((other) => other.printer !== printer.printer)}
              onClose={() => setPaperOf(null)}
            />
          )}
          {open === printer.printer && <PrinterForm printer={printer} onClose={close} />}
        </section>
      ))}
      <FindPrinters
        onUse={(found) => {
          setHost(found);
          setOpen('');
        }}
      />
      <section className="card pad stack s2" aria-label={IT.seen}>
        <h2 className="h">{IT.seen}</h2>
        <div className="adv">
          {SEEN.map(({ what, doThis }) => (
            <details key={what}>
              <summary>{what}</summary>
              <p>{doThis}</p>
            </details>
          ))}
        </div>
      </section>
    </div>
  );
}

const isWell = ({ trouble, unknown }: Printer): boolean => trouble === null && unknown === 0;

function PrinterChip({ printer }: { readonly printer: Printer }) {
  if (printer.unknown > 0) {
    return (
      <Chip state="called" icon="triangle-alert">
        {IT.unclear(printer.unknown)}
      </Chip>
    );
  }
  if (printer.trouble !== null) {
    return (
      <Chip state="called" icon="triangle-alert">
        {IT.trouble}
        {printer.waiting > 0 && `, ${IT.waiting(printer.waiting)}`}
      </Chip>
    );
  }
  return printer.waiting > 0 ? (
    <Chip state="waiting">{IT.waiting(printer.waiting)}</Chip>
  ) : (
    <Chip state="serving" icon="check">
      {IT.works}
    </Chip>
  );
}
