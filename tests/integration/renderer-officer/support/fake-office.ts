import { openSessions, type Session } from '#channel/session.ts';
import { ticketId, stationId } from '#contract/ids.ts';
import type { PrintJobRow } from '#contract/operations/print.ts';
import type { QueueTicket } from '#contract/operations/queue.ts';
import type { Party } from '#contract/operations/dossier.ts';
import type { TopicName, TopicValue } from '#contract/operations/topics.ts';
import { maskedNumber, maskedPhone } from '#contract/mask.ts';
import { withMessage } from '#contract/refusals.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { OperationName } from '#contract/rights.ts';
import { readSlot } from '#contract/shelf-slot.ts';
import { makeTicketCode, ticketIdOfCode } from '#core/domain/numbering/ticket-code.ts';
import { readScan } from '#core/domain/scan/read-scan.ts';
import { ACTS } from './acts.ts';
import { dossierHandlers, hallOf } from './fake-dossiers.ts';
import type { FakeOffice, Handlers } from './fake-office-shape.ts';
import { fakeSheets } from './fake-sheets.ts';
import { CATALOGUE, COUNTERS, OFFICE, PAPER_THERE, PRINTERS, RUN, SERIES, STAFF } from './office-data.ts';

const PIN = '2468';
const VIET = { id: 'viet', name: 'Phạm Quốc Việt' };

const event = (kind: string, about: string | null, { id, name }: { readonly id: string; readonly name: string }, counter: string) => ({
  kind,
  at: now(),
  actor: id,
  actorName: name,
  station: 'ABCDEFGH',
  counter,
  about,
  papers: [],
});

const codeOf = (number: string): string =>
  makeTicketCode({
    station: 'ABCDEFGH',
    day: '2026-11-24',
    series: number.slice(0, 1),
    ordinal: Number(number.slice(1)),
    random: 'K3M9QXR2',
  });
const now = (): number => Date.now();

