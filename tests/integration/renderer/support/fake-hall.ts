import { readFileSync } from 'node:fs';
import type { ChannelHost } from '#channel/server.ts';
import { openSessions } from '#channel/session.ts';
import { printJobId, seriesId, ticketId } from '#contract/ids.ts';
import type { InputFor } from '#contract/operations/table.ts';
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
  let taken = 17;

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
      }),
    'series.list': () =>
      ok({
        rows: SERIES.map((series) => ({
          ...series,
          waiting: waiting.get(series.id) ?? 0,
          isOpen: hall.closedBecause === null,
          closedBecause: hall.closedBecause,
        })),
      }),
    'counter.list': () =>
      ok({ rows: COUNTERS.map((counter) => ({ ...counter, id: counter.number, series: ['A'], openBy: null, openAt: null })) }),
    'ticket.take': ({ series }) => {
      if (hall.ticketRefusal !== null) return { ok: false, refusal: hall.ticketRefusal };
      taken += 1;
      const before = waiting.get(series) ?? 0;
      waiting.set(series, before + 1);
      tell('board');
      const number = `${series}${String(taken).padStart(3, '0')}`;
      return ok({
        ticketId: ticketId.parse('MC1ABCDEFGH2SGA0018K3M9QXR2'),
        number,
        code: 'MC1ABCDEFGH2SGA0018K3M9QXR2X7',
        waiting: before,
        printJobId: printJobId.parse('P000000000000001'),
      });
    },
    'printer.papers': ({ after = 0 }) => ok({ rows: papers.filter(({ id }) => id > after).toReversed() }),
    'scanner.simulate': ({ text }) => (text.startsWith('xấu') ? refuse('notDemo') : ok({ sent: true })),
    'choice.load': () => ok({ value: null }),
  };

  const hall: FakeHall = {
    done: [],
    delayMs: 0,
    ticketRefusal: null,
    closedBecause: null,
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
            series: SERIES.map(({ id, name }) => ({ id, name, waiting: waiting.get(id) ?? 0 })),
            at: Date.now(),
          };
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

const STATUS = {
  station: 'ABCDEFGH',
  epoch: 'E0000001',
  seq: 1,
  purpose: 'demo',
  office: 'demo',
  businessDay: '2026-11-24',
  readOnly: null,
  clockDoubt: null,
  conflicts: 0,
  notUnderstood: 0,
  unreachable: [],
  copies: { last: null, place: null },
  sync: { enrolled: true, connected: true, since: null, pending: 0, lastAcked: 1, notUnderstood: 0, reason: null },
  printers: [{ printer: 'ticket', transport: 'virtual', address: '', profile: 'default', waiting: 2, unknown: 0, trouble: null }],
  scanner: { path: null, connected: false },
};

/** A picture to stand for a paper. */
export const samplePaper = (): string => readFileSync(new URL('./paper.png', import.meta.url)).toString('base64');
