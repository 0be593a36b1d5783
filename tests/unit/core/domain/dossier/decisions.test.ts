import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Component } from '#core/domain/catalogue/catalogue.ts';
import { checkComponents } from '#core/domain/dossier/check-components.ts';
import { handBack } from '#core/domain/dossier/hand-back.ts';
import { markReady } from '#core/domain/dossier/mark-ready.ts';
import { commitment, MORNING } from '#tests/unit/core/domain/history.ts';
import { dossier, handedBack, ready, received } from './a-dossier.ts';

const component = (id: string, required: boolean): Component => ({
  id,
  name: `Giấy ${id}`,
  originals: 1,
  certified: 0,
  copies: 0,
  required,
});
const asked = [component('don', true), component('so-do', true), component('uy-quyen', false)];
const piece = (id: string, kind: 'originals' | 'certified' | 'copies', count = 1) => ({
  id,
  originals: 0,
  certified: 0,
  copies: 0,
  [kind]: count,
});

describe('checkComponents', () => {
  it('all: one original of each required one', () => {
    expect(checkComponents(asked, 'all')).toEqual({ ok: true, value: [piece('don', 'originals'), piece('so-do', 'originals')] });
  });

  it.each(['originals', 'certified', 'copies'] as const)('a required paper is there in any kind: %s', (kind) => {
    const given = [piece('don', kind), piece('so-do', kind, 3)];
    expect(checkComponents(asked, given)).toEqual({ ok: true, value: given });
  });

  it('names the required papers that are missing, by id and in words; those with no piece are missing too', () => {
    expect(checkComponents(asked, [piece('don', 'originals', 0), piece('uy-quyen', 'copies')])).toEqual({
      ok: false,
      refusal: { code: 'componentsMissing', missing: ['don', 'so-do'], names: ['Giấy don', 'Giấy so-do'] },
    });
  });

  it('leaves out what was named and not handed in', () => {
    const given = [piece('don', 'originals'), piece('so-do', 'copies'), piece('uy-quyen', 'copies', 0)];
    expect(checkComponents(asked, given)).toMatchObject({ ok: true, value: given.slice(0, 2) });
  });

  it('a paper that the procedure does not have is refused before anything is missing', () => {
    expect(checkComponents(asked, [piece('ho-chieu', 'copies')])).toEqual({
      ok: false,
      refusal: { code: 'unknownComponent', component: 'ho-chieu' },
    });
  });

  it('a dossier is received exactly when of each required paper there is a piece', () => {
    const count = fc.nat(2);
    const given = fc
      .subarray(['don', 'so-do', 'uy-quyen'])
      .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), originals: count, certified: count, copies: count }))));
    fc.assert(
      fc.property(given, (list) => {
        const isThere = (id: string): boolean => list.some((each) => each.id === id && each.originals + each.certified + each.copies > 0);
        expect(checkComponents(asked, list).ok).toBe(isThere('don') && isThere('so-do'));
      }),
    );
  });
});

describe('markReady', () => {
  it.each([
    ['in work', dossier(received())],
    ['ready: it lies in another slot now', dossier(received(), ready('A-03'))],
  ])('a dossier %s', (_state, state) => {
    expect(markReady(state, 'B-01')).toEqual({ ok: true, value: ready('B-01') });
  });

  it('writes the slot as it stands on the shelf, and refuses what names none', () => {
    expect(markReady(dossier(received()), 'k2/014')).toEqual({ ok: true, value: ready('K2-014') });
    expect(markReady(dossier(received()), 'tầng trên')).toEqual({ ok: false, refusal: { code: 'badSlot', typed: 'tầng trên' } });
  });

  it('is refused once it was handed back, and where it is not known', () => {
    expect(markReady(dossier(received(), ready(), handedBack()), null)).toEqual({
      ok: false,
      refusal: { code: 'alreadyHandedBack', at: MORNING + 60_000 },
    });
    expect(markReady(dossier(), null)).toMatchObject({ refusal: { code: 'unknownCode' } });
  });
});

describe('handBack', () => {
  const collection = {
    capacity: 'authorised',
    receiptLost: false,
    at: MORNING + 60_000,
    today: '2026-11-24',
    evidenceDate: '2026-11-24',
    collectorPart: commitment('d'),
  } as const;

  it('hands a ready result to who collects, in his capacity', () => {
    expect(handBack(dossier(received(), ready()), collection)).toEqual({ ok: true, value: handedBack() });
  });

  it.each([
    ['notReady', dossier(received())],
    ['alreadyHandedBack', dossier(received(), ready(), handedBack())],
    ['unknownCode', dossier()],
  ])('is refused %s', (code, state) => {
    expect(handBack(state, collection)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['none', null],
    ['none', '2026-02-30'],
    ['dateAhead', '2026-11-25'],
  ])('an authorised person without a paper of a day that has been is refused: %s', (why, evidenceDate) => {
    expect(handBack(dossier(received(), ready()), { ...collection, evidenceDate })).toEqual({
      ok: false,
      refusal: { code: 'evidenceMissing', why },
    });
  });

  it.each(['owner', 'legal-representative', 'hired-service', 'postal'] as const)('%s needs to name no paper', (capacity) => {
    expect(handBack(dossier(received(), ready()), { ...collection, capacity, evidenceDate: null })).toMatchObject({
      ok: true,
      value: { payload: { capacity } },
    });
  });

  it('once done is refused ever after', () => {
    const once = handBack(dossier(received(), ready()), collection);
    if (!once.ok) throw new Error('refused');
    expect(handBack(dossier(received(), ready(), once.value), collection)).toMatchObject({
      refusal: { code: 'alreadyHandedBack', at: collection.at },
    });
  });
});
