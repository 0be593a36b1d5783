import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { atWork, motcua } from '#tests/integration/station/support/office-at-work.ts';
import { ADMIN_TOKEN, localCentral } from './local-central.ts';

const dir = join(mkdtempSync(join(tmpdir(), 'motcua-hub-clock-')), 'station');
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('a station whose clock is over two minutes off its central says so, until they agree again', async () => {
  let off = 3 * 60_000;
  const central = await localCentral({ now: () => Date.now() + off });
  const code = await motcua('enrol-code', '--central', central.url, '--admin-token', ADMIN_TOKEN, '--office', 'demo');
  const enrolled = await motcua('enrol', '--data', dir, '--central', central.url, '--code', JSON.parse(code.out.join('')).code);
  expect(enrolled.code, enrolled.err.join()).toBe(0);

  const doubtAtWork = async (expected: unknown) => {
    const office = await atWork(dir, false);
    try {
      const kiosk = await office.window('kiosk');
      const status = () => kiosk.need('station.status', {});
      await vi.waitFor(async () => expect(await status()).toMatchObject({ sync: { connected: true } }), { timeout: 30_000 });
      expect((await status()).clockDoubt).toEqual(expected);
    } finally {
      await office.station.stop();
    }
  };
  await doubtAtWork({
    reason: 'hub',
    sentence: 'Đồng hồ lệch hơn hai phút so với máy chủ.',
    since: expect.any(Number),
    confirmed: false,
  });
  off = 0;
  await doubtAtWork(null);
  await central.close();
});
