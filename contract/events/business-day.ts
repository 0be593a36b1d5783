import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { localDate } from '#contract/ids.ts';

/** Who began the day: an officer who saw the date in words, the first ticket within ticket hours, or a demo that never sleeps. */
const openedBy = z.enum(['officer', 'firstTicket', 'demo']);

export const businessDayOpened = eventKind({
  aggregate: 'businessDay',
  kind: 'businessDayOpened',
  version: 1,
  mayIgnore: false,
  payload: z.object({ date: localDate, by: openedBy }),
});

/** The first officer who signs in confirms a day that a ticket opened. */
export const businessDayConfirmed = eventKind({
  aggregate: 'businessDay',
  kind: 'businessDayConfirmed',
  version: 1,
  mayIgnore: false,
  payload: z.object({ date: localDate }),
});

/** That a ticket was left unserved follows from this one event by query. */
export const businessDayClosed = eventKind({
  aggregate: 'businessDay',
  kind: 'businessDayClosed',
  version: 1,
  mayIgnore: false,
  payload: z.object({ date: localDate, unserved: z.int().nonnegative() }),
});

export type BusinessDayEvent = EventOf<typeof businessDayOpened> | EventOf<typeof businessDayConfirmed> | EventOf<typeof businessDayClosed>;
