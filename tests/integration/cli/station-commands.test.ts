import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '#cli/run.ts';
import { COMMON_REFUSALS } from '#contract/operation.ts';
import { OPERATIONS } from '#contract/operations/table.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { serveWeb, type Web } from '#station/web/serve-web.ts';
import { type FakeStation, fakeStation } from '#tests/conformance/channel/fake-station.ts';
import { until } from '#tests/conformance/channel/raw-client.ts';

let station: FakeStation;
let web: Web;
beforeEach(async () => {
  station = fakeStation();
  web = await serveWeb({ ...station, timers: nodeTimers({ unref: true }), rendererDir: 'none' });
});
afterEach(() => web.close());

interface Ended {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function motcua(args: readonly string[], stdin = ''): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  async function* input(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(stdin);
  }
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line), stdin: input() }, false);
  return { code, out, err };
}

const line = (token = station.tokens.it): string[] => ['--url', web.wsUrl, '--token', token];

describe('motcua call', () => {
  it('prints the answer as one JSON', async () => {
    station.answers.set('ticket.take', ({ input }) => ({ number: 'A001', asked: input }));
    expect(await motcua(['call', 'ticket.take', '{"series":"A"}', ...line(), '--role', 'kiosk', '--command', 'once'])).toEqual({
      code: 0,
      out: ['{"number":"A001","asked":{"series":"A"}}'],
      err: [],
    });
    expect(station.performed).toMatchObject([{ commandId: 'once', session: { role: 'kiosk' } }]);
  });

  it('is the technician with {} where nothing else is said, under a command id of its own each time', async () => {
    for (let i = 0; i < 2; i++) expect((await motcua(['call', 'series.list', ...line()])).code).toBe(0);
    expect(station.performed).toMatchObject(Array(2).fill({ name: 'series.list', input: {}, session: { role: 'it' } }));
    expect(new Set(station.performed.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('reads the input from stdin', async () => {
    expect((await motcua(['call', 'scan.read', '-', ...line(), '--role', 'kiosk'], '{"text":"thẻ căn cước"}')).code).toBe(0);
    expect(station.performed).toMatchObject([{ input: { text: 'thẻ căn cước' } }]);
  });

  it('signs in first, and out by leaving', async () => {
    const args = ['call', 'queue.callNext', '{"counter":"1"}', ...line(), '--role', 'receiver'];
    expect(await motcua(args)).toMatchObject({ code: 1, out: [expect.stringMatching(/^\{"refusal":\{.*"code":"notSignedIn"/)] });
    expect(await motcua([...args, '--staff', 'hanh', '--pin', '2468'])).toMatchObject({ code: 0, err: [] });
    expect(station.performed.map(({ name }) => name)).toEqual(['session.signIn', 'queue.callNext']);
    await until(() => station.closings.length === 2);
    expect(station.closings).toEqual(['bye', 'bye']);
  });

  it.each([
    [['no.such'], 'invalid'],
    [['constructor'], 'invalid'],
    [['ticket.take', '{"series":"none"}', '--role', 'kiosk'], 'invalid'],
    [['ticket.take', '{"series":"A"}', '--role', 'board'], 'notAllowed'],
    [['series.list', '--command', 'with space'], 'invalid'],
  ])('%j is refused: %s', async (args, code) => {
    const ended = await motcua(['call', ...args, ...line()]);
    expect(ended.code).toBe(1);
    expect(ended.out).toHaveLength(1);
    const { refusal } = JSON.parse(ended.out[0] ?? '');
    expect(refusal).toMatchObject({ code, message: ended.err[0] });
  });

  it('says that the token is wrong', async () => {
    const { code, out, err } = await motcua(['call', 'series.list', ...line('x'.repeat(43))]);
    expect({ code, refusal: JSON.parse(out[0] ?? '').refusal }).toMatchObject({ code: 1, refusal: { code: 'badToken' } });
    expect(err).toHaveLength(1);
  });

  it.each([
    [[]],
    [['series.list', '{']],
    [['series.list', '{}', 'more']],
    [['series.list', '--colour', 'red']],
    [['series.list', '--role', 'mayor']],
    [['series.list', '--staff', 'hanh']],
    [['series.list', '--pin', '2468']],
  ])('%j is wrong usage', async (args) => {
    const { code, out, err } = await motcua(['call', ...args, ...line()]);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toHaveLength(1);
    expect(station.performed).toEqual([]);
  });

  it.each([
    [[]],
    [['--url', 'http://127.0.0.1/', '--token', 'x']],
    [['--url', 'nowhere', '--token', 'x']],
    [['--url', 'ws://127.0.0.1:9/channel']],
  ])('needs an address and a token: %j', async (args) => {
    expect(await motcua(['call', 'series.list', ...args])).toMatchObject({ code: 2, out: [] });
  });

  it('says in a sentence that no station answers', async () => {
    await web.close();
    const { code, out, err } = await motcua(['call', 'series.list', ...line()]);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([expect.stringContaining(`Không nối được với máy trạm ở ${web.wsUrl}`)]);
    expect(err[0]).not.toContain(station.tokens.it);
    web = await serveWeb({ ...station, rendererDir: 'none' });
  });

  it('asks again with the same command id when the station breaks off in between', async () => {
    station.answers.set('ticket.take', () => ({ number: 'A001' }));
    station.hold();
    const called = motcua(['call', 'ticket.take', '{"series":"A"}', ...line(), '--role', 'kiosk']);
    await until(() => station.held() === 1);
    await web.close();
    web = await serveWeb({ ...station, rendererDir: 'none', port: web.port });
    station.release();
    expect(await called).toMatchObject({ code: 0, out: ['{"number":"A001"}'] });
    expect(station.performed).toHaveLength(1);
  });
});

describe('motcua watch', () => {
  const board = (at: number) => ({ calls: [], series: [], at });

  it('prints the value and each change, as many as asked', async () => {
    station.setTopic('board', board(1));
    const watched = motcua(['watch', 'board', ...line(), '--role', 'board', '--count', '3']);
    let at = 1;
    const ticking = setInterval(() => station.setTopic('board', board(++at)), 20);
    const { code, out, err } = await watched;
    clearInterval(ticking);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [first, second, third, ...more] = out.map((text) => JSON.parse(text).at);
    expect([second - first, third - second, more.length]).toEqual([1, 1, 0]);
  });

  it('is refused a topic that the role may not hear', async () => {
    const { code, out } = await motcua(['watch', 'queue', ...line(), '--role', 'kiosk']);
    expect({ code, refusal: JSON.parse(out[0] ?? '').refusal.code }).toEqual({ code: 1, refusal: 'notAllowed' });
  });

  it('is refused with a wrong token', async () => {
    const { code, out } = await motcua(['watch', 'board', ...line('x'.repeat(43))]);
    expect({ code, refusal: JSON.parse(out[0] ?? '').refusal.code }).toEqual({ code: 1, refusal: 'badToken' });
  });

  it.each([[[]], [['none']], [['constructor']], [['board', 'more']], [['board', '--count', '0']], [['board', '--count', 'x']]])(
    '%j is wrong usage',
    async (args) => {
      expect(await motcua(['watch', ...args, ...line()])).toMatchObject({ code: 2, out: [] });
    },
  );
});

describe('motcua operations', () => {
  it('is one JSON of the whole table', async () => {
    const { code, out, err } = await motcua(['operations']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const rows: {
      readonly name: string;
      readonly input: object;
      readonly roles: readonly string[];
      readonly refusals: readonly string[];
    }[] = JSON.parse(out.join('\n'));
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort());
    for (const { input, roles, refusals } of rows) {
      expect(input).toMatchObject({ $schema: expect.any(String) });
      expect(roles.length).toBeGreaterThan(0);
      expect(refusals).toEqual(expect.arrayContaining([...COMMON_REFUSALS]));
    }
    expect(rows.find(({ name }) => name === 'ticket.take')).toMatchObject({
      kind: 'act',
      needsSignIn: true,
      input: { type: 'object', required: ['series'], properties: { priority: { type: 'string' } } },
      refusals: expect.arrayContaining(['closed', 'limitReached']),
    });
  });

  it('takes no arguments', async () => {
    expect(await motcua(['operations', 'more'])).toMatchObject({ code: 2, out: [] });
  });
});

describe('the program itself', () => {
  const main = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');
  const started = (args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [main, ...args]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (part) => {
        out += part;
      });
      child.stderr.on('data', (part) => {
        err += part;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });

  it('ends by itself after a call, with its exit code', async () => {
    expect(await started(['call', 'office.show', ...line()])).toEqual({ code: 0, out: '{}\n', err: '' });
    expect(await started(['call', 'no.such', ...line()])).toMatchObject({ code: 1 });
    expect(await started(['no-such-command'])).toMatchObject({ code: 2, out: '' });
  });
});
