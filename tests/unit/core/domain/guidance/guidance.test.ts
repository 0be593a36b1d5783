import { describe, expect, it } from 'vitest';
import { guidanceId } from '#contract/ids.ts';
import { parseCatalogue } from '#core/domain/catalogue/parse-catalogue.ts';
import { guidanceAggregate } from '#core/domain/guidance/aggregate.ts';
import { giveGuidance } from '#core/domain/guidance/give-guidance.ts';
import { groupedGuidanceCode, guidanceCode, readGuidanceCode } from '#core/domain/numbering/guidance-code.ts';
import { readFileSync } from 'node:fs';
import { commitment, deskA, deskB, history } from '#tests/unit/core/domain/history.ts';

const ID = guidanceId.parse('G7Q2M9X4T0VB3KD5');
const CODE = guidanceCode(ID);
const read = parseCatalogue(readFileSync(new URL('../../../../../assets/reference/catalogue.json', import.meta.url), 'utf8'));
const procedure = (read.ok ? read.value.procedures : []).find(({ id }) => id === '1.012784') ?? expect.fail('no procedure');
const required = procedure.components.filter((each) => each.required);
const piece = (id: string) => ({ id, originals: 1, certified: 0, copies: 0 });
const none = (id: string) => ({ id, originals: 0, certified: 0, copies: 0 });
const wish = (components: ReturnType<typeof piece>[]) => ({ code: CODE, components, ticket: null, draftPart: commitment('d') });
const absent = { kind: 'absent', id: ID } as const;

const given = (missing = ['ban-ve']) => ({
  kind: 'guidanceGiven' as const,
  payload: {
    code: CODE,
    procedure: procedure.id,
    procedureName: procedure.name,
    missing: missing.map((id) => ({ id, name: id })),
    ticket: null,
    parts: { draft: commitment('d') },
  },
});
const used = (dossier = 'DXSSRR0000000001') => ({ kind: 'guidanceUsed' as const, payload: { dossier, code: 'H26.12-261124-0001' } });
const fold = (entries: ReturnType<typeof history>) => guidanceAggregate.fold(ID, entries.entries()).state;

describe('giveGuidance', () => {
  it('names what is missing, in the order of the procedure; nothing of it is a piece of no copies', () => {
    const [first, ...others] = required;
    const answer = giveGuidance(absent, procedure, wish([piece(first?.id ?? ''), none(others[0]?.id ?? '')]));
    expect(answer).toMatchObject({ ok: true, value: { payload: { missing: others.map(({ id, name }) => ({ id, name })) } } });
  });

  it('does not ask for what a database holds', () => {
    const [first, ...others] = required;
    const held = { ...none(first?.id ?? ''), held: 'CSDL đất đai' };
    const answer = giveGuidance(absent, procedure, wish([held]));
    expect(answer).toMatchObject({ ok: true, value: { payload: { missing: others.map(({ id, name }) => ({ id, name })) } } });
    expect(giveGuidance(absent, procedure, wish(required.map(({ id }) => ({ ...none(id), held: 'CSDL đất đai' }))))).toMatchObject({
      refusal: { code: 'nothingMissing' },
    });
  });

  it.each([
    ['nothingMissing', absent, required.map(({ id }) => piece(id))],
    ['unknownComponent', absent, [piece('ho-chieu')]],
    ['alreadyReceived', fold(history('guidance', ID).add(given()).add(used())), []],
  ] as const)('is refused %s', (code, state, components) => {
    expect(giveGuidance(state, procedure, wish([...components]))).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a sheet', () => {
  it('given again says what still lacks; once used it stays used', () => {
    const again = fold(
      history('guidance', ID)
        .add(given(['a', 'b']))
        .add(given(['b'])),
    );
    expect(again).toMatchObject({ kind: 'open', given: { missing: [{ id: 'b' }] } });
    expect(fold(history('guidance', ID).add(given()).add(used()).add(given()))).toMatchObject({ kind: 'used' });
  });

  it('with which two stations received, cut off from each other, is a conflict', () => {
    const twice = history('guidance', ID)
      .add(given(), { at: deskA })
      .add(used(), { at: deskA })
      .add(used('DXSSRR0000000002'), { at: deskB });
    expect(fold(twice)).toMatchObject({ kind: 'used', used: { dossier: 'DXSSRR0000000001' }, conflicts: [{ kind: 'usedTwice' }] });
  });
});

it('the code of a sheet is read as it is scanned, and as a hand types it', () => {
  for (const text of [CODE, CODE.toLowerCase(), groupedGuidanceCode(CODE), ` ${CODE} `, 'HDG7Q2M9X4TOVB3KD5'])
    expect(readGuidanceCode(text)).toBe(ID);
  for (const text of ['', 'HD', `${CODE}0`, 'H26.99-261124-0042', 'HDUUUUUUUUUUUUUUUU']) expect(readGuidanceCode(text)).toBe(null);
});
