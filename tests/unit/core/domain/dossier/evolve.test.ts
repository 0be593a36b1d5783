import { describe, expect, it } from 'vitest';
import { deskA, deskB, history, MORNING } from '#tests/unit/core/domain/history.ts';
import { dossier, foldDossier, handedBack, ID, ready, received } from './a-dossier.ts';

describe('a dossier', () => {
  it('is in work, ready, handed back', () => {
    expect(dossier(received())).toMatchObject({ kind: 'processing', slot: null, readyAt: null, conflicts: [] });
    expect(dossier(received(), ready())).toMatchObject({ kind: 'ready', slot: 'A-03', readyAt: MORNING + 1_000 });
    expect(dossier(received(), ready(), handedBack())).toMatchObject({ kind: 'handedBack', slot: 'A-03', conflicts: [] });
  });

  it('ready again lies in the last slot', () => {
    expect(dossier(received(), ready('A-03'), ready('B-01'))).toMatchObject({ kind: 'ready', slot: 'B-01', readyAt: MORNING + 2_000 });
  });

  it('two counters that are cut off hand one result back: the lower in order counts, whichever arrived first', () => {
    const apart = history('dossier', ID).add(received(), { tick: 1 }).add(ready(), { tick: 2 });
    apart.add(handedBack('f'), { at: deskB, tick: 9 }).add(handedBack('e'), { at: deskA, tick: 8 });
    expect(foldDossier(apart)).toMatchObject({
      kind: 'handedBack',
      handedBack: handedBack('e').payload,
      conflicts: [{ kind: 'handedBackTwice', counts: { station: deskA.station }, withoutEffect: { station: deskB.station } }],
    });
  });

  it.each([
    ['received twice', [received(), received({ procedure: '1.000001' })], 'receivedTwice', 1],
    ['ready after it was handed back', [received(), ready(), handedBack(), ready('C-09')], 'readyAfterHandBack', 3],
  ] as const)('%s: what was before stands', (_what, events, kind, counts) => {
    const before = dossier(...events.slice(0, -1));
    expect(dossier(...events)).toMatchObject({
      ...before,
      conflicts: [{ kind, counts: { seq: counts }, withoutEffect: { seq: events.length } }],
    });
  });

  it('of which nothing but later acts is known waits for its reception', () => {
    expect(dossier(ready(), handedBack())).toEqual({ kind: 'absent', id: ID });
    const late = history('dossier', ID).add(ready(), { tick: 7 }).add(received(), { at: deskB, tick: 3 });
    expect(foldDossier(late)).toMatchObject({ kind: 'ready', slot: 'A-03' });
  });
});
