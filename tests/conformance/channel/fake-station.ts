import { randomBytes } from 'node:crypto';
import type { ChannelHost, Session } from '#channel/server.ts';
import { openSessions } from '#channel/session.ts';
import type { TopicName } from '#contract/operations/topics.ts';
import { ok, type Result } from '#contract/result.ts';
import type { Role } from '#contract/rights.ts';
import type { RefusalSeen } from '#contract/wire/channel.ts';
import { authenticateBy, drawTokens, type Tokens } from '#station/web/tokens.ts';
import { type ManualTimers, manualTimers } from './manual-timers.ts';

export interface Performed {
  readonly name: string;
  readonly input: unknown;
  readonly commandId: string;
  readonly session: Session;
}

/** A host as the channel sees it: acts are done once per command id, topics are whatever the test sets. */
export interface FakeStation {
  readonly host: ChannelHost;
  readonly tokens: Tokens;
  readonly timers: ManualTimers;
  /** Each act and reading that was really done. */
  readonly performed: Performed[];
  readonly closings: string[];
  readonly faults: unknown[];
  readonly report: (fault: unknown) => void;
  /** What an operation answers; without it `{}`. */
  readonly answers: Map<string, (performed: Performed) => unknown>;
  /** Calls that wait for `release`. */
  hold(): void;
  release(): void;
  held(): number;
  highestHeld(): number;
  setTopic(topic: TopicName, value: unknown): void;
  readonly endedSessions: Session[];
}

export const STAFF_ROLES: Readonly<Record<string, readonly Role[]>> = { hanh: ['receiver'], viet: ['cashier'] };

export function fakeStation(): FakeStation {
  const timers = manualTimers();
  const tokens = drawTokens((bytes) => randomBytes(bytes));
  const endedSessions: Session[] = [];
  const sessions = openSessions({ timers, newId: () => randomBytes(16).toString('hex'), ended: (session) => endedSessions.push(session) });
  const performed: Performed[] = [];
  const closings: string[] = [];
  const faults: unknown[] = [];
  const answers = new Map<string, (performed: Performed) => unknown>();
  const topicValues = new Map<TopicName, unknown>();
  const topicListeners = new Set<(topic: TopicName) => void>();
  const done = new Map<string, Promise<Result<unknown, RefusalSeen>>>();
  let gate: (() => void)[] | null = null;
  let highest = 0;

  const perform = async (act: Performed): Promise<Result<unknown, RefusalSeen>> => {
    performed.push(act);
    const { gate: waiting } = { gate };
    if (waiting !== null) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        highest = Math.max(highest, waiting.length);
      });
    }
    if (act.name === 'session.signIn') {
      const { staff } = act.input as { staff: string };
      act.session.staff = { id: staff, roles: STAFF_ROLES[staff] ?? [] };
    }
    return ok(answers.get(act.name)?.(act) ?? {});
  };

  return {
    tokens,
    timers,
    performed,
    closings,
    faults,
    report: (fault) => faults.push(fault),
    answers,
    endedSessions,
    hold: () => {
      gate = [];
    },
    held: () => gate?.length ?? 0,
    highestHeld: () => highest,
    release: () => {
      const waiting = gate ?? [];
      gate = null;
      for (const go of waiting) go();
    },
    setTopic: (topic, value) => {
      topicValues.set(topic, value);
      for (const listener of topicListeners) listener(topic);
    },
    host: {
      authenticate: authenticateBy(tokens, sessions),
      perform: (session, call) => {
        const again = done.get(call.commandId);
        if (again !== undefined) return again;
        const result = perform({ ...call, session });
        done.set(call.commandId, result);
        return result;
      },
      topicValue: (topic) => topicValues.get(topic),
      onTopic: (listener) => {
        topicListeners.add(listener);
        return () => topicListeners.delete(listener);
      },
      closed: (session, how) => {
        closings.push(how);
        sessions.release(session, how);
      },
    },
  };
}
