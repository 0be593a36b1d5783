import type { SyncState } from '#contract/operations/station.ts';
import { unreachable } from '#contract/unreachable.ts';
import { centralMessage, envelope, type Hello, helloBytes, MAX_BATCH_ENTRIES, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { CentralClient, CentralLink } from '#core/ports/central-client.ts';
import type { Timers } from '#core/ports/timers.ts';
import { isConnected, newSyncMachine, step, type SyncEffect, type SyncEvent } from '#core/sync/machine.ts';
import type { Cursor, SyncStore } from '#core/sync/sync-store.ts';
import { sentenceOf, type Trouble } from '#core/sync/trouble.ts';
import { openCentralClient } from '#station/sync/central-socket.ts';

export interface SyncDeps {
  readonly store: SyncStore;
  readonly keys: { sign(bytes: Uint8Array): string };
  readonly centralUrl: string;
  readonly timers: Timers;
  /** A fraction, 0 to below 1: spreads the back-off. */
  readonly random: () => number;
  /** Wall clock, ms UTC. */
  readonly now: () => number;
  /** Called when what is shown of sync has changed. */
  readonly onState: (state: SyncState) => void;
  /** The station is stopped by central: its journal has two branches or went back. Called at each refusal. */
  readonly onTrouble?: (trouble: Trouble) => void;
  /** What central's clock read when it let this station in, ms UTC. */
  readonly onCentralClock?: (at: number) => void;
  readonly client?: CentralClient;
}

export interface RunningSync {
  /** Own acts were committed. Returns at once: what is sent is sent later. */
  poke(): void;
  state(): SyncState;
  /** Closes the connection and keeps the cursor. */
  stop(): void;
}

/** Written beside the journal so often while it runs: who reads the database sees whether the station lives. */
const HEARTBEAT_MS = 4_000;
/** A burst of acknowledgements is one write. */
const SAVE_MS = 1_000;

/**
 * Ties the machine of core/sync to a socket, the store and the timers. Everything happens in turns of the event loop that other
 * work comes between: the desk never waits for it.
 */
export function startSync(deps: SyncDeps): RunningSync {
  const { store, timers } = deps;
  const client = deps.client ?? openCentralClient(deps.centralUrl, timers);
  let machine = newSyncMachine(store.cursor());
  let link: CentralLink | null = null;
  let stopTimer = (): void => {};
  let stopPoke: (() => void) | null = null;
  let isStopped = false;
  let since: number | null = deps.now();
  let shown: SyncState | null = null;
  const events: SyncEvent[] = [];
  let isStepping = false;

  const keeper = saving(deps, () => ({ cursor: machine.cursor, state: current() }));

  function dispatch(event: SyncEvent): void {
    events.push(event);
    if (isStepping) return;
    isStepping = true;
    try {
      for (let next = events.shift(); next !== undefined; next = events.shift()) {
        const before = machine;
        const went = step(machine, next, deps.random());
        machine = went.machine;
        if (next.kind === 'message' && next.message.kind === 'welcome' && before.phase !== 'open' && machine.phase === 'open')
          deps.onCentralClock?.(next.message.now);
        if (machine.trouble !== null && machine.trouble !== before.trouble) deps.onTrouble?.(machine.trouble);
        for (const effect of went.effects) run(effect);
      }
    } finally {
      isStepping = false;
    }
    report();
  }

  function run(effect: SyncEffect): void {
    switch (effect.kind) {
      case 'connect':
        link = listenTo(client);
        return;
      case 'close':
        link?.close();
        link = null;
        return;
      case 'timer':
        stopTimer();
        stopTimer = effect.ms === null ? () => {} : timers.after(effect.ms, () => dispatch({ kind: 'timer' }));
        return;
      case 'greet':
        dispatch({ kind: 'greeted', hello: helloOf(effect) });
        return;
      case 'send':
        link?.send(JSON.stringify(effect.message));
        return;
      case 'readOwn':
        dispatch({ kind: 'own', acts: store.ownActsAfter(effect.after, MAX_BATCH_ENTRIES), pending: store.pendingAfter(effect.after) });
        return;
      case 'accept': {
        const taken = store.accept(effect.acts, effect.cursor);
        dispatch(taken.ok ? { kind: 'accepted' } : { kind: 'notAccepted', refusal: taken.refusal });
        return;
      }
      default:
        unreachable(effect);
    }
  }

  /** What an earlier connection still says is not heard. */
  function listenTo(road: CentralClient): CentralLink {
    const own = road.connect({
      onText: (text) => {
        if (link === own) dispatch(read(text));
      },
      onEnd: (end) => {
        if (link === own) dispatch({ kind: 'ended', end });
      },
    });
    return own;
  }

  function helloOf({ central, nonce, cursor }: SyncEffect & { kind: 'greet' }): Hello {
    const { station, epoch, office, purpose, role } = store.identity();
    const said: Omit<Hello, 'signature'> = {
      v: SYNC_VERSION,
      kind: 'hello',
      station,
      office,
      purpose,
      role,
      head: { epoch, ...store.ownHead() },
      central: cursor.central,
      place: cursor.place,
      waiting: store.pendingAfter(cursor.acked),
      nonce,
    };
    return { ...said, signature: deps.keys.sign(helloBytes(said, central)) };
  }

  function current(): SyncState {
    const troubles = [
      ...(machine.trouble === null ? [] : [machine.trouble]),
      ...machine.leftOut.map((left) => ({ kind: 'foreignBroken', ...left }) as const),
    ];
    return {
      enrolled: true,
      connected: isConnected(machine) && !isStopped,
      since,
      pending: store.pendingAfter(machine.cursor.acked),
      lastAcked: machine.cursor.acked?.seq ?? 0,
      notUnderstood: store.notUnderstood(),
      reason: troubles.length === 0 ? null : troubles.map(sentenceOf).join(' '),
    };
  }

  function report(): void {
    if (isStopped) return;
    const isNow = isConnected(machine);
    if (isNow) since = null;
    else since ??= deps.now();
    const state = current();
    const hasTurned = shown?.connected !== state.connected;
    if (shown !== null && JSON.stringify(shown) === JSON.stringify(state)) return;
    shown = state;
    keeper.changed(hasTurned);
    deps.onState(state);
  }

  dispatch({ kind: 'start' });
  return {
    poke() {
      if (isStopped) return;
      // In a turn of its own: the act that was just committed is answered first, and a burst is one batch.
      stopPoke ??= timers.after(0, () => {
        stopPoke = null;
        dispatch({ kind: 'poke' });
      });
    },
    state: current,
    stop() {
      if (isStopped) return;
      dispatch({ kind: 'stop' });
      isStopped = true;
      stopPoke?.();
      since ??= deps.now();
      keeper.stop();
    },
  };
}

/** Only what is of the protocol goes in; all else is `unreadable`. */
function read(text: string): SyncEvent {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  const message = centralMessage.safeParse(json);
  if (message.success) return { kind: 'message', message: message.data };
  const outer = envelope.safeParse(json);
  if (!outer.success || outer.data.v === SYNC_VERSION) return { kind: 'unreadable' };
  return { kind: 'message', message: { v: outer.data.v, kind: 'upgradeNeeded', needs: outer.data.v } };
}

/** Keeps cursor and state: at once when the connection came or went, else at most once a second, and as a heartbeat. */
function saving({ store, timers, now }: SyncDeps, latest: () => { readonly cursor: Cursor; readonly state: SyncState }) {
  let cancel = (): void => {};
  let isSoon = false;
  const save = (): void => {
    const { cursor, state } = latest();
    store.save(cursor, JSON.stringify({ ...state, at: now() }));
    isSoon = false;
    cancel();
    cancel = timers.after(HEARTBEAT_MS, save);
  };
  return {
    changed(isUrgent: boolean): void {
      if (isUrgent) save();
      else if (!isSoon) {
        isSoon = true;
        cancel();
        cancel = timers.after(SAVE_MS, save);
      }
    },
    stop(): void {
      save();
      cancel();
    },
  };
}
