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

interface Open {
  readonly kind: 'open';
  readonly station: Station;
  readonly seen: Seen;
  /** Behind this place the station wants to hear. */
  position: number;
  isPullOpen: boolean;
  isLooking: boolean;
  /** Something came while it was being looked. */
  hasNews: boolean;
  isTaking: boolean;
  readonly stopListening: () => void;
}

type Phase = { readonly kind: 'greeting' | 'over' } | Open;

/** Central's end of one connection: challenge, hello, then pushes and pulls, at most one of each unanswered. */
export function openConnection(deps: ConnectionDeps, wire: Wire): Connection {
  const nonce = deps.newNonce();
  let phase: Phase = { kind: 'greeting' };
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
    if (phase.kind !== 'greeting') return;
    if (greeting.kind === 'goodbye') goodbye(greeting.answer);
    if (greeting.kind === 'again') {
      isGreeting = false;
      say(greeting.answer);
    }
    if (greeting.kind !== 'welcome') return;
    const { station } = greeting;
    const seen: Seen = { heads: new Map(), tick: 0 };
    await lookAgain(deps, station, seen);
    if (phase.kind !== 'greeting') return;
    phase = {
      kind: 'open',
      station,
      seen,
      position: 0,
      isPullOpen: false,
      isLooking: false,
      hasNews: false,
      isTaking: false,
      stopListening: deps.hall.listen(station.office, onNews),
    };
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
    if (phase.kind !== 'open' || !phase.isPullOpen || phase.isLooking) return;
    const open = phase;
    open.isLooking = true;
    open.hasNews = false;
    doing(async () => {
      const { station, position } = open;
      const page = await deps.store.actsAfter(station.office, position, station.station, station.role === 'full');
      open.isLooking = false;
      if (phase !== open) return;
      if (page.acts.length > 0 || page.place - position >= TELL_CURSOR_AFTER) {
        open.isPullOpen = false;
        say({ v: SYNC_VERSION, kind: 'acts', acts: page.acts, place: page.place });
      } else if (open.hasNews) look();
    });
  }

  function heard(message: StationMessage): void {
    if (phase.kind === 'greeting' && message.kind === 'hello' && !isGreeting) {
      isGreeting = true;
      doing(() => hello(message));
    } else if (phase.kind === 'open' && message.kind === 'pull' && !phase.isPullOpen) {
      phase.isPullOpen = true;
      phase.position = message.after;
      look();
    } else if (phase.kind === 'open' && message.kind === 'push' && !phase.isTaking) {
      const open = phase;
      open.isTaking = true;
      doing(() => push(open, message));
    } else invalid();
  }

  async function push(open: Open, { acts, waiting }: StationMessage & { kind: 'push' }): Promise<void> {
    const answer = await takePush(deps, open.station, open.seen, acts, waiting);
    open.isTaking = false;
    if (answer.kind === 'ack') deps.hall.tell(open.station.office);
    if (phase !== open) return;
    if (answer.kind === 'ack' || answer.kind === 'gap') say(answer);
    else goodbye(answer);
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
