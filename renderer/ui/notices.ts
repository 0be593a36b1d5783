import type { Connection } from '#channel/client.ts';
import type { StationStatus } from '#contract/operations/station.ts';
import { clockAt } from '#contract/time.ts';
import { NOTICES, printerName } from '../messages/officer-vi.ts';
import { ROLL, rollWords } from '../messages/roll-vi.ts';
import type { BannerKind } from './banner.tsx';

/** What a screen can open to deal with a notice. */
export type NoticeTarget = 'day' | 'jobs' | 'printers' | 'conflicts' | 'copies';

export interface Notice {
  readonly name: string;
  readonly look: BannerKind;
  /** What still works, or what is the matter: bold. */
  readonly works: string;
  readonly more?: string;
  /** Where a person deals with it; null: it goes by itself, or nothing here can end it. */
  readonly opens: NoticeTarget | null;
}

type Find = (status: StationStatus) => Notice | null;

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/**
 * Every lasting condition that a status can show, the gravest first: what can not be written or may be wrong, what waits for a
 * person, what is worth knowing. A new one takes its line here, and no screen needs to change.
 */
const CONDITIONS: readonly Find[] = [
  ({ readOnly }) => readOnly && { name: 'readOnly', look: 'cf', works: readOnly.sentence, more: NOTICES.readOnlyMore, opens: null },
  ({ clockDoubt }) =>
    clockDoubt && {
      name: 'clockDoubt',
      look: 'cf',
      works: clockDoubt.sentence,
      more: NOTICES.clockDoubtMore,
      opens: null,
    },
  ({ dayLeftOpen }) =>
    dayLeftOpen
      ? { name: 'dayLeftOpen', look: 'cf', works: NOTICES.dayLeftOpen(dayLeftOpen), more: NOTICES.dayLeftOpenMore, opens: 'day' }
      : null,
  ({ printers }) => {
    const unknown = sum(printers.map((printer) => printer.unknown));
    return unknown > 0
      ? { name: 'papersUnknown', look: 'pr', works: NOTICES.papersUnknown(unknown), more: NOTICES.papersUnknownMore, opens: 'jobs' }
      : null;
  },
  ({ printers }) => {
    const [first] = printers.filter(({ trouble, waiting }) => trouble !== null && waiting > 0);
    if (first === undefined) return null;
    const { printer, waiting } = first;
    return {
      name: 'printer',
      look: 'pr',
      works: NOTICES.printer(printerName(printer), waiting),
      more: NOTICES.printerMore,
      opens: 'printers',
    };
  },
  ({ printers }) => {
    const replaced = printers.find(({ isReplaced }) => isReplaced);
    return replaced?.fallback
      ? {
          name: 'printerReplaced',
          look: 'pr',
          works: ROLL.replaced(replaced.fallback),
          more: ROLL.replacedWhy(replaced.printer),
          opens: 'printers',
        }
      : null;
  },
  ({ printers }) => {
    const low = printers.find(({ roll, trouble }) => trouble === null && roll.state === 'nearEnd');
    return low === undefined
      ? null
      : { name: 'rollNearEnd', look: 'pr', works: ROLL.nearEnd(low.printer), more: rollWords(low.roll), opens: 'printers' };
  },
  ({ copies }) => (copies.warning === null ? null : { name: 'copies', look: 'cf', works: copies.warning, opens: 'copies' }),
  ({ unreachable }) => {
    const held = sum(unreachable.map((each) => each.held));
    return held > 0 ? { name: 'unreachable', look: 'off', works: NOTICES.unreachable(held), opens: null } : null;
  },
  ({ conflicts }) =>
    conflicts > 0
      ? { name: 'conflicts', look: 'cf', works: NOTICES.conflicts(conflicts), more: NOTICES.conflictsMore, opens: 'conflicts' }
      : null,
  ({ notUnderstood }) =>
    notUnderstood > 0
      ? { name: 'notUnderstood', look: 'cf', works: NOTICES.notUnderstood(notUnderstood), more: NOTICES.notUnderstoodMore, opens: null }
      : null,
  ({ sync }) =>
    sync.enrolled && !sync.connected && sync.since !== null
      ? {
          name: 'offline',
          look: 'off',
          works: NOTICES.offlineWorks(clockAt(sync.since)),
          more: NOTICES.offlineMore(sync.pending),
          opens: null,
        }
      : null,
];

/** What a window of an officer has to say besides its work, the gravest first. Cut off from its station it knows nothing else for sure. */
export function noticesOf(status: StationStatus | undefined, connection: Connection): Notice[] {
  if (connection.state === 'cutOff')
    return [{ name: 'cutOff', look: 'off', works: NOTICES.cutOff(clockAt(connection.since)), more: NOTICES.cutOffMore, opens: null }];
  return status === undefined ? [] : CONDITIONS.map((find) => find(status)).filter((notice) => notice !== null);
}
