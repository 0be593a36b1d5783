import { type AnswerFor, type InputFor, OPERATIONS } from '#contract/operations/table.ts';
import type { TopicName, TopicValue } from '#contract/operations/topics.ts';
import { channelRefusal, withMessage } from '#contract/refusals.ts';
import { ok, type Result } from '#contract/result.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { unreachable } from '#contract/unreachable.ts';
import { CHANNEL_VERSION, type FromClient, fromServer, parseJson, type RefusalSeen } from '#contract/wire/channel.ts';
import { findTopic } from './find-topic.ts';
import { type Heartbeat, heartbeat } from './heartbeat.ts';
import { pendingCalls } from './pending-calls.ts';
import type { MessagePortLike } from './port.ts';
import { subscriptions } from './subscriptions.ts';
import type { Timers } from './timers.ts';

export type { RefusalSeen };

/** One object per state, so that it may be compared by identity. */
export type Connection =
  | { readonly state: 'connecting' }
  /** `staff`: who was signed in at the moment of opening; null after a session was lost, and then the window asks for the PIN again. */
  | { readonly state: 'open'; readonly staff: string | null }
  /** Trying again by itself. `since`: when contact was lost, or first not found, in ms of the client's clock. */
  | { readonly state: 'cutOff'; readonly since: number }
  /** For good. `reason`: a Vietnamese sentence. The window has to be opened anew. */
  | { readonly state: 'refused'; readonly code: string; readonly reason: string };

export interface CallOptions {
  readonly commandId?: string;
  /**
   * Milliseconds in which the call is to be answered: what is asked is worth nothing later. Without contact it is refused
   * `noContact` at once and never sent; unanswered in that time likewise, with `outcome: 'unknown'` where it went out.
   */
  readonly within?: number;
}

export interface ChannelClient {
  /**
   * Asks for an operation. Never rejects: while there is no contact the call is kept, and sent again with the same command id. A
   * caller who may ask the same act a second time (after a refusal with `outcome: 'unknown'`, say) gives the command id itself.
   */
  call<N extends OperationName>(name: N, input: InputFor<N>, options?: CallOptions): Promise<Result<AnswerFor<N>, RefusalSeen>>;
  /** The same without the program's own table: names, inputs and answers as they come. */
  ask(name: string, input: unknown, options?: CallOptions): Promise<Result<unknown, RefusalSeen>>;
  /** The whole value at once and after each change; what comes back ends it. */
  subscribe<T extends TopicName>(topic: T, onValue: (value: TopicValue<T>) => void, onRefused?: (refusal: RefusalSeen) => void): () => void;
  connection(): Connection;
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Says goodbye: the session ends, and whoever had signed in is signed out. */
  close(): void;
}

export interface ClientDeps {
  /** A new port to the station. Rejects where there is none now; may also stay open until there is one. */
  readonly connect: () => Promise<MessagePortLike>;
  readonly token: string;
  readonly role: Role;
  readonly timers: Timers;
  readonly newCommandId: () => string;
  /** Wall clock, ms UTC: only for `since`. */
  readonly now: () => number;
}

const WELCOME_WITHIN_MS = 5_000;
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 5_000;

