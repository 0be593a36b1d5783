import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seriesId } from '#contract/ids.ts';
import { performAct } from '#core/journal/perform.ts';
import { dayOfToday } from '#core/operations/day/ensure-day.ts';
import { take } from '#core/operations/ticket/take.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { createDatabase } from '#station/create-database.ts';
import { demoReference } from '#station/demo.ts';
import { loadReference } from '#station/load-reference.ts';
import { openOffice } from '#station/open-office.ts';
import { databasePath } from '#station/paths.ts';
import { contentBytes, openBare } from '../bare.ts';
import type { Line } from '../line.ts';
import { median, sideBySide, timed } from '../rounds.ts';

/** A full day of a hall, in three series. */
const rounds = 1000;
const warmUp = 400;

/** The whole act, decision to commit: ticket, print job, chain, rows, command, against one row of as many bytes. */
export const ticketTake: Line = {
  name: 'ticket.take.ratio',
  words:
    'ticket.take in process, from its input to its answer, against a bare better-sqlite3 FULL commit of the same bytes on a grown WAL (medians)',
  measure: async () => {
    const dir = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
    const office = openHall(dir);
    const before = contentBytes(databasePath(dir));
    for (let act = 0; act < 30; act += 1) office.takeTicket();
    const bare = openBare(join(dir, 'bare.db'), Math.round((contentBytes(databasePath(dir)) - before) / 30));
    try {
      const times = await sideBySide({ act: () => timed(office.takeTicket), bare: () => timed(bare.commit) }, { rounds, warmUp });
      return { value: median(times.act), unit: 'ms', baseline: median(times.bare) };
    } finally {
      bare.close();
      office.close();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

function openHall(dir: string) {
  const created = createDatabase({
    dir,
    ordinal: 1,
    office: 'demo',
    purpose: 'demo',
    reference: demoReference(),
    verifiers: [],
    now: Date.now(),
  });
  if (!created.ok) throw new Error('no database was made');
  const opened = openOffice(dir);
  if (!opened.ok) throw new Error(`the office does not open: ${opened.refusal.code}`);
  const { journal, driver, ordinal, epoch } = opened.value;
  const reference = loadReference(journal.store);
  const series = reference.office.series.map(({ id }) => seriesId.parse(id));
  let acts = 0;

  const hereOf = () => {
    const now = Date.now();
    return {
      station: journal.station,
      epoch: journal.epoch,
      holder: journal.holder,
      ordinal,
      purpose: epoch.purpose,
      reference,
      now,
      businessDay: dayOfToday({ store: journal.store }, now),
      dateInDoubt: null,
      role: 'kiosk' as const,
      actor: `device:${journal.station}`,
      staff: null,
      counter: null,
      commandId: `bench-${acts}`,
      newId: () => `B${String(acts).padStart(15, '0')}`,
      random: systemRandom,
    };
  };

  return {
    takeTicket: () => {
      acts += 1;
      const wanted = series[acts % series.length];
      if (wanted === undefined) throw new Error('the demo office has no series');
      const taken = performAct({ journal, sha256: nodeSha256, random: systemRandom }, take, { series: wanted }, hereOf, false);
      if (!taken.ok) throw new Error(`refused: ${taken.refusal.code}`);
    },
    close: () => driver.close(),
  };
}
