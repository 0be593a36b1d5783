import type { DossierEvent } from '#contract/events/dossier.ts';
import { describe, expect, it } from 'vitest';
import { bindCode, MOST_CODES, plainCode, unbindCode } from '#core/domain/dossier/bind-code.ts';
import { CODE, dossier, foldDossier, received, written } from './a-dossier.ts';

const bound = (code: string) => ({ kind: 'codeBound' as const, payload: { code, issuer: 'Hệ thống của tỉnh' } });
const unbound = (code: string) => ({ kind: 'codeUnbound' as const, payload: { code, issuer: 'Hệ thống của tỉnh' } });
const OTHER = '000.00.12.H26-261124-0815';
const codes = (...events: readonly DossierEvent[]) => {
  const state = dossier(...events);
  return state.kind === 'absent' ? [] : state.codes.map(({ code }) => code);
};

it.each([
  ['000.00.12.h26 – 261124 – 0815', OTHER],
  [' 03706/2026/07906 ', '03706/2026/07906'],
  ['hs  77', 'HS 77'],
])('a code is kept as it is searched: %s', (typed, code) => expect(plainCode(typed)).toBe(code));

describe('bindCode', () => {
  it('binds what another issuer gave', () => {
    expect(bindCode(dossier(received()), { code: OTHER.toLowerCase(), issuer: 'Hệ thống của tỉnh' }, null)).toEqual({
      ok: true,
      value: bound(OTHER),
    });
  });

  it.each([
    ['codeTaken', dossier(received()), 'H26.12-261124-0002'],
    ['unknownCode', dossier(), null],
    ['tooManyCodes', dossier(received(), ...Array.from({ length: MOST_CODES - 1 }, (_, n) => bound(`X-${n}`))), null],
  ])('is refused %s', (code, state, bearer) => {
    expect(bindCode(state, { code: OTHER, issuer: 'x' }, bearer)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a bound code', () => {
  it('stands beside its own, once', () => {
    expect(codes(received(), bound(OTHER), bound(OTHER))).toEqual([CODE, OTHER]);
  });

  it('can be taken back; the own code can not', () => {
    expect(codes(received(), bound(OTHER), unbound(OTHER), unbound(CODE))).toEqual([CODE]);
    expect(unbindCode(dossier(received(), bound(OTHER)), OTHER)).toEqual({ ok: true, value: unbound(OTHER) });
    for (const code of [CODE, 'X-9']) expect(unbindCode(dossier(received()), code)).toMatchObject({ refusal: { code: 'notBound' } });
  });

  it('of a dossier that has not come yet is folded again with it', () => {
    expect(foldDossier(written(bound(OTHER))).kind).toBe('absent');
  });
});
