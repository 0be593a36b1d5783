import { firstProblem } from '#contract/describe-issue.ts';
import type { TopicName } from '#contract/operations/topics.ts';
import { channelRefusal, withMessage } from '#contract/refusals.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { unreachable } from '#contract/unreachable.ts';
import {
  type Call,
  CHANNEL_VERSION,
  CLIENT_SILENT_MS,
  type FromClient,
  type FromServer,
  fromClient,
  HELLO_WITHIN_MS,
  type Hello,
  isTooLarge,
  MAX_CALLS_IN_FLIGHT,
  parseJson,
  type RefusalSeen,
} from '#contract/wire/channel.ts';
import { admit } from './admit.ts';
import { findTopic } from './find-topic.ts';
import type { MessagePortLike } from './port.ts';
import type { Session } from './session.ts';
import type { Timers } from './timers.ts';
import { topicFeed } from './topic-feed.ts';

export type { Session };

/** What stands behind the channel: the station. */
export interface ChannelHost {
  /** Whether the token opens the channel, and with which role: a token's own, or for one that may name any role the named one. */
  authenticate(hello: {
    readonly token: string;
    readonly role: Role | undefined;
    readonly session?: string;
  }): Result<Session, Refusal<'badToken'>>;
  /**
   * Does one operation that the session may call. The same command id may come twice, even at the same time over two connections:
   * an act happens once, and both are answered alike.
   */
  perform(
    session: Session,
    call: { readonly name: OperationName; readonly input: unknown; readonly commandId: string },
  ): Promise<Result<unknown, RefusalSeen>>;
  /** The whole present value. */
  topicValue(topic: TopicName, session: Session): unknown;
  /** Tells when a topic's value has changed; what comes back ends it. */
  onTopic(listener: (topic: TopicName) => void): () => void;
  /** A connection of the session has ended. */
  closed?(session: Session, how: 'bye' | 'lost'): void;
}

export interface ServeDeps {
  readonly timers: Timers;
  /** A bug behind an operation or a topic: whoever asked has been answered, this is for the log. */
  readonly report: (fault: unknown) => void;
}

/** Serves one connection until it closes. */
export function serveChannel(port: MessagePortLike, host: ChannelHost, deps: ServeDeps): void {
  let isOpen = true;
  let opened: ReturnType<typeof serveSession> | null = null;
  const noHello = deps.timers.after(HELLO_WITHIN_MS, () => close());
  /** Set by the client's first `ping`: one that never asks is not waited for. */
  let silence: (() => void) | null = null;

  const close = (refusal?: RefusalSeen): void => {
    if (!isOpen) return;
    send(refusal === undefined ? { type: 'bye' } : { type: 'bye', refusal });
    end('lost');
    port.close();
  };
  const end = (how: 'bye' | 'lost'): void => {
    if (!isOpen) return;
    isOpen = false;
    noHello();
    silence?.();
    opened?.end(how);
  };
  const send = (message: FromServer): boolean => {
    if (!isOpen) return true;
    const text = JSON.stringify(message);
    if (isTooLarge(text)) return false;
    port.send(text);
    return true;
  };

  const greet = (hello: Hello) => {
    noHello();
    if (hello.version !== CHANNEL_VERSION) return close(channelRefusal('badVersion', { expected: CHANNEL_VERSION, came: hello.version }));
    const { token, role, session } = hello;
    const admitted = host.authenticate(session === undefined ? { token, role } : { token, role, session });
    if (!admitted.ok) return close(withMessage(admitted.refusal));
    const { id, role: bound, staff } = admitted.value;
    opened = serveSession(admitted.value, host, { send, report: deps.report });
    send({
      type: 'welcome',
      version: CHANNEL_VERSION,
      role: bound,
      session: id,
      staff: staff && { id: staff.id, roles: [...staff.roles] },
      pings: true,
    });
  };

  port.onClose(() => end('lost'));
  port.onMessage((text) => {
    if (!isOpen) return;
    if (isTooLarge(text)) return close(channelRefusal('tooLarge'));
    const json = parseJson(text);
    const message = fromClient.safeParse(json);
    if (!message.success) return close(channelRefusal('badMessage', { ...firstProblem(message.error, json) }));
    const { data } = message;
    silence?.();
    if (silence !== null || data.type === 'ping') silence = deps.timers.after(CLIENT_SILENT_MS, () => close());
    if (data.type === 'bye') {
      end('bye');
      return port.close();
    }
    if (data.type === 'hello' && opened === null) return greet(data);
    if (data.type === 'hello' || opened === null) return close(channelRefusal('badMessage', { path: 'type' }));
    if (data.type === 'ping') return void send({ type: 'pong' });
    opened.take(data);
  });
}

