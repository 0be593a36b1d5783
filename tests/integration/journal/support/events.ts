import fc from 'fast-check';
import { toHex, utf8 } from '#contract/bytes.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { partOf, type WrittenEvent } from './chain.ts';

export const STATIONS = ['STAT0001', 'STAT0002', 'STAT0003'] as const;
const HOLDERS = STATIONS.map((station) => ({ station, epoch: 'EP0CH001' }));

type Make = (pick: (count: number) => number) => Omit<WrittenEvent, 'aggregate'> & { readonly payload: string };

const json = (value: unknown): string => JSON.stringify(value);
const counter = (pick: (count: number) => number): string => String(1 + pick(2));
const paper = (pick: (count: number) => number) => ({ businessDay: '2026-11-24', series: 'A', number: `A00${1 + pick(3)}`, code: 'MC1' });

const TICKET: readonly Make[] = [
  (pick) => ({
    kind: 'ticketTaken',
    payload: json({ ...paper(pick), isPriority: pick(2) === 0, parts: {}, waitingBefore: pick(9), holder: HOLDERS[pick(3)] }),
  }),
  (pick) => ({ kind: 'ticketCalled', payload: json({ counter: counter(pick), by: HOLDERS[pick(3)] }) }),
  (pick) => ({ kind: 'ticketRecalled', payload: json({ counter: counter(pick) }) }),
  (pick) => ({ kind: 'servingStarted', payload: json({ counter: counter(pick), by: HOLDERS[pick(3)] }) }),
  (pick) => ({ kind: 'ticketFinished', payload: json({ counter: counter(pick) }) }),
  (pick) => ({ kind: 'ticketMissed', payload: json({ counter: counter(pick) }) }),
  (pick) => ({ kind: 'ticketParked', payload: json({ counter: counter(pick) }) }),
  (pick) => ({
    kind: 'ticketResumed',
    payload: json({
      counter: counter(pick),
      as: pick(2) === 0 ? 'serving' : 'waiting',
      afterOthers: pick(3),
      by: HOLDERS[pick(3)],
      paper: paper(pick),
    }),
  }),
  (pick) => ({
    kind: 'ticketTransferred',
    payload: json({ from: null, to: pick(2) === 0 ? { series: 'B' } : { counter: counter(pick) } }),
  }),
  (pick) => ({ kind: 'ticketGiven', payload: json({ to: HOLDERS[pick(3)] }) }),
];

const RUN = {
  unit: 'same-day',
  limit: 0,
  startedAt: 1,
  counted: ['2026-11-24'],
  skipped: [],
  dueAt: '2026-11-24T17:00:00+07:00',
  basis: 'Đ1',
};
const received = (code: string) => ({
  procedure: '1.012783',
  procedureName: 'Đăng ký',
  catalogue: 'ab'.repeat(32),
  competentAgency: { id: 'a', code: 'H26.12', name: 'Ví Dụ' },
  receivingUnit: { id: 'a', name: 'Ví Dụ' },
  codes: [
    { code, issuer: 'mot-cua' },
    { code: `x-${code}`, issuer: 'province' },
  ],
  shortKey: '261124000001',
  channel: 'counter',
  receivedAt: 1_795_000_000_000,
  run: RUN,
  register: { book: 'S1', year: 2026, number: 1 },
  components: [],
  sets: 1,
  collectAt: 'Quầy 1',
  ticket: null,
});

/** Owners, and one text that is no owner: what a part holds is never relied on. */
const OWNERS = [
  '{"kind":"citizen","fullName":"Lê Thị Mẫu","number":"001199015283"}',
  '{"kind":"organisation","fullName":"Công ty Ví Dụ"}',
  'no json',
];

const DOSSIER: readonly Make[] = [
  (pick) => {
    // The salt is drawn from what is said, so that two receptions commit to two parts.
    const text = OWNERS[pick(3)] ?? '';
    const salt = toHex(nodeSha256(utf8(String(pick(1000)))));
    const part = partOf({ kind: '', id: '' }, 'owner', text, salt);
    return {
      kind: 'dossierReceived',
      payload: json({ ...received(`H26.12-261124-${pick(4)}`), parts: { owner: part.commitment } }),
      parts: [part],
    };
  },
  (pick) => ({ kind: 'resultReady', payload: json({ slot: pick(2) === 0 ? null : `A-${pick(9)}` }) }),
  () => ({ kind: 'personalShown', payload: json({ field: 'ownerNumber' }), mayIgnore: true }),
  (pick) => ({ kind: 'resultHandedBack', payload: json({ capacity: 'owner', receiptLost: false, handedBackAt: pick(99), parts: {} }) }),
];

