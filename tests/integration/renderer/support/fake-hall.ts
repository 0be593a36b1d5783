import { readFileSync } from 'node:fs';
import type { ChannelHost } from '#channel/server.ts';
import { openSessions } from '#channel/session.ts';
import { printJobId, seriesId, ticketId } from '#contract/ids.ts';
import type { InputFor } from '#contract/operations/table.ts';
import { PRIORITY_REASONS } from '#contract/reference.ts';
import type { PrintState } from '#contract/operations/print.ts';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { stationStatusValue } from '#contract/operations/station.ts';
import type { BoardValue, TopicName } from '#contract/operations/topics.ts';
import { withMessage } from '#contract/refusals.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { OperationName } from '#contract/rights.ts';

type Call = BoardValue['calls'][number];
type Handlers = { readonly [N in OperationName]?: (input: InputFor<N>) => Result<unknown, Refusal> };

/** A station in memory as the windows of the hall see it (kiosk, board, menu, virtual machines), able to be in any trouble. */
export interface FakeHall {
  readonly host: ChannelHost;
  /** Every command that was performed, once each. */
  readonly done: { readonly name: string; readonly input: unknown; readonly commandId: string }[];
  /** Milliseconds before an answer. */
  delayMs: number;
  /** Refuses every ticket with this. */
  ticketRefusal: Refusal | null;
  closedBecause: string | null;
  /** A counter calls; `ageMs` ago. */
  call(number: string, counter: string, ageMs?: number): void;
  /** One more waits. */
  join(series: string): void;
  paper(png: string): void;
  /** What becomes of the paper of the last ticket. */
  printed(state: PrintState): void;
  /** The computer's own scanner reads a code. */
  scan(read: ScanAnswer): void;
  /** What a typed code is. */
  read: ScanAnswer;
  /** So many series and procedures instead of those of the demo. */
  many: { series: number; procedures: number };
}

const SERIES = [
  {
    id: 'A',
    name: 'Đăng ký đất đai',
    hint: 'Cấp đổi, chuyển nhượng, thừa kế, tách thửa',
    nameEn: 'Land registration',
    hintEn: 'Renewal, transfer, inheritance, land split',
  },
  {
    id: 'B',
    name: 'Giao dịch bảo đảm',
    hint: 'Đăng ký, xóa thế chấp nhà đất',
    nameEn: 'Secured transactions',
    hintEn: 'Register or release a mortgage',
  },
  {
    id: 'C',
    name: 'Nhận kết quả',
    hint: 'Mang theo giấy hẹn và thẻ căn cước',
    nameEn: 'Collect a result',
    hintEn: 'Bring your receipt and identity card',
  },
].map((series) => ({ ...series, id: seriesId.parse(series.id) }));

const COUNTERS = [
  { number: '1', name: 'Đăng ký đất đai', openByName: 'Lê Thu Phương', state: 'serving' },
  { number: '2', name: 'Đăng ký đất đai', openByName: null, state: 'closed' },
  { number: '3', name: 'Đăng ký đất đai', openByName: 'Nguyễn Thị Hồng Hạnh', state: 'free' },
  { number: '4', name: 'Giao dịch bảo đảm', openByName: 'Bùi Anh Dũng', state: 'serving' },
  { number: '5', name: 'Trả kết quả', openByName: 'Phạm Quốc Việt', state: 'calling' },
] as const;

