import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TOPICS } from '#contract/operations/topics.ts';
import { ROLES } from '#contract/rights.ts';
import { HELLO_WITHIN_MS, MAX_CALLS_IN_FLIGHT, MAX_MESSAGE_BYTES } from '#contract/wire/channel.ts';
import { SCREENS } from '#contract/window-link.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { serveWeb } from '#station/web/serve-web.ts';
import { fakeStation } from '#tests/conformance/channel/fake-station.ts';
import { until } from '#tests/conformance/channel/raw-client.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'protocol.md'), 'utf8');

it('the client in docs/protocol.md works as it stands there', async () => {
  const source = /```js\n([\s\S]*?)```/.exec(page)?.[1];
  if (source === undefined) throw new Error('docs/protocol.md has no client');
  const station = fakeStation();
  station.answers.set('ticket.take', () => ({ number: 'A001' }));
  station.setTopic('board', { calls: [], series: [], at: 1 });
  const web = await serveWeb({ ...station, timers: nodeTimers({ unref: true }), rendererDir: 'none' });
  const printed: unknown[][] = [];
  const program = new Function('url', 'token', 'console', `return (async () => {${source}})();`);
  await program(web.wsUrl, station.tokens.it, { log: (...words: unknown[]) => printed.push(words) });
  await until(() => station.closings.length === 1);
  await web.close();
  expect(printed).toEqual([
    ['board', { calls: [], series: [], at: 1 }],
    [{ value: { number: 'A001' } }],
    [{ refusal: expect.objectContaining({ code: 'invalid', path: 'series' }) }],
  ]);
  expect(station.closings).toEqual(['bye']);
});

it('docs/protocol.md names what there is', () => {
  for (const name of [...ROLES, ...Object.keys(TOPICS), ...SCREENS]) expect(page).toContain(`\`${name}\``);
  expect(page).toContain(MAX_MESSAGE_BYTES.toLocaleString('en'));
  expect(page).toContain(`within ${HELLO_WITHIN_MS / 1_000} s`);
  expect(page).toContain(`| ${MAX_CALLS_IN_FLIGHT} on one connection`);
});
