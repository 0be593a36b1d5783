import { isQuestion, type ReadOnlyReason, type ReadOnlyState, readOnlySentence } from '#contract/read-only.ts';
import { type Refusal, type Result, refuse } from '#contract/result.ts';
import type { StorageTrouble } from '#core/ports/sqlite.ts';
import { dropBallast, hasRoom, keepBallast } from '#native/files/ballast.ts';
import type { OpenOffice } from './open-office.ts';

type Held = Refusal<'readOnly' | 'diskFull' | 'diskFailed'>;

export interface DiskGuard {
  readOnly(): ReadOnlyState | null;
  /** Why an operation is not done now; null when it may be tried. */
  held(operation: string): Held | null;
  /** Does an act; a fault of the disk becomes an answer that is true. */
  act<T>(work: () => Result<T, Refusal>): Result<T, Refusal>;
  /** The same for what writes local tables only. */
  local<T>(work: () => Promise<Result<T, Refusal>> | Result<T, Refusal>): Promise<Result<T, Refusal>>;
}

/** What has to be possible on a full disk: ending the day. The ballast makes room for it. */
const CLOSING: readonly string[] = ['day.close', 'counter.close'];

/**
 * Stands between the operations and the disk (architecture §1, the disk). A commit that failed with an I/O error is neither done nor refused: the
 * database is opened again, and its act is asked for by its command id.
 */
export function diskGuard({
  office,
  now,
  changed,
}: {
  readonly office: OpenOffice;
  readonly now: () => number;
  readonly changed: () => void;
}): DiskGuard {
  const { driver, journal, dir } = office;
  const openedAt = now();
  let fault: { readonly reason: 'diskFull' | 'diskFailed'; readonly since: number; readonly why: StorageTrouble } | null = null;
  if (office.question() === null) keepBallast(dir);

  function readOnly(): ReadOnlyState | null {
    const question = office.question();
    if (question !== null) return shown(question.reason, openedAt, question.missing);
    return fault === null ? null : shown(fault.reason, fault.since, null);
  }

  const shown = (reason: ReadOnlyReason, since: number, missing: number | null): ReadOnlyState => ({
    reason,
    since,
    sentence: readOnlySentence(reason),
    question: isQuestion(reason),
    missing,
    lastAt: journal.lastTime(),
  });

  function held(operation: string): Held | null {
    const question = office.question();
    if (question !== null) return refuse('readOnly', { reason: question.reason, sentence: readOnlySentence(question.reason) }).refusal;
    if (fault?.reason !== 'diskFull' || CLOSING.includes(operation)) return null;
    if (!hasRoom(dir)) return refuse('diskFull').refusal;
    set(null);
    keepBallast(dir);
    return null;
  }

  function set(next: typeof fault): void {
    const isOther = fault?.reason !== next?.reason;
    fault = next;
    if (isOther) changed();
  }

  /** Opens the database again, and brings what it holds to the disk anew: what the system kept of a failed write may not be there. */
  function openAgain(): boolean {
    try {
      office.reopen();
      driver.prepare('pragma wal_checkpoint(TRUNCATE)').get([]);
      return true;
    } catch {
      return false;
    }
  }

  const failed = (why: StorageTrouble, outcome: 'unknown' | 'notDone'): Result<never, Refusal> => {
    set({ reason: why === 'full' ? 'diskFull' : 'diskFailed', since: now(), why });
    return why === 'full' ? refuse('diskFull') : refuse('diskFailed', { why, outcome });
  };

  function act<T>(work: () => Result<T, Refusal>): Result<T, Refusal> {
    // A disk that failed is tried again with the next act: first whether the database can be opened at all.
    if (fault?.reason === 'diskFailed' && !openAgain()) return failed(fault.why, 'notDone');
    let isUnknown = false;
    for (let tries = 1; ; tries++) {
      try {
        const done = work();
        if (fault?.reason === 'diskFailed') set(null);
        return done;
      } catch (thrown) {
        const why = driver.troubleOf(thrown);
        if (why === null) throw thrown;
        // What a full disk refused is not written: the room that was kept for it lets the day be closed.
        if (why === 'full' && tries === 1 && dropBallast(dir)) {
          set({ reason: 'diskFull', since: now(), why });
          continue;
        }
        if (why !== 'io') return failed(why, isUnknown ? 'unknown' : 'notDone');
        isUnknown = true;
        // Opened again, the same command is asked for: done, and it is answered; not done, and it is tried once more.
        if (tries > 1 || !openAgain()) return failed(why, 'unknown');
      }
    }
  }

  async function local<T>(work: () => Promise<Result<T, Refusal>> | Result<T, Refusal>): Promise<Result<T, Refusal>> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (thrown) {
        const why = driver.troubleOf(thrown);
        if (why === null) throw thrown;
        if (tries > 1 || !(why === 'full' ? dropBallast(dir) : why === 'io' && openAgain())) return failed(why, 'notDone');
      }
    }
  }

  return { readOnly, held, act, local };
}
