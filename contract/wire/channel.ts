import { z } from 'zod';
import { role } from '#contract/rights.ts';

/**
 * The messages of the channel, one JSON text each (docs/protocol.md). A port carries texts in order in both directions; the
 * client speaks first.
 */

/** Raised with every change that an older end would misread. */
export const CHANNEL_VERSION = 1;
/** UTF-8 bytes of one message, in either direction. */
export const MAX_MESSAGE_BYTES = 256 * 1024;
/** Calls of one connection that are not answered yet. */
export const MAX_CALLS_IN_FLIGHT = 16;
/** A connection without its hello after so long is closed. */
export const HELLO_WITHIN_MS = 2_000;

/** A client that has asked `ping` once and then says nothing for so long is taken for gone, and its connection is closed. */
export const CLIENT_SILENT_MS = 90_000;

/** A refusal as whoever asked sees it: the code for programs, the sentence for people, and what else is known. */
export const refusalSeen = z.looseObject({ code: z.string(), message: z.string() });
export interface RefusalSeen {
  readonly code: string;
  /** A Vietnamese sentence: what was expected, what came, what to do. */
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** The first message. `session`: the secret of an earlier welcome, so that who had signed in stays signed in. */
export const hello = z.object({
  type: z.literal('hello'),
  version: z.int(),
  token: z.string().max(200),
  role: role.optional(),
  session: z.string().max(200).optional(),
});
export type Hello = z.infer<typeof hello>;

/** `id` names the answer on this connection; `commandId` names the act for ever. */
export const call = z.object({
  type: z.literal('call'),
  id: z.int().nonnegative(),
  name: z.string(),
  input: z.unknown(),
  commandId: z.string(),
});
export type Call = z.infer<typeof call>;

/** Asking again for a topic that is already subscribed gives its whole value afresh. */
export const subscribe = z.object({ type: z.literal('subscribe'), topic: z.string() });
export const unsubscribe = z.object({ type: z.literal('unsubscribe'), topic: z.string() });
/** Until the topic message `n` is acknowledged no other of its topic is sent. */
export const ack = z.object({ type: z.literal('ack'), topic: z.string(), n: z.int().nonnegative() });

/** Whether the other end is still there: a line whose end is gone without a word would look open for minutes. */
export const ping = z.object({ type: z.literal('ping') });
export const pong = z.object({ type: z.literal('pong') });

/** From the client: the session ends at once, its officer with it. From the server: why the connection is closed. */
export const bye = z.object({ type: z.literal('bye'), refusal: refusalSeen.optional() });

export const fromClient = z.discriminatedUnion('type', [hello, call, subscribe, unsubscribe, ack, ping, bye]);
export type FromClient = z.infer<typeof fromClient>;

export const welcome = z.object({
  type: z.literal('welcome'),
  version: z.int(),
  role,
  session: z.string(),
  /** Who is signed in: somebody only where an earlier session goes on. */
  staff: z.object({ id: z.string(), roles: z.array(role) }).nullable(),
  /** True: this station answers `ping`. One that does not say so takes a ping for a message that it does not know. */
  pings: z.boolean().optional(),
});

export const answer = z.object({ type: z.literal('answer'), id: z.int().nonnegative(), value: z.unknown() });
export const refused = z.object({ type: z.literal('refused'), id: z.int().nonnegative(), refusal: refusalSeen });

/** The whole value of a topic. */
export const topicMessage = z.object({ type: z.literal('topic'), topic: z.string(), n: z.int().nonnegative(), value: z.unknown() });
/** Instead of a value: the topic is unknown, closed to this role, or its value can not be sent. */
export const topicRefused = z.object({ type: z.literal('topicRefused'), topic: z.string(), refusal: refusalSeen });

export const fromServer = z.discriminatedUnion('type', [welcome, answer, refused, topicMessage, topicRefused, pong, bye]);
export type FromServer = z.infer<typeof fromServer>;

/** True for a text of more than MAX_MESSAGE_BYTES as UTF-8; a lone surrogate counts as the three bytes that replace it. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_MESSAGE_BYTES) return true;
  if (text.length * 3 <= MAX_MESSAGE_BYTES) return false;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && text.charCodeAt(i + 1) >> 10 === 0x37) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes > MAX_MESSAGE_BYTES;
}

/** The value of a JSON text, or undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
