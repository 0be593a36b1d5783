/** Why a connection to central ended, or never began. */
export type LinkEnd = 'unreachable' | 'notCentral' | 'closed';

export interface CentralLink {
  send(text: string): void;
  /** Ends it; `onEnd` is not called for it any more. */
  close(): void;
}

export interface LinkListener {
  onText(text: string): void;
  /** Once: the other end is away, is no central, or has gone. */
  onEnd(end: LinkEnd): void;
}

/** The road to central: one connection at a time, text messages in order, silence noticed. */
export interface CentralClient {
  connect(listener: LinkListener): CentralLink;
}
