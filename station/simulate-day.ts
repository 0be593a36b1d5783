import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { LocalDate } from '#contract/ids.ts';
import { office, staffList } from '#contract/reference.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { addDays, momentOf } from '#contract/time.ts';
import { parseCitizenCard } from '#core/domain/citizen-card/parse-citizen-card.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { parseCalendar } from '#core/domain/working-calendar/parse-calendar.ts';
import { isWorkingDay } from '#core/domain/working-calendar/working-day.ts';
import type { Clock } from '#core/ports/clock.ts';
import { jobsInFlight } from '#core/store/print-jobs.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { readAsset } from '#native/files/assets.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { createDemo, demoReference } from './demo.ts';
import { openOffice, type OpenRefusal } from './open-office.ts';
import { databasePath } from './paths.ts';
import { runStation } from './run-station.ts';
import { NOT_ENROLLED } from './start-station.ts';

export interface DayWanted {
  readonly dir: string;
  readonly counters: number;
  readonly tickets: number;
  /** The same seed, the same day: who comes when, and how long each is served. */
  readonly seed: number;
  /** The first working day on or after it is simulated. */
  readonly date: LocalDate;
  /** Milliseconds that only go forward, for the figure of how long it took. */
  readonly stopwatch: () => number;
}

export interface DaySummary {
  readonly businessDay: LocalDate;
  readonly counters: number;
  readonly tickets: number;
  readonly served: number;
  readonly missed: number;
  readonly unserved: number;
  readonly dossiers: number;
  readonly handedBack: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly papers: number;
  readonly entries: number;
  /** Of real time. */
  readonly seconds: number;
}

const MINUTE = 60_000;
/** Acts of one commit: a simulated hall has nobody who waits for an answer. */
const BATCH = 24;
const cards = z.object({ cards: z.array(z.object({ text: z.string() })) });
const called = z.object({ ticket: z.object({ ticketId: z.string() }) });
const coded = z.object({ code: z.string() });

/**
 * A whole day of a hall, 07:30 to 17:00, through the real operations with a clock of its own: officers sign on, citizens take numbers, are called,
 * hand in dossiers and collect results. Papers are drawn by the virtual printer. Only in a new folder, or in a demo's.
 */
