import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command } from '#cli/commands/parse-scan.ts';
import { runCommand } from './io.ts';

const CARD = '001199000001||NGUYỄN THỊ VÍ DỤ|01011999|Nữ|Xã Mẫu|01012024';
const scan = async (stdin: string, ...args: string[]) => {
  const { code, out } = await runCommand(command, args, [new TextEncoder().encode(stdin)]);
  return { code, answers: out.map((line) => JSON.parse(line)) };
};

describe('parse-scan', () => {
  it('answers one JSON a line, whatever ends the lines, and skips empty ones', async () => {
    for (const end of ['\n', '\r', '\r\n', '\n\r\n']) {
      const { code, answers } = await scan(`${CARD}${end}xin chào${end}H26.12-261123-0042`);
      expect(code).toBe(0);
      expect(answers.map(({ kind }) => kind)).toEqual(['citizen-card', 'unknown', 'dossier-code']);
    }
  });

  it('reads the same however the bytes arrive, also cut within a letter', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${CARD}\r\n${CARD.normalize('NFD')}`);
    const whole = await runCommand(command, [], [bytes]);
    expect(whole.out.map((line) => JSON.parse(line).fullName)).toEqual(['NGUYỄN THỊ VÍ DỤ', 'NGUYỄN THỊ VÍ DỤ']);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size));
        expect((await runCommand(command, [], pieces)).out).toEqual(whole.out);
      }),
    );
  });

  it('judges codes by the demo office', async () => {
    const { answers } = await scan('000.00.01.H26-260930-0012\nH56.06-231027-0361');
    expect(answers.map(({ ours }) => ours)).toEqual([true, false]);
  });

  it('says unknown of a line without end, in one answer', async () => {
    const endless = Array.from({ length: 40 }, () => new TextEncoder().encode('A'.repeat(9_000)));
    const { out } = await runCommand(command, [], endless);
    expect(out.map((line) => JSON.parse(line))).toMatchObject([{ kind: 'unknown', warnings: [{ code: 'tooLong' }] }]);
  });

  it('warns of renewal when it is told the day', async () => {
    const { answers } = await scan(CARD.replace('01012024', '15042021'), '--today', '2026-11-24');
    expect(answers[0].warnings).toMatchObject([{ code: 'renewalDue' }]);
  });

  it.each([['--today', '2026-02-30'], ['--colour', 'red'], ['word']])('%s %s is wrong usage', async (...args) => {
    expect((await scan('', ...args)).code).toBe(2);
  });

  it('prints nothing for nothing', async () => expect(await scan('')).toEqual({ code: 0, answers: [] }));
});