const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export function fakeHall(): FakeHall {
  const listeners = new Set<(topic: TopicName) => void>();
  const sessions = openSessions({ timers, newId: () => crypto.randomUUID() });
  const answers = new Map<string, Result<unknown, Refusal>>();
  const waiting = new Map<string, number>([
    ['A', 14],
    ['B', 6],
    ['C', 3],
  ]);
  const calls: Call[] = [];
  const papers: { id: number; printer: string; at: number; width: number; height: number; png: string }[] = [];
  const choices = new Map<string, string>();
  let taken = 17;
  let paperState: PrintState = 'queued';
  let lastScan: { n: number; read: ScanAnswer | null } = { n: 0, read: null };

  const tell = (topic: TopicName): void => {
    for (const listener of [...listeners]) listener(topic);
  };

  const handlers: Handlers = {
    'office.show': () =>
      ok({
        id: 'demo',
        name: 'Trung tâm Phục vụ hành chính công',
        branch: 'Chi nhánh mẫu, Thành phố Hà Nội',
        address: 'Số 1 Đường Ví Dụ, Phường Ví Dụ, Hà Nội',
        phone: '024 0000 0000',
        collectAt: 'Quầy 5, Chi nhánh mẫu',
        purpose: 'demo',
        hours: [
          ['07:30', '11:00'],
          ['13:30', '16:00'],
        ],
        priorityReasons: PRIORITY_REASONS,
      }),
    'series.list': () =>
      ok({
        rows: seriesOf(hall.many.series).map((series) => ({
          ...series,
          waiting: waiting.get(series.id) ?? 0,
          isOpen: hall.closedBecause === null,
          closedBecause: hall.closedBecause,
          closed: hall.closedBecause === null ? null : { why: 'hours' as const },
        })),
      }),
    'counter.list': () =>
      ok({ rows: COUNTERS.map((counter) => ({ ...counter, id: counter.number, series: ['A'], openBy: null, openAt: null })) }),
    'ticket.take': ({ series }) => {
      if (hall.ticketRefusal !== null) return { ok: false, refusal: hall.ticketRefusal };
      taken += 1;
      paperState = 'queued';
      const before = waiting.get(series) ?? 0;
      waiting.set(series, before + 1);
      tell('board');
      const number = `${series}${String(taken).padStart(3, '0')}`;
      return ok({
        ticketId: ticketId.parse('MC1ABCDEFGH2SGA0018K3M9QXR2'),
        number,
        code: 'MC1ABCDEFGH2SGA0018K3M9QXR2X7',
        waiting: before,
        wait: { from: 30, to: 45 },
        printJobId: printJobId.parse('P000000000000001'),
      });
    },
    'ticket.settlePaper': ({ printJobId: id, outcome }) => {
      hall.printed(outcome === 'printed' ? 'printed' : 'queued');
      return ok({ printJobId: id, state: outcome === 'printed' ? 'printed' : 'queued' });
    },
    'scan.read': () => ok(hall.read),
    'procedure.list': ({ id, text }) => ok({ rows: proceduresOf(hall.many.procedures, id, text) }),
    'procedure.printGuide': () => ok({ printJobId: printJobId.parse('P000000000000002') }),
    'printer.papers': ({ after = 0 }) => ok({ rows: papers.filter(({ id }) => id > after).toReversed() }),
    'scanner.simulate': ({ text }) => (text.startsWith('xấu') ? refuse('notDemo') : ok({ sent: true })),
    'choice.load': ({ key }) => ok({ value: choices.get(key) ?? null }),
    'choice.save': ({ key, value }) => {
      choices.set(key, value);
      return ok({ saved: true });
    },
  };

  const hall: FakeHall = {
    done: [],
    delayMs: 0,
    ticketRefusal: null,
    closedBecause: null,
    read: { kind: 'unknown', warnings: [] },
    many: { series: 3, procedures: 26 },
    call(number, counter, ageMs = 0) {
      calls.unshift({ number, counter, calledAt: Date.now() - ageMs, times: 1 });
      tell('board');
    },
    join(series) {
      waiting.set(series, (waiting.get(series) ?? 0) + 1);
      tell('board');
    },
    paper(png) {
      papers.push({ id: papers.length + 1, printer: 'ticket', at: Date.now(), width: 576, height: 700, png });
      tell('print');
    },
    printed(state) {
      paperState = state;
      tell('ticketPapers');
    },
    scan(read) {
      lastScan = { n: lastScan.n + 1, read };
      tell('codeScan');
    },
    host: {
      authenticate: ({ role, session }) => ok(sessions.open(role ?? 'it', session)),
      async perform(_, { name, input, commandId }) {
        if (hall.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, hall.delayMs));
        const former = answers.get(commandId);
        // The table's own schema has parsed the input; the name is the key of its handler.
        const handler = handlers[name] as ((input: unknown) => Result<unknown, Refusal>) | undefined;
        const answer = former ?? handler?.(input) ?? refuse('invalid', { path: name });
        if (former === undefined) hall.done.push({ name, input, commandId });
        answers.set(commandId, answer);
        return answer.ok ? answer : { ok: false, refusal: withMessage(answer.refusal) };
      },
      topicValue: (topic) => {
        if (topic === 'board')
          return {
            calls: calls.slice(0, 12),
            series: seriesOf(hall.many.series).map(({ id, name }) => ({
              id,
              name,
              waiting: waiting.get(id) ?? 0,
              wait: WAITS[id] ?? null,
            })),
            at: Date.now(),
          };
        if (topic === 'ticketPapers') return { rows: [{ printJobId: 'P000000000000001', state: paperState }] };
        if (topic === 'codeScan') return lastScan;
        if (topic === 'print') return { rows: [] };
        return STATUS;
      },
      onTopic: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      closed: (session, how) => sessions.release(session, how),
    },
  };
  return hall;
}

