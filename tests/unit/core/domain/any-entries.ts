import fc from 'fast-check';
import { compareEntries } from '#contract/entry/chain.ts';
import type { Entry } from '#contract/entry/entry.ts';
import { AGGREGATE_KINDS, type AggregateKind } from '#contract/event.ts';
import { EVENT_KINDS } from '#contract/events/table.ts';
import { commitment, DAY, deskA, deskAgain, deskB, history, kiosk, MORNING } from './history.ts';

/**
 * Any journal of one aggregate: events of its kinds from four epochs in any order, most of which could not follow each other in a
 * hall without faults. Few counters, few moments and few ticks, so that acts meet.
 */

export const ANY_ID = 'MC1KXSK00012K9A0007RNDM0001';

const holders = fc.constantFrom(kiosk, deskA, deskB, deskAgain);
const counter = fc.constantFrom('1', '2');
const series = fc.constantFrom('A', 'B');
const time = fc.nat(50).map((seconds) => MORNING + seconds * 1_000);
const hash = fc.constantFrom(...'abcdef').map(commitment);
const optionalParts = (...names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, hash])), { requiredKeys: [] });
const paper = fc.constant({ businessDay: DAY, series: 'A', number: 'A007', code: `${ANY_ID}5T` });
const atCounter = fc.record({ counter });
const byHolder = fc.record({ counter, by: holders });
const day = fc.constant(DAY);

const PAYLOADS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  epochBegan: fc.record({
    office: fc.constantFrom('demo', 'other'),
    purpose: fc.constantFrom('demo', 'real'),
    programVersion: fc.constant('0.1.0'),
    former: fc.constant(null),
  }),
  dateConfirmed: fc.record({ date: day, doubt: fc.constant('backwards') }),
  referencePutInForce: fc.record({ document: fc.constantFrom('office', 'calendar'), hash }),
  staffPinSet: fc.record({ staff: fc.constantFrom('nam', 'hanh') }),
  businessDayOpened: fc.record({ date: day, by: fc.constantFrom('officer', 'firstTicket', 'demo') }),
  businessDayConfirmed: fc.record({ date: day }),
  businessDayClosed: fc.record({ date: day, unserved: fc.nat(9) }),
  counterOpened: fc.record({ counter, staff: fc.constantFrom('hanh', 'trang'), businessDay: day }),
  counterClosed: fc.record({ reason: fc.constantFrom('officer', 'moved', 'dayClosed') }),
  ticketTaken: fc.record({
    businessDay: day,
    series,
    number: fc.constantFrom('A007', 'A501'),
    code: fc.constant(`${ANY_ID}5T`),
    isPriority: fc.boolean(),
    parts: optionalParts('priorityReason'),
    waitingBefore: fc.nat(9),
    holder: holders,
  }),
  ticketCalled: byHolder,
  ticketRecalled: atCounter,
  servingStarted: byHolder,
  ticketFinished: atCounter,
  ticketMissed: atCounter,
  ticketParked: atCounter,
  ticketResumed: fc.record({ counter, as: fc.constantFrom('serving', 'waiting'), afterOthers: fc.nat(4), by: holders, paper }),
  ticketTransferred: fc.record({ from: fc.option(counter), to: fc.oneof(fc.record({ series }), fc.record({ counter })) }),
  ticketGiven: fc.record({ to: holders }),
  ticketActUndone: fc.record({
    act: fc.record({ station: holders.map(({ station }) => station), id: fc.nat(24).map((n) => `act-${n + 1}`) }),
    state: fc.constantFrom('waiting', 'called', 'serving'),
  }),
  dossierReceived: fc.record({
    procedure: fc.constantFrom('1.012784', '1.012783'),
    procedureName: fc.constant('Tách thửa đất'),
    catalogue: hash,
    competentAgency: fc.constant({ id: 'so', code: 'H26.12', name: 'Sở' }),
    receivingUnit: fc.constant({ id: 'cn', name: 'Chi nhánh' }),
    codes: fc.constant([{ code: 'H26.12-261124-0001', issuer: 'mot-cua' }]),
    shortKey: fc.constant('2611240001'),
    channel: fc.constantFrom('counter', 'post'),
    receivedAt: time,
    run: fc.constant({
      unit: 'working-day',
      limit: 1,
      startedAt: MORNING,
      counted: [],
      skipped: [],
      dueAt: '2026-11-25T17:00:00+07:00',
      basis: '',
    }),
    register: fc.constant({ book: '01', year: 2026, number: 1 }),
    components: fc.constant([]),
    sets: fc.constant(1),
    collectAt: fc.constant('Quầy 5'),
    ticket: fc.constant(null),
    parts: optionalParts('owner', 'submitter', 'note'),
  }),
  resultReady: fc.record({ slot: fc.option(fc.constantFrom('A-03', 'B-01')) }),
  resultHandedBack: fc.record({
    capacity: fc.constantFrom('owner', 'postal'),
    receiptLost: fc.boolean(),
    handedBackAt: time,
    parts: optionalParts('collector'),
  }),
  codeBound: fc.record({
    code: fc.constantFrom('H26.12-261124-9001', '000.00.01.H26-261124-0001'),
    issuer: fc.constant('Hệ thống của tỉnh'),
  }),
  codeUnbound: fc.record({ code: fc.constantFrom('H26.12-261124-9001', 'H26.12-261124-0001'), issuer: fc.constant('Hệ thống của tỉnh') }),
  guidanceGiven: fc.record({
    code: fc.constant('HD0123456789ABCDEF'),
    procedure: fc.constant('1.012784'),
    procedureName: fc.constant('Tách thửa đất'),
    missing: fc.constantFrom([{ id: 'don', name: 'Đơn' }], [{ id: 'so-do', name: 'Giấy chứng nhận' }]),
    ticket: fc.constant(null),
    parts: optionalParts('draft'),
  }),
  guidanceUsed: fc.record({ dossier: fc.constantFrom('DXSSRR0000000001', 'DXSSRR0000000002'), code: fc.constant('H26.12-261124-0001') }),
  personalShown: fc.record({ field: fc.constantFrom('ownerNumber', 'ownerPhone') }),
  printJobQueued: fc.record({
    document: fc.constantFrom('ticket', 'receipt'),
    title: fc.constant('A007'),
    printer: fc.constant('ticket'),
    subject: fc.constant({ kind: 'ticket', id: ANY_ID }),
    copyOf: fc.constant(null),
    parts: optionalParts('document'),
  }),
  printOutcome: fc.record({
    outcome: fc.constantFrom('printed', 'sent', 'failed', 'unknown', 'expired'),
    detail: fc.constantFrom('', 'hết giấy'),
    paperMm: fc.constantFrom(0, 120),
  }),
  printMoved: fc.record({ to: fc.constant('receipt'), reason: fc.constant('refused') }),
  printSettled: fc.record({ outcome: fc.constantFrom('printed', 'again') }),
  conflictSettled: fc.record({
    conflict: fc.constant('handedBackTwice'),
    acts: fc.constant([
      { station: deskA.station, epoch: deskA.epoch, seq: 3 },
      { station: deskB.station, epoch: deskB.epoch, seq: 7 },
    ]),
    stands: fc.constantFrom(null, 0, 1),
    parts: optionalParts('reason'),
  }),
  printerSet: fc.record({
    printer: fc.constant('ticket'),
    target: fc.constantFrom({ transport: 'virtual' }, { transport: 'tcp', host: '192.0.2.7', port: 9100 }),
    profile: fc.constant('default'),
    papers: fc.constantFrom(null, ['ticket', 'receipt']),
    fallback: fc.constantFrom(null, 'receipt'),
    rollMetres: fc.constantFrom(null, 40),
  }),
  rollChanged: fc.record({ printer: fc.constant('ticket') }),
};

