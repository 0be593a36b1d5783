import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { counterNumber, localDate, staffId } from '#contract/ids.ts';

/** One opening of a counter by one officer. It records opening and closing, not each call. */
export const counterOpened = eventKind({
  aggregate: 'counterSession',
  kind: 'counterOpened',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber, staff: staffId, businessDay: localDate }),
});

export const counterClosed = eventKind({
  aggregate: 'counterSession',
  kind: 'counterClosed',
  version: 1,
  mayIgnore: false,
  /** `moved`: the officer opened it elsewhere, or another took it over. */
  payload: z.object({ reason: z.enum(['officer', 'moved', 'dayClosed']) }),
});

export type CounterSessionEvent = EventOf<typeof counterOpened> | EventOf<typeof counterClosed>;
