import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromHex } from '#contract/bytes.ts';
import { type Acting, acting, decide } from '#core/journal/acting.ts';
import { dossierReceive } from '#contract/operations/dossier.ts';
import { markOfHash } from '#core/domain/numbering/mark.ts';
import { type HereBefore, performAct } from '#core/journal/perform.ts';
import { receive } from '#core/operations/dossier/receive.ts';
import { toCrockford } from '#contract/crockford.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { createDatabase } from '#station/create-database.ts';
import { demoReference } from '#station/demo.ts';
import { loadReference } from '#station/load-reference.ts';
import { type OpenOffice, openOffice } from '#station/open-office.ts';

/** Tuesday, 24 November 2026, 9:00 in Hà Nội. */
const NOW = Date.UTC(2026, 10, 24, 2);
const INPUT = {
  procedure: '1.012783',
  owner: { kind: 'citizen' as const, fullName: 'Lê Thị Mẫu', number: '001199015283' },
  components: 'all' as const,
};

let dir: string;
let office: OpenOffice;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mot-cua-perform-'));
  const made = createDatabase({ dir, ordinal: 1, office: 'demo', purpose: 'demo', reference: demoReference(), verifiers: [], now: NOW });
  if (!made.ok) throw new Error(made.refusal.code);
  office = reopened();
});
afterEach(() => {
  office.driver.close();
  rmSync(dir, { recursive: true, force: true });
});

function reopened(): OpenOffice {
  const opened = openOffice(dir);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

function hereOf(commandId: string): HereBefore {
  const { journal, epoch, ordinal } = office;
  return {
    station: journal.station,
    epoch: journal.epoch,
    holder: journal.holder,
    ordinal,
    purpose: epoch.purpose,
    reference: loadReference(journal.store),
    now: NOW,
    businessDay: null,
    dateInDoubt: null,
    role: 'receiver',
    actor: 'hanh',
    staff: 'hanh',
    counter: '3',
    commandId,
    newId: () => toCrockford(systemRandom(10), 16),
    random: systemRandom,
  };
}

type Receive = typeof dossierReceive;
const perform = (commandId: string, input: typeof INPUT = INPUT, act: Acting<Receive> = receive) =>
  performAct({ journal: office.journal, sha256: nodeSha256, random: systemRandom }, act, input, () => hereOf(commandId), false);

/** Everything that an act may write, counted. */
const counts = () =>
  Object.fromEntries(
    ['journal', 'personal_parts', 'dossiers', 'print_jobs', 'commands'].map((table) => [
      table,
      z.object({ n: z.number() }).parse(office.driver.prepare(`select count(*) as n from ${table}`).get([])).n,
    ]),
  );

describe('an act', () => {
  it('is written whole: two entries, their parts, their rows, its command', () => {
    const before = counts();
    const heard: number[] = [];
    office.journal.onEntries((entries) => heard.push(entries.length));
    expect(perform('c1')).toMatchObject({ ok: true });
    const now = counts();
    expect(now).toEqual({ journal: (before.journal ?? 0) + 2, personal_parts: 2, dossiers: 1, print_jobs: 1, commands: 1 });
    expect(heard).toEqual([2]);
  });

  it('prints the mark of the entry before its receipt', () => {
    const answer = perform('c1');
    const entries = z
      .array(z.object({ kind: z.string(), hash: z.string(), previous_hash: z.string() }))
      .parse(office.driver.prepare(`select kind, hash, previous_hash from journal where act_id = 'c1' order by seq`).all([]));
    expect(entries.map(({ kind }) => kind)).toEqual(['dossierReceived', 'printJobQueued']);
    const [received, queued] = entries;
    expect(queued?.previous_hash).toBe(received?.hash);
    const mark = markOfHash(fromHex(received?.hash ?? ''));
    expect(answer).toMatchObject({ ok: true, value: { mark } });
    expect(office.driver.prepare('select mark from dossiers').get([])).toEqual({ mark });
    const paper = z
      .object({ text: z.string() })
      .parse(office.driver.prepare(`select text from personal_parts where part = 'document'`).get([]));
    // Printed in groups.
    expect(paper.text.replace(/[^0-9A-Z]/g, '')).toContain(mark);
  });

  it('leaves nothing when it throws before, between or after its entries, and the next goes on', () => {
    const fails: Partial<Acting<Receive>>[] = [
      {
        decide: () => {
          throw new Error('on purpose');
        },
      },
      {
        decide(input, look, here) {
          const decided = receive.decide(input, look, here);
          if (!decided.ok) return decided;
          const last = {
            aggregate: { kind: 'dossier', id: here.newId() },
            event: () => {
              throw new Error('on purpose');
            },
          };
          return decide(...decided.value.proposals, last);
        },
      },
      {
        answer: () => {
          throw new Error('on purpose');
        },
      },
    ];
    const before = counts();
    const heard: number[] = [];
    office.journal.onEntries((entries) => heard.push(entries.length));
    for (const fault of fails) {
      expect(() => perform('c1', INPUT, acting({ ...receive, ...fault }))).toThrow('on purpose');
      expect(counts()).toEqual(before);
    }
    expect(heard).toEqual([]);
    expect(perform('c1')).toMatchObject({ ok: true });
    expect(office.journal.lastSeq()).toBe((before.journal ?? 0) + 2);
  });

  it('leaves nothing when it is refused, and is decided anew when asked again', () => {
    const before = counts();
    expect(perform('c1', { ...INPUT, procedure: 'none' })).toMatchObject({ ok: false, refusal: { code: 'unknownProcedure' } });
    expect(counts()).toEqual(before);
    expect(perform('c1')).toMatchObject({ ok: true });
  });

  it('is done once: the same command id and input get the first answer, after a restart too', () => {
    const answer = perform('c1');
    const now = counts();
    expect(perform('c1')).toEqual(answer);
    const { components, owner, procedure } = INPUT;
    expect(perform('c1', { components, owner, procedure })).toEqual(answer);
    office.driver.close();
    office = reopened();
    expect(perform('c1')).toEqual(answer);
    expect(counts()).toEqual(now);
    expect(perform('c2')).not.toEqual(answer);
  });

  it('is refused under a command id that was used with other input, or for another operation', () => {
    perform('c1');
    const now = counts();
    const reused = { ok: false, refusal: { code: 'commandIdReused', commandId: 'c1' } };
    expect(perform('c1', { ...INPUT, owner: { ...INPUT.owner, fullName: 'Trần Văn Mẫu' } })).toEqual(reused);
    const renamed: Acting<Receive> = { ...receive, operation: { ...dossierReceive, name: 'dossier.preview' as 'dossier.receive' } };
    expect(perform('c1', INPUT, renamed)).toEqual(reused);
    expect(counts()).toEqual(now);
  });

  it('whose command is lost gets the same answer from its entries', () => {
    const answer = perform('c1');
    office.driver.exec('delete from commands');
    const now = counts();
    expect(perform('c1')).toEqual(answer);
    expect(counts()).toEqual(now);
  });
});