/** The letters of the design's list. */
const MORE = [...'DEGHKLNPTV'];
const seriesOf = (count: number) => [
  ...SERIES.slice(0, count),
  ...MORE.slice(0, Math.max(0, count - SERIES.length)).map((id) => ({
    id: seriesId.parse(id),
    name: `Nhóm thủ tục về hộ tịch, cư trú và chứng thực ${id}`,
    hint: 'Khai sinh, kết hôn, khai tử, chứng thực bản sao',
    nameEn: `Civil status group ${id}`,
    hintEn: 'Birth, marriage, death',
  })),
];

const WAITS: Readonly<Record<string, { from: number; to: number } | undefined>> = {
  A: { from: 30, to: 45 },
  B: { from: 10, to: 20 },
  C: { from: 0, to: 10 },
};

const NAMES = [
  'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  'Tách thửa hoặc hợp thửa đất',
  'Đăng ký biến động đối với trường hợp đổi tên hoặc thay đổi thông tin về người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, thay đổi hạn chế quyền sử dụng đất',
  'Xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất',
];

const proceduresOf = (count: number, id: string | undefined, text = '') =>
  Array.from({ length: count }, (_, i) => ({
    id: `1.${String(12783 + i).padStart(6, '0')}`,
    name: NAMES[i % NAMES.length] ?? '',
    agency: 'so-nnmt',
    agencyName: 'Chi nhánh Văn phòng Đăng ký đất đai (mẫu)',
    limits: [
      { case: 'thường', unit: 'working-day', limit: 8 },
      { case: 'khó', unit: 'working-day', limit: 15 },
    ],
    fee: i === 0 ? 'Lệ phí 100.000 đồng, phí thẩm định 590.000 đồng' : null,
    sample: true,
    ...(id === undefined
      ? {}
      : {
          components: Array.from({ length: 12 }, (_each, n) => ({
            id: `giay-${n + 1}`,
            name:
              n === 0
                ? 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất theo mẫu quy định hiện hành'
                : `Giấy chứng nhận đã cấp ${n}`,
            form: n === 0 ? 'Mẫu số 18, Nghị định 151/2025/NĐ-CP' : null,
            originals: 1,
            certified: 0,
            copies: n % 2,
            required: n < 8,
            condition: n < 8 ? null : 'nếu có ủy quyền',
          })),
        }),
  })).filter((row) => (id === undefined ? text === '' || (text === 'TACH' && row.name.startsWith('Tách')) : row.id === id));

/** Judged here, so that a field it lacks is named and no window just waits. */
const STATUS = stationStatusValue.parse({
  station: 'ABCDEFGH',
  epoch: 'E0000001',
  seq: 1,
  purpose: 'demo',
  office: 'demo',
  reference: 'r1',
  businessDay: '2026-11-24',
  readOnly: null,
  clockDoubt: null,
  conflicts: 0,
  notUnderstood: 0,
  unreachable: [],
  copies: { last: null, place: null, warning: null, witness: true },
  sync: { enrolled: true, connected: true, since: null, pending: 0, lastAcked: 1, notUnderstood: 0, reason: null },
  printers: [
    {
      printer: 'ticket',
      transport: 'virtual',
      address: '',
      profile: 'default',
      waiting: 2,
      unknown: 0,
      trouble: null,
      papers: ['ticket'],
      fallback: null,
      isReplaced: false,
      roll: { state: 'unknown', metres: null, papersLeft: null, changedAt: null },
    },
  ],
  scanner: { path: null, connected: false },
});

/** A picture to stand for a paper. */
export const samplePaper = (): string => readFileSync(new URL('./paper.png', import.meta.url)).toString('base64');
