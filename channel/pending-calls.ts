import { type FromClient, isTooLarge, MAX_CALLS_IN_FLIGHT, type RefusalSeen } from '#contract/wire/channel.ts';
import { channelRefusal, withMessage } from '#contract/refusals.ts';
import type { Result } from '#contract/result.ts';
import type { Timers } from './timers.ts';

/** Calls that are not answered yet: kept over a lost connection and sent again, in the order in which they were made. */
export interface PendingCalls {
  /**
   * @param within for what must not be done late, such as a ticket whose citizen has gone: refused `noContact` at once where there is
   *   no connection, and after so many ms without an answer; it is then never sent again
   */
  add(name: string, input: unknown, commandId: string, within?: number): Promise<Result<unknown, RefusalSeen>>;
  /** The connection is ready: what waits goes out, as many at once as the station takes. */
  connected(): void;
  lost(): void;
  answered(id: number, result: Result<unknown, RefusalSeen>): void;
  /** Nobody will answer any more. */
  end(refusal: (details: { readonly outcome: 'unknown' | 'notDone' }) => RefusalSeen): void;
}

interface Pending {
  readonly text: string;
  readonly settle: (result: Result<unknown, RefusalSeen>) => void;
  isSent: boolean;
  /** On how many connections it went out: after the first it may have been done. */
  sendings: number;
}

export function pendingCalls(send: (text: string) => void, timers: Timers): PendingCalls {
  const pending = new Map<number, Pending>();
  /** Expired, and still in flight on this connection. */
  const late = new Set<number>();
  let isConnected = false;
  let inFlight = 0;
  let lastId = 0;

  const pump = (): void => {
    if (!isConnected) return;
    for (const call of pending.values()) {
      if (inFlight >= MAX_CALLS_IN_FLIGHT) return;
      if (call.isSent) continue;
      call.isSent = true;
      call.sendings += 1;
      inFlight += 1;
      send(call.text);
    }
  };

  /** An answer that still comes to it is dropped; its place among the calls in flight is given back then, or with the connection. */
  const expire = (id: number): void => {
    const call = pending.get(id);
    if (call === undefined) return;
    pending.delete(id);
    if (call.isSent) late.add(id);
    call.settle({ ok: false, refusal: noContact(call.sendings > 0 ? 'unknown' : 'notDone') });
  };

  return {
    add: (name, input, commandId, within) => {
      if (within !== undefined && !isConnected) return Promise.resolve({ ok: false, refusal: noContact('notDone') });
      lastId += 1;
      const id = lastId;
      const text = JSON.stringify({ type: 'call', id, name, input, commandId } satisfies FromClient);
      // Sent, it would close the connection, and again after each return.
      if (isTooLarge(text)) return Promise.resolve({ ok: false, refusal: channelRefusal('tooLarge') });
      return new Promise((resolve) => {
        const cancel = within === undefined ? () => {} : timers.after(within, () => expire(id));
        const settle: Pending['settle'] = (result) => {
          cancel();
          resolve(result);
        };
        pending.set(id, { text, settle, isSent: false, sendings: 0 });
        pump();
      });
    },
    connected: () => {
      isConnected = true;
      pump();
    },
    lost: () => {
      isConnected = false;
      inFlight = 0;
      late.clear();
      for (const call of pending.values()) call.isSent = false;
    },
    answered: (id, result) => {
      if (late.delete(id)) {
        inFlight -= 1;
        return pump();
      }
      const call = pending.get(id);
      if (call === undefined || !call.isSent) return;
      pending.delete(id);
      inFlight -= 1;
      call.settle(result.ok || call.sendings === 1 ? result : { ok: false, refusal: afterRepeat(result.refusal) });
      pump();
    },
    end: (refusal) => {
      isConnected = false;
      inFlight = 0;
      const ended = [...pending.values()];
      pending.clear();
      for (const call of ended) call.settle({ ok: false, refusal: refusal({ outcome: call.sendings > 0 ? 'unknown' : 'notDone' }) });
    },
  };
}

const noContact = (outcome: 'unknown' | 'notDone'): RefusalSeen => channelRefusal('noContact', { outcome });

/** The session of the first sending is gone, and the station did not look whether the act stands: nobody may be told that it does not. */
const afterRepeat = (refusal: RefusalSeen): RefusalSeen =>
  refusal.code === 'notSignedIn' ? withMessage({ ...refusal, outcome: 'unknown' }) : refusal;
