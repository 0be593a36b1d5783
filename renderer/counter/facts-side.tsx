import type { StationStatus } from '#contract/operations/station.ts';
import { dayWithDate, printerName, VISIT } from '../messages/officer-vi.ts';
import { printTrouble } from '../messages/print-trouble-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { RollLine } from '../ui/roll-line.tsx';
import type { SeriesWaiting } from './visit.ts';

/** Beside a free counter: the day, who waits where, and whether the machines work. */
export function FactsSide({ status, series }: { readonly status: StationStatus | undefined; readonly series: readonly SeriesWaiting[] }) {
  return (
    <aside className="col right" aria-label={VISIT.facts}>
      <div className="stack s1">
        <h2 className="h">{VISIT.businessDay}</h2>
        <p className="name-head">{status?.businessDay ? dayWithDate(status.businessDay) : VISIT.notOpen}</p>
      </div>
      <hr className="sep" />
      <div className="stack s2">
        <h2 className="h">{VISIT.bySeries}</h2>
        <ul className="stack s1 todo">
          {series.map(({ id, name, waiting, wait, isMine }) => (
            <li key={id} className={isMine ? undefined : 'dim'}>
              <b>{waiting}</b>
              <span className="grow">
                {id}. {name}
              </span>
              {wait !== null && (
                <span className="hint nowrap" title={VISIT.waitHint}>
                  {VISIT.wait(wait)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <hr className="sep" />
      {status !== undefined && <Devices status={status} />}
    </aside>
  );
}

function Devices({ status }: { readonly status: StationStatus }) {
  const { printers, scanner } = status;
  return (
    <div className="stack s2">
      <h2 className="h">{VISIT.devices}</h2>
      <ul className="stack s2">
        {printers.map((printer) => {
          const isWrong = printer.trouble !== null || printer.unknown > 0;
          return (
            <li key={printer.printer} className="stack s1">
              <span className="row">
                <Icon name={isWrong ? 'printer-x' : 'printer'} />
                <span className="grow">{printerName(printer.printer)}</span>
                <span className={isWrong ? 'warn-text' : 'dim'}>{printerWords(printer)}</span>
              </span>
              {printer.trouble !== null && printer.roll.state !== 'out' && <span className="hint">{printTrouble(printer.trouble)}</span>}
              <RollLine printer={printer} />
            </li>
          );
        })}
        <li className="row">
          <Icon name="scan-line" />
          <span className="grow">{VISIT.scanner}</span>
          <span className={scanner.path !== null && !scanner.connected ? 'warn-text' : 'dim'}>
            {scanner.path === null ? VISIT.scannerNone : scanner.connected ? VISIT.ready : VISIT.scannerOff}
          </span>
        </li>
      </ul>
    </div>
  );
}

function printerWords({ trouble, unknown, waiting }: StationStatus['printers'][number]): string {
  if (unknown > 0) return VISIT.unclear(unknown);
  if (waiting > 0) return VISIT.waitingJobs(waiting);
  return trouble === null ? VISIT.ready : VISIT.trouble;
}
