import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerFor, InputFor } from '#contract/operations/table.ts';
import { staffList } from '#contract/reference.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { systemClock } from '#native/clock/system-clock.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { hashPin } from '#native/keys/pin.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { createDatabase } from '#station/create-database.ts';
import { demoReference } from '#station/demo.ts';
import { type OpenOffice, openOffice } from '#station/open-office.ts';
import { type RunningStation, runStation } from '#station/run-station.ts';
import { syncStore } from '#station/sync/journal-sync-store.ts';

const NOT_ENROLLED = { enrolled: false, connected: false, since: null, pending: 0, lastAcked: 0, notUnderstood: 0, reason: null };

export interface OneStation {
  readonly station: RunningStation;
  readonly office: OpenOffice;
  /** Does what must be done, as this officer. */
  need<N extends OperationName>(staff: string, role: Role, name: N, input: InputFor<N>): Promise<AnswerFor<N>>;
  /** The code of the refusal, or `done`. */
  refusal(staff: string, role: Role, name: OperationName, input: unknown): Promise<string>;
}

export interface TwoStations {
  readonly a: OneStation;
  readonly b: OneStation;
  /** Each hears all that the other has done: cut off before, together afterwards. */
  meet(): void;
  close(): Promise<void>;
}

/** Two computers of one demo office that hear of each other only when a test says so; no wire, no central. */
export async function twoStations(): Promise<TwoStations> {
  const { staff } = staffList.parse(JSON.parse(demoReference().staff));
  const verifier = await hashPin('2468');
  const top = mkdtempSync(join(tmpdir(), 'motcua-two-'));
  const open = (name: string, ordinal: number): OneStation => {
    const dir = join(top, name);
    const made = createDatabase({
      dir,
      ordinal,
      office: 'demo',
      purpose: 'demo',
      reference: demoReference(),
      verifiers: staff.map(({ id }) => ({ staff: id, verifier })),
      now: systemClock.now(),
    });
    const opened = made.ok ? openOffice(dir) : made;
    if (!opened.ok) throw new Error(opened.refusal.code);
    const office = opened.value;
    const station = runStation({
      office,
      clock: systemClock,
      timers: nodeTimers({ unref: true }),
      syncState: () => NOT_ENROLLED,
      openDrawing: forkDrawing,
      onWork: () => {},
    });
    return {
      station,
      office,
      async need<N extends OperationName>(staff: string, role: Role, name: N, input: InputFor<N>) {
        const answer = await station.perform({ role, staff }, name, input);
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
        return answer.value as AnswerFor<N>;
      },
      async refusal(staff, role, name, input) {
        const answer = await station.perform({ role, staff }, name, input);
        return answer.ok ? 'done' : answer.refusal.code;
      },
    };
  };
  const [a, b] = [open('a', 1), open('b', 2)];
  const storeOf = ({ office }: OneStation) => syncStore(office.journal, office.epoch.office, office.epoch.purpose, nodeSha256);
  const hear = (from: OneStation, to: OneStation): void => {
    const { office } = to;
    const accepted = storeOf(to).accept(storeOf(from).ownActsAfter(null, 100_000), storeOf(to).cursor());
    if (!accepted.ok) throw new Error(`${office.journal.station}: ${accepted.refusal.code}`);
  };
  return {
    a,
    b,
    meet() {
      hear(a, b);
      hear(b, a);
    },
    async close() {
      await a.station.stop();
      await b.station.stop();
      rmSync(top, { recursive: true, force: true });
    },
  };
}
