import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answerParser, paperOf } from '#native/printing/answer-parser.ts';

/** All answers in these bytes, given in pieces of these sizes. */
function parsed(bytes: readonly number[], sizes: readonly number[] = [bytes.length]): readonly Answer[] {
  const parser = answerParser();
  const answers: Answer[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    answers.push(...parser.push(Uint8Array.from(bytes.slice(at, at + size))));
    at += size;
  }
  return answers;
}

describe('what a printer says', () => {
  it('is told apart by its fixed bits', () => {
    expect(parsed([0x00])).toEqual([{ kind: 'gs-r', byte: 0 }]);
    expect(parsed([0x03])).toEqual([{ kind: 'gs-r', byte: 3 }]);
    expect(parsed([0x12, 0x16])).toEqual([
      { kind: 'dle-eot', byte: 0x12 },
      { kind: 'dle-eot', byte: 0x16 },
    ]);
    expect(parsed([0x14, 0x00, 0x00, 0x0f])).toEqual([{ kind: 'status-back', bytes: [0x14, 0, 0, 0x0f] }]);
    expect(parsed([0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0x00])).toEqual([{ kind: 'process-id', id: '0042' }]);
  });

  it('does not take the bytes of unasked status for an answer', () => {
    expect(parsed([0x10, 0x00, 0x00, 0x00, 0x00]).map(({ kind }) => kind)).toEqual(['status-back', 'gs-r']);
  });

  it('may come between other answers', () => {
    expect(parsed([0x12, 0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00, 0x14, 0, 0, 0, 0x0c]).map(({ kind }) => kind)).toEqual([
      'dle-eot',
      'process-id',
      'status-back',
      'gs-r',
    ]);
  });

  it('drops noise: flow control, and beginnings that do not go on', () => {
    expect(parsed([0x11, 0x13, 0xff, 0x80])).toEqual([]);
    expect(parsed([0x14, 0x91, 0x00])).toEqual([{ kind: 'gs-r', byte: 0 }]);
    expect(parsed([0x37, 0x22, 0x41, 0x05, 0x12]).at(-1)).toEqual({ kind: 'dle-eot', byte: 0x12 });
  });

  it('is the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }),
        (bytes, sizes) => {
          expect(parsed(bytes, sizes)).toEqual(parsed(bytes));
        },
      ),
    );
  });

  it('is found behind any noise of flow control', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0x11, 0x13, 0x80, 0xff)), fc.stringMatching(/^[\x20-\x7e]{4}$/), (noise, id) => {
        expect(parsed([...noise, 0x37, 0x22, ...Buffer.from(id), 0])).toEqual([{ kind: 'process-id', id }]);
      }),
    );
  });

  it('is read in no time, however much there is of it', () => {
    const parser = answerParser();
    const began = performance.now();
    parser.push(new Uint8Array(1_000_000).fill(0x37));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('of the roll: enough, near its end, at its end', () => {
    expect([0x00, 0x01, 0x03, 0x0c, 0x0f].map(paperOf)).toEqual(['enough', 'near-end', 'near-end', 'end', 'end']);
  });
});
