import { beforeEach, describe, expect, it } from 'vitest';
import { momentOf } from '#contract/time.ts';
import type { Calendar } from '#core/domain/working-calendar/calendar.ts';
import { clockWatch, type ClockWatch } from '#station/clock-doubt.ts';
import { program } from '#station/program.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const calendar: Calendar = {
  days: [],
  hours: [['08:00', '17:00']],
  firstYear: 2025,
  lastYear: 2027,
  needsConfirmation: [],
};

const RELEASED = momentOf(program.releaseDate, '00:00');

let wall: number;
let monotonic: number;
let watch: ClockWatch;

beforeEach(() => {
  wall = RELEASED + 10 * DAY;
  monotonic = 5000;
  watch = clockWatch({ now: () => wall, monotonic: () => monotonic });
});

const pass = (ms: number): void => {
  wall += ms;
  monotonic += ms;
};
const doubt = (lastEntryAt: number | null = null) => watch.doubt(lastEntryAt, calendar)?.reason ?? null;

describe('the clock of this computer', () => {
  it('is trusted while it goes on as time does', () => {
    pass(3 * DAY);
    expect(doubt(wall - MINUTE)).toBe(null);
  });

  it.each([
    ['a minute', MINUTE + 1],
    ['a day', DAY],
    ['a year', 365 * DAY],
  ])('is doubted when it jumps by %s, either way, and trusted again when it is put right', (_, by) => {
    for (const sign of [1, -1]) {
      wall += sign * by;
      expect(doubt()).toBe('drift');
      wall -= sign * by;
      expect(doubt()).toBe(null);
    }
  });

  it('may be a minute off the last entry and no more', () => {
    expect(doubt(wall + MINUTE)).toBe(null);
    expect(doubt(wall + MINUTE + 1)).toBe('backwards');
  });

  it('is doubted before the release of the program and after the last year of the calendar', () => {
    for (const [at, reason] of [
      [RELEASED - 1, 'beforeRelease'],
      [momentOf('2028-01-01', '00:00'), 'afterCalendar'],
      [momentOf('2027-12-31', '23:59'), null],
    ] as const) {
      wall = at;
      watch = clockWatch({ now: () => wall, monotonic: () => monotonic });
      expect(doubt()).toBe(reason);
    }
  });

  it('says since when it is doubted, and keeps that while the reason stays', () => {
    wall += 2 * MINUTE;
    const since = wall;
    expect(watch.doubt(null, calendar)).toEqual({ reason: 'drift', since });
    pass(10 * MINUTE);
    expect(watch.doubt(null, calendar)).toEqual({ reason: 'drift', since });
  });
});

describe('the clock of the hub', () => {
  it('is compared when it was heard, and goes on by itself between two contacts', () => {
    watch.hubSaid(wall - 2 * MINUTE);
    expect(doubt()).toBe(null);
    watch.hubSaid(wall - 2 * MINUTE - 1);
    expect(doubt()).toBe('hub');
    pass(DAY);
    expect(doubt()).toBe('hub');
    watch.hubSaid(wall);
    pass(DAY);
    expect(doubt()).toBe(null);
  });

  it('is doubted against as much when this one is behind', () => {
    watch.hubSaid(wall + 2 * MINUTE + 1);
    expect(doubt()).toBe('hub');
  });
});
