import type { ChannelHost } from '#channel/server.ts';
import type { Session } from '#channel/session.ts';
import type { PrintState } from '#contract/operations/print.ts';
import type { StationStatus } from '#contract/operations/station.ts';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import type { TopicName } from '#contract/operations/topics.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { OperationName } from '#contract/rights.ts';

export type Shown = AnswerFor<'dossier.show'>;
type Outcome<N extends OperationName> = Result<AnswerFor<N>, Refusal>;
export type Handlers = { readonly [N in OperationName]?: (input: InputFor<N>, session: Session, commandId: string) => Outcome<N> };

/** A station in memory, as the windows see it: quick, and able to be in any trouble. Rules are as thin as a screen needs. */
export interface FakeOffice {
  readonly host: ChannelHost;
  /** Every act that was done, in order, with its input. */
  readonly acts: { readonly name: string; readonly input: unknown; readonly commandId: string }[];
  readonly drafts: Map<string, string>;
  readonly dossiers: Map<string, Shown>;
  status: StationStatus;
  purpose: 'real' | 'demo';
  /** What the next printed papers become. */
  prints: PrintState;
  /** Milliseconds before an answer. */
  delayMs: number;
  scan(text: string): void;
  /** The code on the paper of a number. */
  paperOf(number: string): string;
  /** Whether some window has been told how far the count of scans is: from then on it hears the next. */
  isScanHeard: boolean;
  /** Forgets all sessions, as a station that began anew. */
  forgetSessions(): void;
  changed(topic: TopicName): void;
  settlePrint(printJobId: string, state: PrintState, detail?: string): void;
}