export function openClient(deps: ClientDeps): ChannelClient {
  let connection: Connection = { state: 'connecting' };
  let port: MessagePortLike | null = null;
  /** What comes from an earlier connection is not heard any more. */
  let generation = 0;
  let session: string | undefined;
  let failures = 0;
  let isEnded = false;
  let cancelTimer = (): void => {};
  let pulse: Heartbeat | null = null;
  const listeners = new Set<(connection: Connection) => void>();

  const send = (message: FromClient): void => port?.send(JSON.stringify(message));
  const calls = pendingCalls((text) => port?.send(text), deps.timers);
  const topics = subscriptions(send);

  const become = (next: Connection): void => {
    connection = next;
    for (const listener of [...listeners]) listener(next);
  };

  const leave = (): void => {
    generation += 1;
    cancelTimer();
    pulse?.stop();
    pulse = null;
    const former = port;
    port = null;
    calls.lost();
    topics.lost();
    former?.close();
  };

  const lost = (): void => {
    leave();
    const wait = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
    failures += 1;
    cancelTimer = deps.timers.after(wait, connect);
    if (connection.state !== 'cutOff') become({ state: 'cutOff', since: deps.now() });
  };

  const end = (next: Connection | null, refusal: (details: { readonly outcome: string }) => RefusalSeen): void => {
    isEnded = true;
    leave();
    if (next !== null) become(next);
    calls.end(refusal);
  };

  const refusedBy = (refusal: RefusalSeen): void =>
    end({ state: 'refused', code: refusal.code, reason: refusal.message }, (details) => withMessage({ ...refusal, ...details }));

  function connect(): void {
    const mine = generation;
    const isMine = (): boolean => mine === generation;
    deps.connect().then(
      (fresh) => {
        if (!isMine()) return fresh.close();
        port = fresh;
        fresh.onClose(() => isMine() && lost());
        fresh.onMessage((text) => isMine() && take(text));
        cancelTimer = deps.timers.after(WELCOME_WITHIN_MS, () => isMine() && lost());
        const { token, role } = deps;
        send({ type: 'hello', version: CHANNEL_VERSION, token, role, ...(session === undefined ? {} : { session }) });
      },
      () => isMine() && lost(),
    );
  }

  const take = (text: string) => {
    const parsed = fromServer.safeParse(parseJson(text));
    if (!parsed.success) return refusedBy(channelRefusal('badAnswer'));
    const { data } = parsed;
    pulse?.heard();
    switch (data.type) {
      case 'welcome':
        cancelTimer();
        session = data.session;
        failures = 0;
        if (data.pings === true) pulse = heartbeat({ timers: deps.timers, ask: () => send({ type: 'ping' }), gone: lost });
        become({ state: 'open', staff: data.staff?.id ?? null });
        topics.connected();
        return calls.connected();
      case 'answer':
        return calls.answered(data.id, ok(data.value));
      case 'refused':
        return calls.answered(data.id, { ok: false, refusal: data.refusal });
      case 'topic': {
        const value = findTopic(data.topic)?.value.safeParse(data.value);
        if (value === undefined || !value.success) return refusedBy(channelRefusal('badAnswer', { topic: data.topic }));
        topics.received(data.topic, value.data);
        return send({ type: 'ack', topic: data.topic, n: data.n });
      }
      case 'topicRefused':
        return topics.refused(data.topic, data.refusal);
      case 'pong':
        return;
      case 'bye':
        return data.refusal === undefined ? lost() : refusedBy(data.refusal);
      default:
        return unreachable(data);
    }
  };

  const ask: ChannelClient['ask'] = (name, input, options) =>
    isEnded
      ? Promise.resolve({ ok: false, refusal: channelRefusal('channelClosed', { outcome: 'notDone' }) })
      : calls.add(name, input, options?.commandId ?? deps.newCommandId(), options?.within);

  connect();

  return {
    ask,
    call: async <N extends OperationName>(name: N, input: InputFor<N>, options?: CallOptions) => {
      const result = await ask(name, input, options);
      if (!result.ok) return result;
      const value = OPERATIONS[name].answer.safeParse(result.value);
      // The compiler does not see that a name's schema reads that name's answer.
      return value.success
        ? ok(value.data as AnswerFor<N>)
        : { ok: false, refusal: channelRefusal('badAnswer', { name, outcome: 'unknown' }) };
    },
    subscribe: <T extends TopicName>(topic: T, onValue: (value: TopicValue<T>) => void, onRefused = (_: RefusalSeen): void => {}) =>
      // Values were read by this topic's own schema.
      topics.add(topic, { onValue: (value) => onValue(value as TopicValue<T>), onRefused }),
    connection: () => connection,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (isEnded) return;
      send({ type: 'bye' });
      end(null, (details) => channelRefusal('channelClosed', details));
    },
  };
}
