import type { ChannelHost } from '#channel/server.ts';
import { openSessions, type Session, type Sessions } from '#channel/session.ts';
import { toHex, utf8 } from '#contract/bytes.ts';
import { toCrockford } from '#contract/crockford.ts';
import type { Entry } from '#contract/entry/entry.ts';
import type { ClockDoubtShown, SyncState } from '#contract/operations/station.ts';
import type { TopicName } from '#contract/operations/topics.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { withMessage } from '#contract/refusals.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { localDateAt } from '#contract/time.ts';
import type { HereBefore } from '#core/journal/perform.ts';
import { lookAt, performAct } from '#core/journal/perform.ts';
import { dayOfToday } from '#core/operations/day/ensure-day.ts';
import { conflictCount } from '#core/operations/conflict/conflict-count.ts';
import type { LocalContext, Machine } from '#core/operations/local.ts';
import { sentFiles } from '#core/operations/reference/sent-files.ts';
import { type Done, DONE } from '#core/operations/table.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Timers } from '#core/ports/timers.ts';
import { type Spooler, startSpooler } from '#core/printing/spooler.ts';
import { PROFILE_NAMES } from '#core/printing/profiles.ts';
import { dayByDate } from '#core/store/business-days.ts';
import { counterOfStaff } from '#core/store/counter-sessions.ts';
import { dateConfirmedIn } from '#core/store/epochs.ts';
import { loadValue } from '#core/store/key-values.ts';
import type { Reference } from '#core/store/reference.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { hashPin, verifyPin } from '#native/keys/pin.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import type { DrawingLine } from '#native/raster/drawing-line.ts';
import { processRasterizer } from '#native/raster/process-rasterizer.ts';
import { serialScanner } from '#native/scanning/serial-scanner.ts';
import { printerFinder } from '#native/printing/printer-finder.ts';
import { excelFile } from '#native/workbook/excel-file.ts';
import { clockWatch, doubtSentence } from './clock-doubt.ts';
import { copyKeeper, placeFault } from './copy/copy-keeper.ts';
import { goOnHere } from './copy/go-on-here.ts';
import { diskGuard } from './disk-guard.ts';
import { isReferenceHere, loadReference } from './load-reference.ts';
import type { OpenOffice } from './open-office.ts';
import { paperTray } from './papers.ts';
import { scannerSetting } from './scanner-setting.ts';
import { spoolPrinters, spoolStore } from './spool.ts';
import { type ScanHeard, topicsOf, topicValue } from './topics.ts';

export interface StationDeps {
  readonly office: OpenOffice;
  readonly clock: Clock;
  readonly timers: Timers;
  /** How sync stands; a station that is not enrolled has none. */
  readonly syncState: () => SyncState;
  /** Starts the process that draws papers. */
  readonly openDrawing: () => DrawingLine;
  /** Work begins after a question was answered: sync may start. */
  readonly onWork: () => void;
}

export interface RunningStation {
  readonly host: Omit<ChannelHost, 'authenticate'>;
  readonly sessions: Sessions;
  reference(): Reference;
  /** Sync has news that every window shows. */
  syncChanged(): void;
  /** What central's clock reads, ms UTC: this computer's is compared with it. */
  centralClockRead(at: number): void;
  /** Does an operation as the machine or a named officer, beside any window: set-up of a demo, for instance. */
  perform(
    as: { readonly role: Role; readonly staff: string | null },
    name: OperationName,
    input: unknown,
  ): ReturnType<ChannelHost['perform']>;
  /** An act as `perform` does it, at once: inside the journal's batch. */
  actNow(as: { readonly role: Role; readonly staff: string | null }, name: OperationName, input: unknown): Result<unknown, Refusal>;
  stop(): Promise<void>;
}

const hashOf = (text: string): string => toHex(nodeSha256(utf8(text)));
const newId = (): string => toCrockford(systemRandom(10), 16);