/** What follows the welcome. `send` says false for a message that is too large, which then was not sent. */
function serveSession(
  session: Session,
  host: ChannelHost,
  { send, report }: { readonly send: (message: FromServer) => boolean; readonly report: (fault: unknown) => void },
) {
  let inFlight = 0;

  const feed = topicFeed<TopicName>((topic, n) => {
    const refuse = (refusal: RefusalSeen): void => {
      feed.unsubscribe(topic);
      send({ type: 'topicRefused', topic, refusal });
    };
    try {
      if (!send({ type: 'topic', topic, n, value: host.topicValue(topic, session) })) refuse(channelRefusal('tooLarge'));
    } catch (fault) {
      report(fault);
      refuse(channelRefusal('failed'));
    }
  });
  const stopTopics = host.onTopic((topic) => feed.changed(topic));

  const perform = async (call: Call): Promise<Result<unknown, RefusalSeen>> => {
    const admitted = admit(session, call);
    if (!admitted.ok) return admitted;
    const { operation, input } = admitted.value;
    try {
      return await host.perform(session, { name: operation.name, input, commandId: call.commandId });
    } catch (fault) {
      report(fault);
      return { ok: false, refusal: channelRefusal('failed') };
    }
  };

  const answerCall = async (call: Call): Promise<void> => {
    const { id } = call;
    if (inFlight >= MAX_CALLS_IN_FLIGHT) {
      send({ type: 'refused', id, refusal: channelRefusal('tooManyCalls') });
      return;
    }
    inFlight += 1;
    const result = await perform(call);
    inFlight -= 1;
    const sent = send(result.ok ? { type: 'answer', id, value: result.value } : { type: 'refused', id, refusal: result.refusal });
    // The act stands, only its answer does not fit: the same command id asks again, and gets the same.
    if (!sent) send({ type: 'refused', id, refusal: channelRefusal('tooLarge', { outcome: 'unknown' }) });
  };

  const subscribe = (name: string): void => {
    const topic = findTopic(name);
    if (topic === undefined)
      return void send({ type: 'topicRefused', topic: name, refusal: channelRefusal('unknownTopic', { topic: name }) });
    if (!topic.roles.includes(session.role))
      return void send({
        type: 'topicRefused',
        topic: name,
        refusal: channelRefusal('notAllowed', { roles: topic.roles, role: session.role }),
      });
    feed.subscribe(topic.name);
  };

  return {
    take: (message: Exclude<FromClient, { type: 'hello' | 'ping' | 'bye' }>) => {
      switch (message.type) {
        case 'call':
          return void answerCall(message);
        case 'subscribe':
          return subscribe(message.topic);
        case 'unsubscribe': {
          const topic = findTopic(message.topic);
          if (topic !== undefined) feed.unsubscribe(topic.name);
          return;
        }
        case 'ack': {
          const topic = findTopic(message.topic);
          if (topic !== undefined) feed.acknowledged(topic.name, message.n);
          return;
        }
        default:
          return unreachable(message);
      }
    },
    end: (how: 'bye' | 'lost'): void => {
      stopTopics();
      host.closed?.(session, how);
    },
  };
}
