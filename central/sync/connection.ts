import { unreachable } from '#contract/unreachable.ts';
import { type CentralMessage, envelope, type Hello, type StationMessage, stationMessage, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { Station } from '#central/ports.ts';
import type { Hall } from '#central/sync/hall.ts';
import { greet, type SyncDeps } from '#central/sync/greet.ts';
import { lookAgain, type Seen, takePush } from '#central/sync/take-push.ts';

/** The other end of one connection. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

export interface Connection {
  /** One message, from whoever. */
  heard(text: string): void;
  /** The wire is gone. */
  ended(): void;
  /** Settles when nothing of it is under way. */
  atRest(): Promise<void>;
}

export interface ConnectionDeps extends SyncDeps {
  readonly hall: Hall;
  /** Called when a station is let in: an older connection of the same station gives way. */
  readonly onWelcome: (station: Station, giveWay: () => void) => void;
  readonly onAnswer: (answer: CentralMessage) => void;
  /** A fault of our own (the database away): the connection closes, and the station comes back. */
  readonly onFault: (fault: unknown) => void;
}

/** An own journal is not sent back; after passing over so many of its entries the cursor is told, so that nobody looks through them again. */
const TELL_CURSOR_AFTER = 500;

type Phase =
  | { readonly kind: 'greeting'; readonly nonce: string }
  | {
      readonly kind: 'open';
      readonly station: Station;
      readonly seen: Seen;
      position: number;
      pull: 'none' | 'wanted';
      looking: boolean;
      hasNews: boolean;
      busy: boolean;
      stopListening: () => void;
    }
  | { readonly kind: 'over' };

/** Central's end of one connection: challenge, hello, then pushes and pulls, at most one of each unanswered. */
export function openConnection(deps: ConnectionDeps, wire: Wire): Connection {
  const nonce = deps.newNonce();
  let phase: Phase = { kind: 'greeting', nonce };
  let isGreeting = false;
  const underWay = new Set<Promise<void>>();

  const say = (message: CentralMessage): void => {
    deps.onAnswer(message);
    wire.send(JSON.stringify(message));
  };
  const over = (): void => {
    if (phase.kind === 'open') phase.stopListening();
    phase = { kind: 'over' };
  };
  const goodbye = (last?: CentralMessage): void => {
    if (last !== undefined) say(last);
    over();
    wire.close();
  };
  const invalid = (): void => goodbye({ v: SYNC_VERSION, kind: 'refused', code: 'invalid' });

  /** Work that waits for the store; its faults end the connection, never the program. */
  function doing(work: () => Promise<void>): void {
    const done = work().catch((fault: unknown) => {
      deps.onFault(fault);
      if (phase.kind !== 'over') goodbye();
    });
    underWay.add(done);
    void done.finally(() => underWay.delete(done));
  }

  async function hello(said: Hello): Promise<void> {
    const greeting = await greet(deps, said, nonce);
    isGreeting = false;
    if (phase.kind !== 'greeting') return;
    if (greeting.kind === 'goodbye') return goodbye(greeting.answer);
    if (greeting.kind === 'again') return say(greeting.answer);
    const { station } = greeting;
    const seen: Seen = { heads: new Map(), tick: 0 };
    await lookAgain(deps, station, seen);
    if (phase.kind !== 'greeting') return;
    const stopListening = deps.hall.listen(station.office, onNews);
    phase = { kind: 'open', station, seen, position: 0, pull: 'none', looking: false, hasNews: false, busy: false, stopListening };
    deps.onWelcome(station, goodbye);
    say(greeting.answer);
  }

  function onNews(): void {
    if (phase.kind !== 'open') return;
    phase.hasNews = true;
    look();
  }

  /** Answers the pull that waits, as soon as there is something to answer it with. */
  function look(): void {
    if (phase.kind !== 'open' || phase.pull === 'none' || phase.looking) return;
    const open = phase;
    open.looking = true;
    open.hasNews = false;
    doing(async () => {
      const from = open.position;
      const page = await deps.store.actsAfter(open.station.office, from, open.station.station, open.station.role === 'full');
      open.looking = false;
      if (phase !== open) return;
      if (page.acts.length > 0 || page.place - from >= TELL_CURSOR_AFTER) {
        open.pull = 'none';
        open.position = page.place;
        return say({ v: SYNC_VERSION, kind: 'acts', acts: page.acts, place: page.place });
      }
      // Nothing but own entries: the pull waits on, and what came meanwhile is looked at.
      if (open.hasNews) look();
    });
  }

  function heard(message: StationMessage): void {
    if (phase.kind === 'greeting') {
      if (message.kind !== 'hello' || isGreeting) return invalid();
      isGreeting = true;
      return doing(() => hello(message));
    }
    if (phase.kind !== 'open') return;
    const open = phase;
    switch (message.kind) {
      case 'hello':
        return invalid();
      case 'pull':
        if (open.pull === 'wanted') return invalid();
        open.pull = 'wanted';
        open.position = message.after;
        return look();
      case 'push':
        if (open.busy) return invalid();
        open.busy = true;
        return doing(async () => {
          const answer = await takePush(deps, open.station, open.seen, message.acts, message.waiting);
          open.busy = false;
          if (answer.kind === 'ack') deps.hall.tell(open.station.office);
          if (phase !== open) return;
          if (answer.kind === 'ack' || answer.kind === 'gap') say(answer);
          else goodbye(answer);
        });
      default:
        return unreachable(message);
    }
  }

  say({ v: SYNC_VERSION, kind: 'challenge', central: deps.centralId, nonce });
  return {
    heard(text) {
      if (phase.kind === 'over') return;
      const read = parse(text);
      if (read.kind === 'message') heard(read.message);
      else if (read.kind === 'otherVersion') goodbye({ v: SYNC_VERSION, kind: 'upgradeNeeded', needs: SYNC_VERSION });
      else invalid();
    },
    ended: over,
    async atRest() {
      await Promise.all(underWay);
    },
  };
}

type Read = { readonly kind: 'message'; readonly message: StationMessage } | { readonly kind: 'otherVersion' | 'unreadable' };

function parse(text: string): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) return { kind: 'unreadable' };
  if (outer.data.v !== SYNC_VERSION) return { kind: 'otherVersion' };
  const message = stationMessage.safeParse(json);
  return message.success ? { kind: 'message', message: message.data } : { kind: 'unreadable' };
}