/** Ties journal, operations, spooler, scanner and topics together: one station, without any wire. */
export function runStation({ office, clock, timers, syncState, openDrawing, onWork }: StationDeps): RunningStation {
  const { journal, epoch, ordinal } = office;
  const deps = { journal, sha256: nodeSha256, random: systemRandom, held: (operation: string) => disk.held(operation) };
  const watch = clockWatch(clock);
  const copies = copyKeeper({ office, timers, now: clock.now, changed: () => tell('status') });
  const disk = diskGuard({ office, now: clock.now, changed: () => tell('status') });
  const listeners = new Set<(topic: TopicName) => void>();
  const tell = (...topics: readonly TopicName[]): void => {
    for (const topic of topics) for (const listener of listeners) listener(topic);
  };
  let reference = loadReference(journal.store);
  let scan: ScanHeard = { n: 0, text: '' };
  const scanned = (text: string): void => {
    scan = { n: scan.n + 1, text };
    tell('scan');
    tell('codeScan');
  };

  const tray = paperTray({ timers, clock, onPaper: () => tell('print') });
  const scanner = serialScanner({ timers, onScan: scanned, onState: () => tell('status') });
  const rasterizer = processRasterizer({ open: openDrawing, timers });
  // A database that may be a copy prints nothing: its papers may have come out elsewhere.
  let spooler: Spooler | null = null;
  const beginWork = (): void => {
    spooler = startSpooler({
      store: spoolStore(journal, clock, newId, () => doubt() !== null),
      printers: spoolPrinters(journal),
      rasterizer,
      transport: tray.transport,
      timers,
      onChange: () => tell('status'),
    });
  };
  const saved = scannerSetting(loadValue(journal.store, 'device_settings', 'scanner'));
  if (saved !== null) void scanner.choose(saved.path, saved.baudRate);

  const doubt = () => watch.doubt(journal.lastTime(), reference.calendar);
  const doubtShown = (): ClockDoubtShown | null => {
    const found = doubt();
    if (found === null) return null;
    const today = localDateAt(clock.now());
    const confirmed = dayByDate(journal.store, today)?.is_confirmed === 1 || dateConfirmedIn(journal.store, journal) === today;
    return { ...found, sentence: doubtSentence(found.reason), confirmed };
  };
  const dateInDoubt = (): HereBefore['dateInDoubt'] => {
    const shown = doubtShown();
    return shown === null || shown.confirmed ? null : { reason: shown.reason, sentence: shown.sentence };
  };
  const conflicts = conflictCount(journal.store, journal.station);
  const machine: Machine = {
    scanner,
    pins: { hash: hashPin, verify: verifyPin },
    papers: tray.papers,
    profiles: () => PROFILE_NAMES,
    printer: (name) => spooler?.now(name) ?? { trouble: null, isReplaced: false, paper: null },
    scanned,
    files: sentFiles(),
    workbooks: excelFile,
    printerFinder,
    syncState,
    conflicts: conflicts.count,
    clockDoubt: doubtShown,
    readOnly: disk.readOnly,
    restoreHere(words) {
      const gone = goOnHere(office, { ...words, clockDoubt: doubt() !== null }, hereOf({ role: 'it', staff: null }, 'restore'), newId);
      if (!gone.ok) return gone;
      reference = loadReference(journal.store);
      beginWork();
      copies.begin();
      tell('status', 'queue', 'board', 'print');
      onWork();
      return ok(null);
    },
    copies: () => copies.shown(),
    setCopyPlace(place) {
      const fault = place === null ? null : placeFault(office.dir, place);
      if (fault !== null) return fault;
      copies.setPlace(place);
      return ok(null);
    },
  };
  if (office.question() === null) beginWork();

  const stopListening = journal.onEntries((entries) => {
    if (entries.some((entry) => entry.aggregateKind === 'reference') && isReferenceHere(journal.store))
      reference = loadReference(journal.store);
    conflicts.came(entries);
    tell(...topicsOf(entries));
    wakePrinters(entries);
  });

  function wakePrinters(entries: readonly Entry[]): void {
    const mine = entries.filter((entry) => entry.station === journal.station);
    if (mine.some(({ kind, actor }) => kind === 'printerSet' || (kind === 'rollChanged' && !actor.startsWith('device:'))))
      for (const name of spoolPrinters(journal).names()) spooler?.retryNow(name);
    if (mine.some((entry) => entry.kind === 'printJobQueued' || entry.kind === 'printSettled')) {
      for (const name of spoolPrinters(journal).names()) spooler?.wake(name);
    }
  }

  function hereOf(session: Pick<Session, 'role' | 'staff'>, commandId: string): HereBefore {
    const now = clock.now();
    const businessDay = dayOfToday({ store: journal.store }, now);
    const staff = session.staff?.id ?? null;
    return {
      station: journal.station,
      epoch: journal.epoch,
      holder: journal.holder,
      ordinal,
      purpose: epoch.purpose,
      reference,
      now,
      businessDay,
      dateInDoubt: dateInDoubt(),
      role: session.role,
      actor: staff ?? `device:${journal.station}`,
      staff,
      counter: staff === null || businessDay === null ? null : counterOfStaff(journal.store, businessDay, staff),
      commandId,
      newId,
      random: systemRandom,
    };
  }

  const contextOf = (session: Session): LocalContext => ({
    look: lookAt(journal.store),
    store: journal.store,
    here: { ...hereOf(session, 'local'), hashOf },
    machine,
    session: {
      signIn: (staff) => {
        session.staff = staff;
      },
      signOut: () => {
        const wasSignedIn = session.staff !== null;
        session.staff = null;
        return wasSignedIn;
      },
    },
    afresh: () => contextOf(session),
    transaction: (work) => journal.transaction(work),
    act(work, input) {
      const commandId = `station:${newId()}`;
      return disk.act(() => performAct(deps, work, input, () => hereOf(session, commandId), doubt() !== null));
    },
  });

  async function perform(session: Session, call: { readonly name: OperationName; readonly input: unknown; readonly commandId: string }) {
    const done: Done = DONE[call.name];
    const answered = await answerOf(done, session, call.input, call.commandId);
    return answered.ok ? answered : { ok: false as const, refusal: withMessage(answered.refusal) };
  }

  function answerOf(done: Done, session: Session, input: unknown, commandId: string) {
    switch (done.kind) {
      case 'act':
        return disk.act(() => performAct(deps, done.work, input, () => hereOf(session, commandId), doubt() !== null));
      case 'read':
        return done.work.read(input, lookAt(journal.store), { ...hereOf(session, commandId), keepApart: () => '', hashOf });
      case 'local':
        return disk.local(() => done.work.run(input, contextOf(session)));
    }
  }

  // A session that waits for its window to come back does not keep a station alive that is asked to end.
  const sessions = openSessions({ timers: nodeTimers({ unref: true }), newId: () => toHex(systemRandom(16)) });
  return {
    sessions,
    reference: () => reference,
    syncChanged: () => tell('status'),
    centralClockRead(at) {
      watch.hubSaid(at);
      tell('status');
    },
    perform: (as, name, input) => {
      const roles = reference.staff.find((each) => each.id === as.staff)?.roles ?? [];
      const session: Session = { id: '', role: as.role, staff: as.staff === null ? null : { id: as.staff, roles } };
      return perform(session, { name, input, commandId: `station:${newId()}` });
    },
    actNow(as, name, input) {
      const done: Done = DONE[name];
      if (done.kind !== 'act') throw new Error(`${name} is no act`);
      const roles = reference.staff.find((each) => each.id === as.staff)?.roles ?? [];
      const session = { role: as.role, staff: as.staff === null ? null : { id: as.staff, roles } };
      return performAct(deps, done.work, input, () => hereOf(session, `station:${newId()}`), doubt() !== null);
    },
    host: {
      perform,
      topicValue: (topic, session) => topicValue(topic, contextOf(session), scan, session.staff !== null),
      onTopic(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      closed: (session, how) => sessions.release(session, how),
    },
    async stop() {
      stopListening();
      scanner.close();
      await spooler?.stop(2000);
      await rasterizer.close();
      await copies.stop();
      office.driver.close();
    },
  };
}