const PRINT_JOB: readonly Make[] = [
  (pick) => ({
    kind: 'printJobQueued',
    payload: json({
      document: 'ticket',
      title: `A00${pick(9)}`,
      printer: 'ticket',
      subject: { kind: 'none', id: '' },
      copyOf: null,
      parts: {},
    }),
  }),
  (pick) => ({
    kind: 'printOutcome',
    payload: json({ outcome: ['printed', 'sent', 'failed', 'unknown', 'expired'][pick(5)], detail: '' }),
  }),
  (pick) => ({ kind: 'printSettled', payload: json({ outcome: pick(2) === 0 ? 'printed' : 'again' }) }),
];

const SESSION: readonly Make[] = [
  (pick) => ({
    kind: 'counterOpened',
    payload: json({ counter: counter(pick), staff: pick(2) === 0 ? 'hanh' : 'khoa', businessDay: '2026-11-24' }),
  }),
  (pick) => ({ kind: 'counterClosed', payload: json({ reason: ['officer', 'moved', 'dayClosed'][pick(3)] }) }),
];

const FAMILIES = [
  { kind: 'ticket', ids: ['T1', 'T2', 'T3'], makes: TICKET },
  { kind: 'dossier', ids: ['D1', 'D2'], makes: DOSSIER },
  { kind: 'printJob', ids: ['J1', 'J2'], makes: PRINT_JOB },
  { kind: 'counterSession', ids: ['C1', 'C2'], makes: SESSION },
] as const;

type Twist = 'none' | 'unknown' | 'unknownIgnored' | 'malformed' | 'malformedIgnored' | 'newer' | 'newerIgnored' | 'unknownAggregate';

function twisted(event: WrittenEvent, twist: Twist): WrittenEvent {
  switch (twist) {
    case 'none':
      return event;
    case 'unknown':
    case 'unknownIgnored':
      return { ...event, kind: 'madeLater', mayIgnore: twist === 'unknownIgnored' };
    case 'malformed':
    case 'malformedIgnored':
      return { ...event, payload: '{"counter":', parts: [], mayIgnore: twist === 'malformedIgnored' };
    case 'newer':
    case 'newerIgnored':
      return { ...event, version: 2, mayIgnore: twist === 'newerIgnored' };
    case 'unknownAggregate':
      return {
        ...event,
        aggregate: { ...event.aggregate, kind: 'weather' },
        parts: (event.parts ?? []).map((part) => ({ ...part, aggregateKind: 'weather' })),
      };
  }
}

/** An event of any kind on one of few aggregates, so that stations meet; about one of three is one that this program can not fold. */
export const anyEvent: fc.Arbitrary<WrittenEvent> = fc
  .record({
    family: fc.constantFrom(...FAMILIES, FAMILIES[0]),
    which: fc.nat(99),
    make: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(99) }),
    picks: fc.array(fc.nat(9999), { minLength: 8, maxLength: 8 }),
    twist: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Twist>('none') },
      {
        weight: 3,
        arbitrary: fc.constantFrom<Twist>(
          'unknown',
          'unknownIgnored',
          'malformed',
          'malformedIgnored',
          'newer',
          'newerIgnored',
          'unknownAggregate',
        ),
      },
    ),
  })
  .map(({ family, which, make, picks, twist }) => {
    let at = 0;
    const pick = (count: number): number => (picks[at++ % picks.length] ?? 0) % count;
    const aggregate = { kind: family.kind, id: family.ids[which % family.ids.length] ?? '' };
    const made = family.makes[make % family.makes.length]?.(pick) ?? { kind: '', payload: '' };
    const parts = (made.parts ?? []).map((part) => ({ ...part, aggregateKind: aggregate.kind, aggregateId: aggregate.id }));
    return twisted({ ...made, aggregate, parts }, twist);
  });