export function fakeOffice(): FakeOffice {
  const numbers = new Map<string, Party>();
  const listeners = new Set<(topic: TopicName) => void>();
  const tickets: (QueueTicket & { state: 'waiting' | 'calling' | 'serving' | 'parked' | 'missed' | 'finished' })[] = SERIES.flatMap(
    ({ id }) =>
      Array.from({ length: id === 'A' ? 14 : 4 }, (_, i) => ({
        ticketId: ticketId.parse(ticketIdOfCode(codeOf(`${id}${i + 1}`))),
        number: `${id}0${String(i + 1).padStart(2, '0')}`,
        series: id,
        priority: i % 4 === 1,
        counter: null,
        takenAt: now() - (30 - i * 2) * 60_000,
        since: null,
        heldHere: true,
        state: 'waiting' as const,
      })),
  );
  const opened = new Map<string, string>();
  const choices = new Map<string, string>();
  const calls: { number: string; counter: string; calledAt: number; times: number }[] = [];
  const jobs: PrintJobRow[] = [];
  const answered = new Map<string, Result<unknown, Refusal>>();
  let failures = 0;
  let scanned: TopicValue<'scan'> = { n: 0, text: '', read: null };
  let sessions = newSessions();

  function newSessions() {
    return openSessions({
      timers: {
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      newId: () => crypto.randomUUID(),
    });
  }

  const office: FakeOffice = {
    acts: [],
    drafts: new Map(),
    dossiers: new Map(),
    purpose: 'demo',
    prints: 'printed',
    delayMs: 0,
    isScanHeard: false,
    status: {
      station: 'ABCDEFGH',
      epoch: 'E0000001',
      seq: 1,
      purpose: 'demo',
      office: 'demo',
      reference: 'demo',
      businessDay: '2026-11-24',
      readOnly: null,
      clockDoubt: null,
      conflicts: 0,
      notUnderstood: 0,
      unreachable: [],
      copies: { last: null, place: null, warning: null, witness: true },
      sync: { enrolled: true, connected: true, since: null, pending: 0, lastAcked: 1, notUnderstood: 0, reason: null },
      printers: PRINTERS,
      scanner: { path: '/dev/ttyUSB0', connected: true },
    },
    paperOf: codeOf,
    scan(text) {
      scanned = { n: scanned.n + 1, text, read: null };
      tell('scan');
    },
    forgetSessions() {
      sessions = newSessions();
    },
    changed: (topic) => tell(topic),
    settlePrint(printJobId, state, detail = '') {
      const at = jobs.findIndex((job) => job.printJobId === printJobId);
      const job = jobs[at];
      if (job !== undefined) jobs[at] = { ...job, state, detail };
      tell('print');
    },
    host: {
      authenticate: ({ role, session }) => ok(sessions.open(role ?? 'it', session)),
      async perform(session, { name, input, commandId }) {
        if (office.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, office.delayMs));
        const former = answered.get(commandId);
        const answer = former ?? performOne(session, name, input, commandId);
        if (former === undefined && answer.ok && ACTS.includes(name)) {
          office.acts.push({ name, input, commandId });
          answered.set(commandId, answer);
          office.status = { ...office.status, seq: office.status.seq + 1 };
        }
        for (const topic of ['queue', 'board', 'status', 'print'] as const) if (ACTS.includes(name)) tell(topic);
        return answer.ok ? answer : { ok: false, refusal: withMessage(answer.refusal) };
      },
      topicValue: (topic) => topicValues[topic](),
      onTopic: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      closed: (session, how) => sessions.release(session, how),
    },
  };

  const tell = (topic: TopicName): void => {
    for (const listener of [...listeners]) listener(topic);
  };

  const inState = (state: string) => tickets.filter((ticket) => ticket.state === state).map(({ state: _, ...ticket }) => ticket);
  const topicValues: { readonly [T in TopicName]: () => TopicValue<T> } = {
    queue: () => ({
      businessDay: office.status.businessDay,
      waiting: inState('waiting'),
      calling: inState('calling'),
      serving: inState('serving'),
      parked: inState('parked'),
      missed: inState('missed'),
    }),
    board: () => ({ calls: calls.slice(0, 6), series: SERIES.map(({ id, name }) => ({ id, name, waiting: 0 })), at: now() }),
    hall: () => hallOf(office, inState('waiting')),
    print: () => ({ rows: [...jobs] }),
    status: () => office.status,
    ticketPapers: () => ({ rows: [] }),
    codeScan: () => ({ n: 0, read: null }),
    scan: () => {
      office.isScanHeard = true;
      return scanned;
    },
  };

  const at = (counter: string) =>
    tickets.find((ticket) => ticket.counter === counter && (ticket.state === 'calling' || ticket.state === 'serving'));
  const move = (id: string, state: (typeof tickets)[number]['state'], counter: string | null) => {
    const index = tickets.findIndex((ticket) => ticket.ticketId === id);
    const ticket = tickets[index];
    if (ticket === undefined) return refuse('wrongState');
    tickets[index] = { ...ticket, state, counter, since: now() };
    const answerState = state === 'calling' ? ('called' as const) : state;
    return ok({ ticketId: ticket.ticketId, state: answerState });
  };
  const call = (ticket: QueueTicket | undefined, counter: string) => {
    if (at(counter) !== undefined) return refuse('alreadyCalling', { number: at(counter)?.number });
    if (ticket === undefined) return refuse('queueEmpty');
    move(ticket.ticketId, 'calling', counter);
    calls.unshift({ number: ticket.number, counter, calledAt: now(), times: 1 });
    return ok({ ticket: { ticketId: ticket.ticketId, number: ticket.number } });
  };
  const print = (document: PrintJobRow['document'], title: string, copyOf: string | null = null): PrintJobRow => {
    const job = {
      printJobId: `P${String(jobs.length + 1).padStart(15, '0')}`,
      document,
      title,
      state: office.prints,
      detail: office.prints === 'failed' ? 'connect-timeout' : '',
      printer: 'receipt',
      copyOf,
      copy: copyOf !== null,
      movedFrom: null,
      queuedAt: now(),
    } as PrintJobRow;
    jobs.unshift(job);
    return job;
  };

  const sheets = fakeSheets(print);

  const handlers: Handlers = {
    'staff.list': () => ok({ rows: [...STAFF] }),
    'office.show': () => ok({ ...OFFICE, purpose: office.purpose, priorityReasons: [] }),
    'station.status': () => ok(office.status),
    'series.list': () => ok({ rows: SERIES.map((each) => ({ ...each, waiting: 0, isOpen: true, closedBecause: null })) }),
    'counter.list': () =>
      ok({
        rows: COUNTERS.map((counter) => {
          const openBy = opened.get(counter.number) ?? null;
          return {
            ...counter,
            openBy,
            openByName: STAFF.find(({ id }) => id === openBy)?.name ?? null,
            openAt: openBy === null ? null : stationId.parse(office.status.station),
            state: openBy === null ? 'closed' : 'free',
          };
        }),
      }),
    'session.signIn': ({ staff, pin }, session) => {
      const person = STAFF.find(({ id }) => id === staff);
      if (person === undefined || pin !== PIN) {
        failures += 1;
        return failures >= 5 ? refuse('tooManyTries') : refuse('wrongPin', { left: 5 - failures });
      }
      failures = 0;
      session.staff = { id: person.id, roles: person.roles };
      const counter = [...opened].find(([, who]) => who === staff)?.[0] ?? null;
      return ok({ staff: person.id, name: person.name, roles: [...person.roles], counter });
    },
    'session.signOut': (_, session) => {
      session.staff = null;
      return ok({ signedOut: true });
    },
    'counter.open': ({ counter, here }, session) => {
      const who = opened.get(counter);
      if (who !== undefined && who !== session.staff?.id && here !== true)
        return refuse('openElsewhere', { counter, byName: STAFF.find(({ id }) => id === who)?.name });
      for (const [number, staff] of opened) if (staff === session.staff?.id) opened.delete(number);
      opened.set(counter, session.staff?.id ?? '');
      return ok({ counter });
    },
    'counter.close': ({ counter }) => {
      opened.delete(counter);
      return ok({ counter });
    },
    'choice.save': ({ key, value }) => {
      choices.set(key, value);
      return ok({ saved: true });
    },
    'choice.load': ({ key }) => ok({ value: choices.get(key) ?? null }),
    'draft.save': ({ key, json }, session) => {
      office.drafts.set(`${session.staff?.id} ${key}`, json);
      return ok({ savedAt: now() });
    },
    'draft.load': ({ key }, session) => {
      const json = office.drafts.get(`${session.staff?.id} ${key}`) ?? null;
      return ok({ json, savedAt: json === null ? null : now() });
    },
    'draft.drop': ({ key }, session) => ok({ dropped: office.drafts.delete(`${session.staff?.id} ${key}`) }),
    'queue.callNext': ({ counter }) => {
      const series: readonly string[] = COUNTERS.find(({ number }) => number === counter)?.series ?? [];
      return call(
        tickets.find((ticket) => ticket.state === 'waiting' && series.includes(ticket.series)),
        counter,
      );
    },
    'queue.call': ({ counter, number }) => {
      const wanted = tickets.find(
        (ticket) => ticket.number === number.toUpperCase().replace(/^([A-Z])0*(\d+)$/, (_, s, n) => s + n.padStart(3, '0')),
      );
      return wanted?.state === 'waiting' ? call(wanted, counter) : refuse('notWaiting', { number });
    },
    'queue.recall': ({ counter }) => {
      const first = calls.find((each) => each.counter === counter);
      if (first !== undefined) first.times += 1;
      const ticket = at(counter);
      return ticket === undefined ? refuse('wrongState') : ok({ ticketId: ticket.ticketId, state: 'called' });
    },
    'queue.startServing': ({ counter, ticketId: id }) => move(id, 'serving', counter),
    'queue.finish': ({ ticketId: id }) => move(id, 'finished', null),
    'queue.noShow': ({ ticketId: id }) => move(id, 'missed', null),
    'queue.park': ({ ticketId: id }) => move(id, 'parked', null),
    'queue.transfer': ({ ticketId: id }) => move(id, 'waiting', null),
    'act.undo': ({ commandId }) => {
      const act = [...office.acts].reverse().find((each) => Object.hasOwn(Object(each.input), 'ticketId'));
      if (act?.commandId !== commandId) return refuse('tooLate');
      const before = { 'queue.startServing': 'calling', 'queue.finish': 'serving', 'queue.noShow': 'calling' }[act.name];
      const { counter, ticketId: id } = Object(act.input);
      move(id, before === 'calling' ? 'calling' : 'serving', counter);
      return ok({ undone: commandId, ticketId: id, state: before === 'calling' ? 'called' : 'serving' });
    },
    'queue.resume': ({ counter, scan }) => {
      const found = tickets.find((ticket) => scan.startsWith(ticket.ticketId));
      if (found === undefined) return refuse('badCode');
      if (found.state === 'missed') return move(found.ticketId, 'waiting', null);
      if (found.state !== 'parked') return refuse('wrongState', { number: found.number, state: found.state });
      return at(counter) === undefined
        ? move(found.ticketId, 'serving', counter)
        : refuse('alreadyCalling', { number: at(counter)?.number });
    },
    'procedure.list': ({ id, text = '' }) => {
      const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
      const rows = CATALOGUE.filter((row) =>
        id === undefined
          ? fold(text)
              .split(/\s+/)
              .every((word) => fold(`${row.name} ${row.id}`).includes(word))
          : row.id === id,
      );
      return ok({ rows: id === undefined ? rows.map(({ components: _, agencies: __, ...row }) => row) : rows });
    },
    'dossier.preview': ({ procedure }) => {
      const limit = CATALOGUE.find(({ id }) => id === procedure)?.limits[0];
      if (limit === undefined) return refuse('unknownProcedure', { procedure });
      return ok({
        dueAt: '2026-12-04T17:00:00+07:00',
        unit: limit.unit,
        limit: limit.limit,
        ...RUN,
        basis: 'Quyết định 2304/QĐ-BNNMT',
        collectAt: OFFICE.collectAt,
        competentAgency: OFFICE.name,
      });
    },
    'dossier.receive': (input, session) => {
      const procedure = CATALOGUE.find(({ id }) => id === input.procedure);
      if (procedure === undefined) return refuse('unknownProcedure');
      const n = office.dossiers.size + 42;
      const code = `H26.99-261124-${String(n).padStart(4, '0')}`;
      const used = sheets.use(input.guidance, code);
      if (used !== null) return refuse('alreadyReceived', { dossier: used });
      const job = print('receipt', code);
      const handed = input.components === 'all' ? [] : input.components;
      const staff = STAFF.find(({ id }) => id === session.staff?.id);
      numbers.set(code, input.owner);
      office.dossiers.set(code, {
        code,
        codes: [{ code, issuer: 'H26.99' }],
        status: 'processing',
        dueAt: '2026-12-04T17:00:00+07:00',
        receivedAt: now(),
        procedure: procedure.id,
        procedureName: procedure.name,
        competentAgency: procedure.agencyName,
        register: { book: '02', number: 4085 + n },
        mark: 'QX2K9M3TA7FH',
        slot: null,
        collectAt: OFFICE.collectAt,
        overdue: false,
        run: { unit: 'working-day', limit: 8, ...RUN, basis: 'Quyết định 2304/QĐ-BNNMT' },
        components: handed.map((each) => ({ ...each, name: procedure.components.find(({ id }) => id === each.id)?.name ?? each.id })),
        owner: {
          ...input.owner,
          ...(input.owner.number !== undefined && { number: maskedNumber(input.owner.number) }),
          ...(input.owner.phone !== undefined && { phone: maskedPhone(input.owner.phone) }),
        },
        submitter: input.submitter ?? null,
        handedBack: null,
        conflicts: 0,
        events: [
          {
            ...event('dossierReceived', null, { id: staff?.id ?? '', name: staff?.name ?? '' }, '3'),
            papers: [{ document: 'receipt', state: 'printed', copy: false }],
          },
        ],
      });
      return ok({
        code,
        dueAt: '2026-12-04T17:00:00+07:00',
        register: { book: '02', number: 4085 + n },
        mark: 'QX2K9M3TA7FH',
        printJobId: job.printJobId,
      });
    },
    'guidance.give': sheets.give,
    'guidance.show': sheets.show,
    ...dossierHandlers(() => office.dossiers, numbers),
    'dossier.show': ({ code }) => {
      const found = office.dossiers.get(code);
      return found === undefined ? refuse('unknownCode', { dossier: code }) : ok(found);
    },
    'result.markReady': ({ code, slot }) => {
      const found = office.dossiers.get(code);
      if (found === undefined) return refuse('unknownCode', { dossier: code });
      office.dossiers.set(code, {
        ...found,
        status: 'ready',
        slot: slot === undefined ? null : readSlot(slot),
        events: [...found.events, event('resultReady', slot ?? null, VIET, '5')],
      });
      return ok({ code, status: 'ready', slot: slot === undefined ? null : readSlot(slot) });
    },
    'result.handBack': ({ code, collector, receiptLost = false }) => {
      const found = office.dossiers.get(code);
      if (found === undefined) return refuse('unknownCode', { dossier: code });
      if (found.status === 'handedBack') return refuse('alreadyHandedBack', { at: found.handedBack?.at, counter: '5' });
      if (found.status !== 'ready') return refuse('notReady');
      office.dossiers.set(code, {
        ...found,
        status: 'handedBack',
        handedBack: {
          at: now(),
          to: collector.fullName,
          number: null,
          capacity: collector.capacity,
          evidence: collector.evidence ?? null,
          receiptLost,
          declaration: receiptLost ? 'Tôi không còn giấy hẹn.' : null,
          by: VIET.name,
          counter: '5',
        },
        events: [...found.events, event('resultHandedBack', collector.capacity, VIET, '5')],
      });
      return ok({ code, status: 'handedBack', mark: 'W3JC81RD5NVT', printJobId: print('handover', code).printJobId });
    },
    'scan.read': ({ text }) => {
      const read = readScan(text, { agencies: ['H26.99', 'H26.98'] });
      return ok({ ...read, warnings: read.warnings.map(({ code, message }) => ({ code, message })) });
    },
    'print.jobs': () => ok({ rows: jobs }),
    'print.reprint': ({ printJobId }) => {
      const job = jobs.find((each) => each.printJobId === printJobId);
      return job === undefined ? refuse('unknownJob') : ok(print(job.document, job.title, job.printJobId));
    },
    'print.settle': ({ printJobId, outcome }) => {
      const job = jobs.find((each) => each.printJobId === printJobId);
      if (job === undefined) return refuse('unknownJob');
      office.settlePrint(printJobId, outcome === 'printed' ? 'printed' : 'queued');
      return ok({ ...job, state: outcome === 'printed' ? 'printed' : 'queued' });
    },
    'printer.papers': () => ok({ rows: [] }),
    'printer.set': (input) => {
      office.status = {
        ...office.status,
        printers: [
          ...office.status.printers.filter(({ printer }) => printer !== input.printer),
          {
            printer: input.printer,
            transport: input.transport,
            address: input.transport === 'tcp' ? `${input.host}:${input.port}` : '',
            profile: input.profile,
            waiting: 0,
            unknown: 0,
            trouble: null,
            ...PAPER_THERE,
          },
        ],
      };
      return ok({ printer: input.printer });
    },
    'scanner.list': () =>
      ok({
        rows: [
          { path: '/dev/ttyUSB0', name: 'Honeywell Xenon 1900', chosen: office.status.scanner.path === '/dev/ttyUSB0', connected: true },
        ],
      }),
    'scanner.set': ({ path }) => {
      office.status = { ...office.status, scanner: { path, connected: path !== null } };
      return ok({ path });
    },
    'day.open': () => {
      office.status = { ...office.status, businessDay: '2026-11-24' };
      return ok({ businessDay: '2026-11-24', unserved: 0 });
    },
  };

  const performOne = (session: Session, name: OperationName, input: unknown, commandId: string): Result<unknown, Refusal> => {
    const handler: ((input: never, session: Session, commandId: string) => Result<unknown, Refusal>) | undefined = handlers[name];
    return handler === undefined ? refuse('failed') : handler(input as never, session, commandId);
  };
  return office;
}
