import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCrockford } from '#contract/crockford.ts';
import type { InputOf, Operation } from '#contract/operation.ts';
import type { InputFor } from '#contract/operations/table.ts';
import type { Acting, Reading } from '#core/journal/acting.ts';
import { type HereBefore, performAct } from '#core/journal/perform.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import { bindCode } from '#core/operations/dossier/bind-code.ts';
import { find } from '#core/operations/dossier/find.ts';
import { receive } from '#core/operations/dossier/receive.ts';
import { show } from '#core/operations/dossier/show.ts';
import { unbindCode } from '#core/operations/dossier/unbind-code.ts';
import { give } from '#core/operations/guidance/give.ts';
import { show as showGuidance } from '#core/operations/guidance/show.ts';
import { read as readScanned } from '#core/operations/scan/read.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { createDatabase } from '#station/create-database.ts';
import { demoReference } from '#station/demo.ts';
import { loadReference } from '#station/load-reference.ts';
import { type OpenOffice, openOffice } from '#station/open-office.ts';

/** Monday, 23 November 2026, 9:00 in Hà Nội; the 24th is a day off. */
const NOW = Date.UTC(2026, 10, 23, 2);
const owner = { kind: 'citizen' as const, fullName: 'Lê Thị Mẫu', number: '001199015283' };
const INPUT: InputFor<'dossier.receive'> = { procedure: '1.012784', owner, components: 'all' };

let dir: string;
let office: OpenOffice;
let acts = 0;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mot-cua-reception-'));
  const made = createDatabase({ dir, ordinal: 1, office: 'demo', purpose: 'demo', reference: demoReference(), verifiers: [], now: NOW });
  if (!made.ok) throw new Error(made.refusal.code);
  const opened = openOffice(dir);
  if (!opened.ok) throw new Error(opened.refusal.code);
  office = opened.value;
});
afterEach(() => {
  office.driver.close();
  rmSync(dir, { recursive: true, force: true });
});

function here(): HereBefore {
  acts += 1;
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
    commandId: `c${acts}`,
    newId: () => toCrockford(systemRandom(10), 16),
    random: systemRandom,
  };
}

function act<O extends Operation>(work: Acting<O>, input: InputOf<O>) {
  const now = here();
  return performAct({ journal: office.journal, sha256: nodeSha256, random: systemRandom }, work, input, () => now, false);
}
function done<O extends Operation>(work: Acting<O>, input: InputOf<O>) {
  const answer = act(work, input);
  return answer.ok ? answer.value : expect.fail(JSON.stringify(answer.refusal));
}
function look<O extends Operation>(work: Reading<O>, input: InputOf<O>) {
  const { store } = office.journal;
  const personal = (commitment: string) => personalPart(store, commitment)?.text ?? null;
  return work.read(
    input,
    { store, fold: () => expect.fail('a reading that folds'), personal },
    { ...here(), keepApart: () => '', hashOf: () => '' },
  );
}

describe('a dossier for an agency elsewhere', () => {
  it('bears that agency’s code, numbered for itself, and its appointment counts from the latest lawful arrival', () => {
    const near = done(receive, INPUT);
    const far = done(receive, { ...INPUT, agency: 'chi-nhanh-xa' });
    expect([near.code, far.code]).toEqual(['H26.99-261123-0001', 'H26.97-261123-0001']);
    // 12 working days from 25/11 (arrival) against from 23/11 (reception).
    expect([near.dueAt, far.dueAt]).toEqual(['2026-12-10T17:00:00+07:00', '2026-12-11T17:00:00+07:00']);
    expect(look(show, { code: far.code })).toMatchObject({
      value: { run: { arrival: { date: '2026-11-25' } }, competentAgency: 'Chi nhánh Văn phòng Đăng ký đất đai ở nơi khác (mẫu)' },
    });
    expect(act(receive, { ...INPUT, agency: 'khong-co' })).toMatchObject({ refusal: { code: 'unknownAgency' } });
  });
});

describe('another code', () => {
  const PROVINCE = '000.00.12.H26-261123-0815';
  const issuer = 'Hệ thống của tỉnh';

  it('is taken by search, page and scan in any writing, and refused at a second dossier', () => {
    const { code } = done(receive, INPUT);
    const second = done(receive, INPUT).code;
    done(bindCode, { code, other: PROVINCE.toLowerCase(), issuer });
    expect(look(show, { code: PROVINCE })).toMatchObject({ value: { code, codes: [{ code }, { code: PROVINCE, issuer }] } });
    for (const text of [PROVINCE, PROVINCE.toLowerCase(), '000.00.12.H26-2611'])
      expect(look(find, { text }), text).toMatchObject({ value: { rows: [{ code }] } });
    expect(look(readScanned, { text: PROVINCE })).toMatchObject({ value: { kind: 'dossier-code', dossier: { code } } });
    expect(act(bindCode, { code: second, other: PROVINCE, issuer })).toMatchObject({ refusal: { code: 'codeTaken', dossier: code } });
    done(unbindCode, { code, other: PROVINCE });
    expect(look(show, { code: PROVINCE })).toMatchObject({ refusal: { code: 'unknownCode' } });
    done(bindCode, { code: second, other: PROVINCE, issuer });
  });

  it('of the form that we give never moves our own numbers, and is never given twice', () => {
    const { code } = done(receive, INPUT);
    done(bindCode, { code, other: 'H26.99-261123-0002', issuer });
    done(bindCode, { code, other: 'H26.99-261123-7000', issuer });
    expect(done(receive, INPUT).code).toBe('H26.99-261123-0003');
  });
});

describe('papers that are missing', () => {
  const draft = JSON.stringify({ version: 2, typed: 'Lê Thị Mẫu' });

  it('are printed, and the code of the sheet brings back what was typed until the dossier is received, once', () => {
    const catalogue = loadReference(office.journal.store).catalogue.procedures.find(({ id }) => id === '1.012784');
    const [first] = catalogue?.components ?? [];
    const sheet = done(give, {
      procedure: '1.012784',
      owner: {},
      components: [{ id: first?.id ?? '', originals: 1, certified: 0, copies: 0 }],
      draft,
    });
    expect(sheet.missing.length).toBeGreaterThan(0);
    expect(look(readScanned, { text: sheet.code })).toMatchObject({ value: { kind: 'guidance', code: sheet.code } });
    expect(look(showGuidance, { code: sheet.code.toLowerCase() })).toMatchObject({
      value: { state: 'open', draft, missing: sheet.missing.map((id) => ({ id })) },
    });
    const again = done(give, { procedure: '1.012784', owner: {}, components: [], draft: '{}', code: sheet.code });
    expect(again.code).toBe(sheet.code);
    const { code } = done(receive, { ...INPUT, guidance: sheet.code });
    expect(look(showGuidance, { code: sheet.code })).toMatchObject({ value: { state: 'used', dossier: code } });
    for (const second of [
      act(receive, { ...INPUT, guidance: sheet.code }),
      act(give, { procedure: '1.012784', owner: {}, components: [], draft, code: sheet.code }),
    ])
      expect(second).toMatchObject({ refusal: { code: 'alreadyReceived', dossier: code } });
    expect(act(receive, { ...INPUT, guidance: 'HD0000000000000000' })).toMatchObject({ refusal: { code: 'unknownGuidance' } });
  });

  it('leave nothing personal in the journal', () => {
    done(give, { procedure: '1.012784', owner: { fullName: owner.fullName }, components: [], draft });
    const payloads = JSON.stringify(office.driver.prepare('select payload from journal').all([]));
    expect(payloads).not.toContain(owner.fullName);
  });
});
