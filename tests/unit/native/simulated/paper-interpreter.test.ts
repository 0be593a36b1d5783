import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '#contract/bytes.ts';
import { bitmap } from '#core/printing/bitmap.ts';
import * as escpos from '#core/printing/escpos.ts';
import { nativeCode128, nativeQr } from '#core/printing/escpos-symbols.ts';
import { answersAtOnce, answerTo, type PrinterEvent, paperInterpreter } from '#native/simulated/paper-interpreter.ts';

const picture = bitmap(16, 3, Uint8Array.of(0x10, 4, 1, 0x81, 0x80, 0xff));
const paper = escpos.encodePaper(picture, { bandLines: 2, feedDots: 2, cut: 'partial' });

const printed = (bytes: Uint8Array, width = 16): readonly PrinterEvent[] => paperInterpreter(width).push(bytes);

describe('the paper of a virtual printer', () => {
  it('is the picture that was sent, with the white before the cut', () => {
    expect(printed(paper)).toEqual([{ kind: 'paper', picture: bitmap(16, 5, concat([picture.rows, new Uint8Array(4)])) }]);
  });

  it('is the same in whatever pieces the bytes come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const interpreter = paperInterpreter(16);
        const events: PrinterEvent[] = [];
        for (let at = 0, turn = 0; at < paper.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          events.push(...interpreter.push(paper.subarray(at, at + size)));
          at += size;
        }
        expect(events).toEqual(printed(paper));
      }),
    );
  });

  it('loses at the right what its head does not reach, and pads what is narrower', () => {
    expect(printed(paper, 8)).toMatchObject([{ picture: { width: 8, rows: Uint8Array.of(0x10, 1, 0x80, 0, 0) } }]);
    expect(printed(paper, 24)).toMatchObject([{ picture: { width: 24 } }]);
  });

  it('shows questions in their turn, after the paper', () => {
    const kinds = printed(concat([paper, escpos.askPaperStatus(), escpos.askProcessId('0042'), escpos.openDrawer(2, 50, 500)])).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['paper', 'asked-status', 'asked-process-id', 'drawer']);
  });

  it('is not disturbed by commands that it does not obey', () => {
    const others = [
      nativeQr('A001', 6),
      nativeCode128('A001', 2, 72),
      Uint8Array.of(0x1b, 0x61, 1),
      Uint8Array.of(0x1b, 0x44, 8, 16, 0),
      new TextEncoder().encode('chữ\n'),
    ];
    expect(printed(concat([...others, paper, ...others]))).toEqual(printed(paper));
  });

  it('that was not cut is torn off', () => {
    const interpreter = paperInterpreter(16);
    interpreter.push(escpos.raster(picture));
    expect(interpreter.tearOff()).toEqual(picture);
    expect(interpreter.tearOff()).toBeNull();
  });
});

describe('its answers', () => {
  it('are those of a real one', () => {
    expect([...answerTo({ kind: 'asked-status' }, 'enough')]).toEqual([0]);
    expect([...answerTo({ kind: 'asked-status' }, 'near-end')]).toEqual([3]);
    expect(Buffer.from(answerTo({ kind: 'asked-process-id', id: '0042' }, 'enough')).toString('hex')).toBe('37223030343200');
    const all = concat([1, 2, 3, 4].map((what) => Uint8Array.of(0x10, 4, what)));
    expect([...answersAtOnce(all, 'enough')]).toEqual([0x12, 0x12, 0x12, 0x12]);
    expect([...answersAtOnce(all, 'end')]).toEqual([0x1a, 0x32, 0x12, 0x7e]);
  });

  it('come also to a question that a picture holds by chance', () => {
    expect([...answersAtOnce(paper, 'enough')]).toEqual([0x12]);
  });
});
