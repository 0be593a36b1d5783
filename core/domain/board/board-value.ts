import type { BoardValue } from '#contract/operations/topics.ts';

/** As many as the largest board lists. */
export const CALLS_SHOWN = 8;

interface Called {
  readonly number: string;
  readonly called_counter: string | null;
  readonly called_at: number | null;
  readonly called_times: number;
}

/** What the hall's board shows: numbers and counters, nothing of a person. */
export const boardValue = (calls: readonly Called[], series: BoardValue['series'], at: number): BoardValue => ({
  calls: calls
    .slice(0, CALLS_SHOWN)
    .flatMap((call) =>
      call.called_at === null || call.called_counter === null
        ? []
        : [{ number: call.number, counter: call.called_counter, calledAt: call.called_at, times: call.called_times }],
    ),
  series: series.map(({ id, name, waiting, wait }) => ({ id, name, waiting, ...(wait !== undefined && { wait }) })),
  at,
});
