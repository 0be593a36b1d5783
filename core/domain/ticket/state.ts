import type { CounterNumber, Holder, LocalDate, SeriesId } from '#contract/ids.ts';
import type { z } from 'zod';
import type { ticketSource } from '#contract/events/ticket.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

export type TicketConflict = Conflict<
  | 'takenTwice'
  /** Called or given by a station that had no right to it any more. */
  | 'calledByAnother'
  | 'givenByAnother'
  | 'calledTwice'
  /** Called at one counter while its owner was served at another by the paper: the paper is the last word. */
  | 'calledElsewhere'
  | 'servedTwice'
  | 'finishedTwice'
  /** Another act had touched the ticket when an act was taken back: that one stands. */
  | 'undoneTooLate'
  /** Any other act that the ticket's state did not allow. */
  | 'wrongState'
>;

/** What is known of a ticket in every state. */
interface Known {
  readonly id: string;
  readonly businessDay: LocalDate;
  readonly series: SeriesId;
  readonly number: string;
  readonly code: string;
  readonly isPriority: boolean;
  /** Commitment to the reason of the priority. */
  readonly priorityPart: string | null;
  readonly waitingBefore: number;
  /** When it was taken, ms UTC; where its taking is not known here, when its paper was first seen. */
  readonly takenAt: number;
  /** Its place by age: the tick of that entry. */
  readonly takenTick: number;
  readonly source: z.infer<typeof ticketSource>;
  /** Null: its paper alone was seen here. */
  readonly takenBy: ActRef | null;
  /** The one epoch that may call it, and the act that gave it the right. */
  readonly holder: Holder;
  readonly heldBy: ActRef;
  /** Transferred to this counter: no other may call it. */
  readonly wantedCounter: CounterNumber | null;
  readonly lastCall: LastCall | null;
  /** When it came into its present state, ms UTC, and by which act. */
  readonly since: number;
  readonly stateBy: ActRef;
  readonly stateTick: number;
  /** How long it was at counters up to now, ms by their clocks, from each call or return to what ended it. */
  readonly busyMs: number;
  /** When the counter that it is at began with it, ms UTC; null where it is at none. */
  readonly busySince: number | null;
  /** Its last act, where that can be taken back. */
  readonly undoable: Undoable | null;
  readonly conflicts: readonly TicketConflict[];
}

/** An act that can be taken back, and the ticket as it was before it. */
export interface Undoable {
  readonly station: string;
  readonly actId: string;
  readonly before: KnownTicket;
}

/** What the hall heard last of this ticket. Times are for people; ticks tell which call was later. */
export interface LastCall {
  readonly counter: CounterNumber;
  /** Of the last call or recall, ms UTC. */
  readonly at: number;
  readonly tick: number;
  /** Calls and recalls together. */
  readonly times: number;
  /** Tick of the call that began this turn; recalls leave it. */
  readonly turnTick: number;
}

/** It was missed and came back: it waits behind so many others, counted from that tick. */
export interface Back {
  readonly afterOthers: number;
  readonly tick: number;
}

export type WaitingTicket = Known & { readonly kind: 'waiting'; readonly counter: null; readonly back: Back | null };
export type TicketAtCounter = Known & {
  readonly kind: 'called' | 'serving' | 'parked' | 'missed' | 'finished';
  readonly counter: CounterNumber;
  readonly back: null;
};
export type KnownTicket = WaitingTicket | TicketAtCounter;
export type Ticket = { readonly kind: 'absent'; readonly id: string } | KnownTicket;

export const isSameHolder = (a: Holder, b: Holder): boolean => a.station === b.station && a.epoch === b.epoch;
