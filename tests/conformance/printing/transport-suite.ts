import { describe, expect, it } from 'vitest';
import type { PrinterTarget } from '#contract/events/printer.ts';
import type { PrinterTransport } from '#core/ports/printer.ts';
import type { VirtualPrinter } from '#native/simulated/virtual-printer.ts';
import { noise, paperBytes, quickProfile } from './paper.ts';

export interface TransportUnderTest {
  readonly transport: PrinterTransport;
  readonly target: PrinterTarget;
  readonly printer: VirtualPrinter;
  close(): Promise<void>;
}

/** What every road to a printer keeps, whatever it is made of. */
export function transportConformance(name: string, open: () => Promise<TransportUnderTest>): void {
  const withPrinter = async (work: (under: TransportUnderTest) => Promise<void>) => {
    const under = await open();
    try {
      await work(under);
    } finally {
      await under.close();
    }
  };
  const picture = noise(600);
  const bytes = paperBytes(picture);
  const nothing = () => {};

  describe(`printer transport: ${name}`, () => {
    it('is printed when the printer answers the question behind the data', () =>
      withPrinter(async ({ transport, target, printer }) => {
        const report = await transport.send(target, quickProfile(), bytes, nothing).done;
        expect(report).toMatchObject({ outcome: 'printed', detail: 'answered' });
        expect(printer.papers().map((paper) => paper.rows.subarray(0, picture.rows.length))).toEqual([picture.rows]);
      }));

    it('is printed when the printer echoes the process id', () =>
      withPrinter(async ({ transport, target }) => {
        const report = await transport.send(target, quickProfile({ answersStatus: 'process-id' }), bytes, nothing).done;
        expect(report).toMatchObject({ outcome: 'printed', detail: 'answered' });
      }));

    it('is sent, never printed, when the printer says nothing', () =>
      withPrinter(async ({ transport, target, printer }) => {
        printer.set({ answers: false });
        expect(await transport.send(target, quickProfile(), bytes, nothing).done).toEqual({ outcome: 'sent', detail: 'no-answer' });
        expect(printer.papers()).toHaveLength(1);
      }));

    it('asks nothing of a printer that can not answer', () =>
      withPrinter(async ({ transport, target, printer }) => {
        const report = await transport.send(target, quickProfile({ answersStatus: 'none' }), bytes, nothing).done;
        expect(report).toEqual({ outcome: 'sent', detail: 'not-asked' });
        expect(printer.papers()).toHaveLength(1);
      }));

    it('is unknown when the printer breaks off in the middle', () =>
      withPrinter(async ({ transport, target, printer }) => {
        printer.set({ breaksOffAfter: 5_000 });
        expect(await transport.send(target, quickProfile(), bytes, nothing).done).toMatchObject({ outcome: 'unknown' });
        expect(printer.papers()).toHaveLength(0);
      }));

    it('sends nothing to a printer that says it has no roll: nothing comes with the new one', () =>
      withPrinter(async ({ transport, target, printer }) => {
        printer.set({ roll: 'end' });
        let marks = 0;
        const mark = () => {
          marks += 1;
        };
        expect(await transport.send(target, quickProfile({ asksFirst: true }), bytes, mark).done).toEqual({
          outcome: 'failed',
          detail: 'paper-out',
          paper: 'end',
        });
        printer.set({ roll: 'enough' });
        expect([printer.papers().length, marks]).toEqual([0, 0]);
        expect(await transport.send(target, quickProfile({ asksFirst: true }), bytes, mark).done).toMatchObject({ outcome: 'printed' });
        expect([printer.papers().length, marks]).toEqual([1, 1]);
      }));

    it('is not asked first, waits for nothing when the roll is out, and the paper comes once with the new roll', () =>
      withPrinter(async ({ transport, target, printer }) => {
        printer.set({ roll: 'end' });
        expect(await transport.send(target, quickProfile(), bytes, nothing).done).toMatchObject({
          outcome: expect.stringMatching(/sent|unknown/),
        });
        expect(printer.papers()).toHaveLength(0);
        printer.set({ roll: 'enough' });
        expect(printer.papers()).toHaveLength(1);
      }));

    it('records before the first byte, and sends none when that fails', () =>
      withPrinter(async ({ transport, target, printer }) => {
        const full = () => {
          throw new Error('no space left on device');
        };
        expect(await transport.send(target, quickProfile(), bytes, full).done).toEqual({ outcome: 'failed', detail: 'not-recorded' });
        const marks: number[] = [];
        await transport.send(target, quickProfile(), bytes, () => marks.push(printer.papers().length)).done;
        expect(marks).toEqual([0]);
        expect(printer.papers()).toHaveLength(1);
      }));

    it('prints papers one after the other in the order of sending', () =>
      withPrinter(async ({ transport, target, printer }) => {
        const pictures = [40, 300, 80].map(noise);
        for (const one of pictures) await transport.send(target, quickProfile(), paperBytes(one), nothing).done;
        expect(printer.papers().map(({ height }) => height - 40)).toEqual([40, 300, 80]);
      }));
  });
}
