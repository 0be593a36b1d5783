import { REFERENCE_KINDS } from '#contract/events/reference.ts';
import { stationStatus, type StationStatus } from '#contract/operations/station.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { headOf } from '#core/journal/entries.ts';
import { local, type LocalContext } from '#core/operations/local.ts';
import { openDays } from '#core/store/business-days.ts';
import { countNotUnderstood } from '#core/store/not-understood.ts';
import { papersOf } from '#core/domain/printer/papers.ts';
import { type RollCount, rollOf } from '#core/domain/printer/roll.ts';
import { paperUsedSince, printerFigures } from '#core/store/print-jobs.ts';
import { type PrinterStored, printersOf } from '#core/store/printers.ts';

export const status = local({
  operation: stationStatus,
  run: (_input, context) => ok(statusOf(context)),
});

export function statusOf({ look, here, machine }: Pick<LocalContext, 'look' | 'here' | 'machine'>): StationStatus {
  const countOf = ({ name, rollMetres, rollTick, rollChangedAt }: PrinterStored): RollCount => {
    const used = rollMetres === null ? null : paperUsedSince(look.store, here.station, name, rollTick ?? 0);
    return { metres: rollMetres, usedMm: used?.used_mm ?? 0, papers: used?.papers ?? 0, changedAt: rollChangedAt };
  };
  const figures = printerFigures(look.store, here.station);
  return {
    station: here.station,
    epoch: here.epoch,
    seq: headOf(look.store, here.station, here.epoch).seq,
    purpose: here.purpose,
    office: here.reference.office.id,
    reference: REFERENCE_KINDS.map((kind) => here.reference.hashes[kind].slice(0, 8)).join('-'),
    businessDay: here.businessDay,
    dayLeftOpen: openDays(look.store).find(({ date }) => date < localDateAt(here.now))?.date ?? null,
    readOnly: machine.readOnly(),
    clockDoubt: machine.clockDoubt(),
    conflicts: machine.conflicts(),
    notUnderstood: countNotUnderstood(look.store),
    unreachable: [],
    copies: machine.copies(),
    sync: machine.syncState(),
    printers: printersOf(look.store, here.station).map((printer) => {
      const { name, target, profile, fallback } = printer;
      const figure = figures.find((each) => each.printer === name);
      const now = machine.printer(name);
      return {
        printer: name,
        transport: target.transport,
        address: target.transport === 'tcp' ? `${target.host}:${target.port}` : '',
        profile,
        waiting: figure?.waiting ?? 0,
        unknown: figure?.unknown ?? 0,
        trouble: now.trouble ?? figure?.trouble ?? null,
        papers: [...papersOf(printer)],
        fallback,
        isReplaced: now.isReplaced,
        roll: rollOf(countOf(printer), now.paper),
      };
    }),
    scanner: machine.scanner.state(),
  };
}
