import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { embeddedForTests } from '#tests/conformance/central-store/embedded-for-tests.ts';
import { freePort, mustStart, startCentralProcess } from './central-process.ts';

it('MOTCUA_DATABASE_URL names a server to use instead of its own', async () => {
  const { connection, close } = await embeddedForTests();
  const dir = mkdtempSync(join(tmpdir(), 'motcua-central-url-'));
  const MOTCUA_DATABASE_URL = `postgres://${connection.user}:${encodeURIComponent(connection.password)}@${connection.host}:${connection.port}/${connection.database}`;
  const central = await mustStart(dir, await freePort(), { MOTCUA_DATABASE_URL });
  expect(await central.verify()).toMatchObject({ ok: true, offices: 1 });
  expect(await central.terminate()).toBe(0);
  expect(readdirSync(dir).sort()).toEqual(['admin-token', 'central.json']);

  await close();
  const away = await startCentralProcess(dir, await freePort(), { MOTCUA_DATABASE_URL });
  expect(away).toMatchObject({ code: 1 });
  rmSync(dir, { recursive: true, force: true });
}, 90_000);
