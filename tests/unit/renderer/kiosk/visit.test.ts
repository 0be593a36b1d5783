import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJobId, seriesId } from '#contract/ids.ts';
import { START, type Visit, type VisitStep, visitAfter } from '#renderer/kiosk/visit.ts';

const series = seriesId.parse('A');
const printJob = printJobId.parse('P000000000000001');
const took = {
  kind: 'took',
  number: 'A018',
  printJobId: printJob,
  before: 4,
  wait: { from: 10, to: 15 },
  priority: undefined,
} as const satisfies VisitStep;
const refusal = { code: 'limitReached', message: 'Hôm nay đã hết số dãy A.' };
const steps: readonly VisitStep[] = [
  { kind: 'choseSeries', series },
  took,
  { kind: 'refused', refusal },
  { kind: 'choseLookup' },
  { kind: 'scanned', read: { kind: 'unknown', warnings: [] } },
  { kind: 'choseGuide' },
  { kind: 'choseProcedure', procedure: '1.012783' },
  { kind: 'returned' },
];
const taking = (...taken: VisitStep[]): Visit => taken.reduce(visitAfter, START);

describe('a visit at the kiosk', () => {
  it('asks for the group, then for priority, then shows the number', () => {
    expect(taking({ kind: 'choseSeries', series })).toEqual({ step: 'priority', series });
    expect(taking({ kind: 'choseSeries', series }, { ...took, priority: 'elderly' })).toEqual({
      step: 'number',
      number: 'A018',
      printJobId: printJob,
      before: 4,
      wait: { from: 10, to: 15 },
      priority: 'elderly',
    });
  });

  it('takes a group at the start only: a second tap changes nothing', () => {
    const other: VisitStep = { kind: 'choseSeries', series: seriesId.parse('B') };
    expect(taking({ kind: 'choseSeries', series }, other)).toEqual({ step: 'priority', series });
    expect(taking({ kind: 'choseSeries', series }, took, other)).toMatchObject({ step: 'number' });
  });

  it('looks a code up whatever stands on the screen, and goes from the list to a procedure and back', () => {
    expect(taking({ kind: 'choseLookup' })).toEqual({ step: 'lookup' });
    expect(taking({ kind: 'choseSeries', series }, { kind: 'scanned', read: { kind: 'unknown', warnings: [] } })).toMatchObject({
      step: 'found',
    });
    const papers = taking({ kind: 'choseGuide' }, { kind: 'choseProcedure', procedure: '1.012783' });
    expect(papers).toEqual({ step: 'papers', procedure: '1.012783' });
    expect(visitAfter(papers, { kind: 'choseGuide' })).toEqual({ step: 'guide' });
    expect(taking(took, { kind: 'choseGuide' })).toMatchObject({ step: 'number' });
  });

  it('says why no number came', () => {
    expect(taking({ kind: 'choseSeries', series }, { kind: 'refused', refusal })).toEqual({ step: 'refused', refusal });
  });

  it('shows a number that was given wherever the visit stands, and always finds back to the start', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps)), (taken) => {
        expect(visitAfter(taking(...taken), took)).toMatchObject({ step: 'number', number: 'A018' });
        expect(visitAfter(taking(...taken), { kind: 'returned' })).toEqual(START);
      }),
    );
  });
});