function payloadOf(kind: string): fc.Arbitrary<unknown> {
  const found = PAYLOADS[kind];
  if (found === undefined) throw new Error(`any-entries knows no payload of ${kind}`);
  return found;
}

/** Entries of one aggregate of this kind in the order in which they are folded; at least one. */
export function anyEntries(kind: AggregateKind): fc.Arbitrary<Entry[]> {
  const events = EVENT_KINDS.filter((event) => event.aggregate === kind).map((event) =>
    payloadOf(event.kind).map((payload) => ({ kind: event.kind, payload })),
  );
  const written = fc.record({ event: fc.oneof(...events), at: holders, tick: fc.integer({ min: 1, max: 30 }), time });
  return fc.array(written, { minLength: 1, maxLength: 25 }).map((list) => {
    const all = history(kind, ANY_ID);
    for (const { event, at, tick, time: when } of list) all.add(event, { at, tick, time: when });
    return all.entries();
  });
}

export const anyAggregate: fc.Arbitrary<{ readonly kind: AggregateKind; readonly entries: Entry[] }> = fc
  .constantFrom(...AGGREGATE_KINDS)
  .chain((kind) => anyEntries(kind).map((entries) => ({ kind, entries })));

/** The same entries as they might arrive, put in order again. */
export const inOrderAgain = (entries: readonly Entry[], keys: readonly number[]): Entry[] =>
  entries
    .map((entry, index) => ({ entry, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry)
    .sort(compareEntries);
