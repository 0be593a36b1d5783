import type { WaitRange } from '#contract/events/ticket.ts';
import type { LocalDate } from '#contract/ids.ts';
import { estimateWait, loadOf, type OpenCounter } from '#core/domain/queue-policy/estimate-wait.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { openSessions } from '#core/store/counter-sessions.ts';
import { busyCounters, lastVisits, waitingBySeries } from '#core/store/tickets.ts';

/** So many of the last visits of the day tell how long one takes now. */
const VISITS = 60;

/** How long a new ticket of a series may wait now; null where nothing honest can be said. */
export type WaitOf = (series: string) => WaitRange | null;

const unknown: WaitOf = () => null;

/** Reads the hall once; then each series is a matter of arithmetic. */
export function waitsNow(look: Pick<Look, 'store'>, here: Pick<Here, 'reference'>, day: LocalDate | null): WaitOf {
  const sessions = day === null ? [] : openSessions(look.store, day);
  if (day === null || sessions.length === 0) return unknown;
  const busy = busyCounters(look.store, day);
  const open: OpenCounter[] = sessions.map(({ counter }) => ({
    series: here.reference.office.counters.find(({ number }) => number === counter)?.series ?? [],
    isBusy: busy.includes(counter),
  }));
  const visits = lastVisits(look.store, day, VISITS);
  const waiting = waitingBySeries(look.store, day);
  return (series) => {
    const alike = open.filter((counter) => counter.series.includes(series)).flatMap((counter) => counter.series);
    const times = visits.filter((visit) => alike.some((each) => each === visit.series)).map((visit) => visit.busy_ms);
    return estimateWait(loadOf(series, waiting, open), times);
  };
}