export async function simulateDay(
  wanted: DayWanted,
): Promise<Result<DaySummary, OpenRefusal | Refusal<'notDemo'> | Refusal<'asksFirst'> | Refusal<'calendarEnds'>>> {
  const began = wanted.stopwatch();
  const day = workingDayFrom(wanted.date);
  if (day === null) return refuse('calendarEnds', { date: wanted.date });
  let now = momentOf(day, '07:25');
  const from = now;
  const clock: Clock = { now: () => now, monotonic: () => now - from };
  if (!existsSync(databasePath(wanted.dir))) await createDemo(wanted.dir, clock, hallReference(wanted.counters));
  const opened = openOffice(wanted.dir);
  if (!opened.ok) return opened;
  const { journal, epoch, question } = opened.value;
  if (question() !== null || epoch.purpose !== 'demo') {
    opened.value.driver.close();
    return question() === null ? refuse('notDemo') : refuse('asksFirst');
  }

  const firstSeq = journal.lastSeq();
  const station = runStation({
    office: opened.value,
    clock,
    timers: nodeTimers(),
    syncState: () => NOT_ENROLLED,
    openDrawing: forkDrawing,
    onWork: () => {},
  });
  const random = dice(wanted.seed);
  const refused: Record<string, number> = {};
  const tally = { tickets: 0, served: 0, missed: 0, dossiers: 0, handedBack: 0 };
  const act = (role: Role, staff: string | null, name: OperationName, input: unknown): unknown => {
    const done = station.actNow({ role, staff }, name, input);
    if (done.ok) return done.value;
    refused[done.refusal.code] = (refused[done.refusal.code] ?? 0) + 1;
    return null;
  };

  const { reference } = station;
  const desks = reference().office.counters.slice(0, wanted.counters);
  const officers = reference().staff.filter(({ roles }) => roles.includes('receiver'));
  const crew = desks
    .slice(0, officers.length)
    .map((desk, at) => ({ counter: desk.number, series: desk.series, staff: officers[at]?.id ?? '' }));
  const head = reference().staff.find(({ roles }) => roles.includes('head'))?.id ?? null;
  const procedures = reference().catalogue.procedures.slice(0, 40);
  const people = cards.parse(parseJson(readAsset('demo/cards.json'))).cards.flatMap(({ text }) => parseCitizenCard(text) ?? []);
  const series = [...new Set(crew.flatMap((desk) => desk.series))];

  const agenda = agendaOf();
  const at = (time: number, run: () => void): void => agenda.put(time, run);
  const close = momentOf(day, '17:00');
  const serviceMs = (Math.max(1, crew.length) * 7 * 60 * MINUTE * 0.8) / Math.max(1, wanted.tickets);

  at(momentOf(day, '07:26'), () => {
    for (const printer of ['ticket', 'receipt']) act('it', 'khoa', 'printer.set', { printer, transport: 'virtual', profile: 'default' });
    act('head', head, 'day.open', { date: day });
  });
  for (const desk of crew) {
    at(momentOf(day, '07:28') + Math.floor(random() * MINUTE), () =>
      act('receiver', desk.staff, 'counter.open', { counter: desk.counter }),
    );
    at(momentOf(day, '07:30') + Math.floor(random() * MINUTE), () => callAt(desk));
  }
  for (let i = 0; i < wanted.tickets; i++) {
    // Most come in the morning.
    const share = random() < 0.6 ? random() * 0.42 : 0.58 + random() * 0.36;
    at(momentOf(day, '07:30') + Math.floor(share * 570 * MINUTE), () => {
      const priority = random() < 0.08 ? { priority: 'elderly' } : {};
      if (act('kiosk', null, 'ticket.take', { series: pick(series), ...priority }) !== null) tally.tickets += 1;
    });
  }
  at(close + 5 * MINUTE, () => {
    for (const desk of crew) act('receiver', desk.staff, 'counter.close', { counter: desk.counter });
  });
  let unserved = 0;
  at(close + 10 * MINUTE, () => {
    unserved = z.object({ unserved: z.number() }).safeParse(act('head', head, 'day.close', { date: day })).data?.unserved ?? 0;
  });

  try {
    while (agenda.size() > 0) {
      journal.batch(() => {
        for (let done = 0; done < BATCH; done++) {
          const next = agenda.next();
          if (next === undefined) return;
          now = next.time;
          next.run();
        }
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await papersOut();
  } finally {
    await station.stop();
  }
  return ok({
    businessDay: day,
    counters: crew.length,
    ...tally,
    unserved,
    refused,
    papers: tally.tickets + tally.dossiers + tally.handedBack,
    entries: journal.lastSeq() - firstSeq,
    seconds: Math.round((wanted.stopwatch() - began) / 100) / 10,
  });

  function callAt(desk: (typeof crew)[number]): void {
    if (now >= close) return;
    const isBreak = now >= momentOf(day ?? '', '11:30') && now < momentOf(day ?? '', '13:30');
    if (isBreak) {
      at(momentOf(day ?? '', '13:30') + Math.floor(random() * MINUTE), () => callAt(desk));
      return;
    }
    const done = station.actNow({ role: 'receiver', staff: desk.staff }, 'queue.callNext', { counter: desk.counter });
    const found = done.ok ? called.safeParse(done.value) : null;
    if (found === null || !found.success) {
      at(now + MINUTE, () => callAt(desk));
      return;
    }
    const { ticketId } = found.data.ticket;
    const doing = { counter: desk.counter, ticketId };
    if (random() < 0.04) {
      at(now + 2 * MINUTE, () => {
        act('receiver', desk.staff, 'queue.noShow', doing);
        tally.missed += 1;
        callAt(desk);
      });
      return;
    }
    const comes = now + 20_000 + Math.floor(random() * 20_000);
    at(comes, () => act('receiver', desk.staff, 'queue.startServing', doing));
    const ends = comes + Math.floor(serviceMs * (0.4 + 1.2 * random()));
    at(ends, () => {
      if (random() < 0.45) receiveAt(desk.staff, ticketId);
      act('receiver', desk.staff, 'queue.finish', doing);
      tally.served += 1;
      callAt(desk);
    });
  }

  function receiveAt(staff: string, ticketId: string): void {
    const person = pick(people);
    const owner = { kind: 'citizen', number: person.number, fullName: person.fullName, address: person.address };
    const received = coded.safeParse(
      act('receiver', staff, 'dossier.receive', { procedure: pick(procedures).id, owner, components: 'all', ticketId }),
    );
    if (!received.success) return;
    tally.dossiers += 1;
    const { code } = received.data;
    if (random() >= 0.15) return;
    const ready = now + 20 * MINUTE;
    if (ready + 20 * MINUTE >= close) return;
    at(ready, () => act('receiver', staff, 'result.markReady', { code, slot: 'A-01' }));
    at(ready + 15 * MINUTE, () => {
      const collector = { fullName: person.fullName, capacity: 'owner' };
      if (act('receiver', staff, 'result.handBack', { code, collector }) !== null) tally.handedBack += 1;
    });
  }

  /** Waits until the last paper has come out, as long as they do come out. */
  async function papersOut(): Promise<void> {
    let left = Number.POSITIVE_INFINITY;
    let idleSince = wanted.stopwatch();
    for (;;) {
      const waiting = jobsInFlight(journal.store, journal.station).length;
      if (waiting === 0) return;
      if (waiting < left) idleSince = wanted.stopwatch();
      left = waiting;
      if (wanted.stopwatch() - idleSince > 30_000) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

function workingDayFrom(date: LocalDate): LocalDate | null {
  const calendar = parseCalendar(readAsset('reference/calendar.json'));
  if (!calendar.ok) throw new Error('the calendar that ships can not be read');
  for (let day = date, tries = 0; tries < 60; day = addDays(day, 1), tries++) {
    const working = isWorkingDay(calendar.value, day);
    if (!working.ok) return null;
    if (working.value) return day;
  }
  return null;
}

/** The demo's office with as many counters and officers as are asked for; all of them are invented. */
function hallReference(counters: number): ReturnType<typeof demoReference> {
  const reference = demoReference();
  const hall = office.parse(parseJson(reference.office));
  const { staff } = staffList.parse(parseJson(reference.staff));
  const receivers = staff.filter(({ roles }) => roles.includes('receiver')).length;
  const moreCounters = Array.from({ length: Math.max(0, counters - hall.counters.length) }, (_, at) => {
    const model = hall.counters[at % hall.counters.length];
    if (model === undefined) throw new Error('the demo has no counter');
    return { ...model, number: String(hall.counters.length + at + 1) };
  });
  const moreStaff = Array.from({ length: Math.max(0, counters - receivers) }, (_, at) => ({
    id: `can-bo-${at + 1}`,
    name: `Cán bộ ${at + 1}`,
    roles: ['receiver' as const],
  }));
  return {
    ...reference,
    office: JSON.stringify({ ...hall, counters: [...hall.counters, ...moreCounters] }),
    staff: JSON.stringify({ staff: [...staff, ...moreStaff] }),
  };
}

/** What is to happen, earliest first; of two at one time the one that was put in first. */
function agendaOf() {
  interface Item {
    readonly time: number;
    readonly n: number;
    readonly run: () => void;
  }
  const items: Item[] = [];
  let n = 0;
  const isBefore = (a: Item, b: Item): boolean => a.time < b.time || (a.time === b.time && a.n < b.n);
  return {
    put(time: number, run: () => void): void {
      n += 1;
      const item = { time, n, run };
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = items[middle];
        if (other !== undefined && isBefore(item, other)) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
    },
    next: (): Item | undefined => items.pop(),
    size: (): number => items.length,
  };
}

/** mulberry32: fractions from 0 to below 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
