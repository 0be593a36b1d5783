import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Sha256 } from '#contract/bytes.ts';
import { sha256Text } from '#central/enrol/codes.ts';
import { DEMO_OFFICE, type DemoDocuments, demoOffice } from '#central/enrol/offices.ts';
import { buildApp } from '#central/http/build-app.ts';
import { isFromNoPage, isOwnHost } from '#central/http/guard.ts';
import { openMetrics } from '#central/http/metrics.ts';
import { keepPort, keptAdminToken, keptPort } from '#central/kept-settings.ts';
import type { CentralStore, Now } from '#central/ports.ts';
import { startEmbedded } from '#central/postgres/embedded.ts';
import { beOnlyOne } from '#central/postgres/only-one.ts';
import { type Say, sayingWhenSlow } from '#central/say.ts';
import { openPostgresStore } from '#central/store/postgres-store.ts';
import { openHall } from '#central/sync/hall.ts';
import { serveSync } from '#central/sync/serve-sync.ts';

export interface CentralOptions {
  readonly dataDir: string;
  /** Without it the port of the last run, else a free one. */
  readonly port: number | null;
  /** A server of one's own; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Seeds the demo office, and lets more be copied from it; null: a real central. */
  readonly demo: DemoDocuments | null;
  readonly say: Say;
  readonly now: Now;
  readonly sha256: Sha256;
  readonly isSignedBy: (publicKey: string, bytes: Uint8Array, signature: string) => boolean;
  /** The database went away under a running central. */
  readonly onLost: () => void;
}

export interface RunningCentral {
  readonly url: string;
  readonly consoleUrl: string;
  readonly adminToken: string;
  /** Lets stations go, ends the embedded database. */
  stop(): Promise<void>;
}

/** Until it can speak TLS, central listens on this computer only. */
const HOST = '127.0.0.1';

/** Brings a central up: database, tables, token, demo office, HTTP and sync. Whatever fails, nothing of it goes on running. */
export async function startCentral(options: CentralOptions): Promise<RunningCentral> {
  const { dataDir, say, now } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const store = await openStore(options, closing);
    const adminToken = keptAdminToken(dataDir);
    await store.addAdminToken(sha256Text(adminToken), now());
    const { demo, sha256, isSignedBy } = options;
    if (demo !== null && (await store.office(DEMO_OFFICE)) === null) {
      await store.addOffice(await sayingWhenSlow(say, 'Đang tạo điểm tiếp nhận mẫu.', () => demoOffice(demo, DEMO_OFFICE)), now());
    }
    const centralId = await store.centralId();
    const metrics = openMetrics();
    let connected: () => ReadonlySet<string> = () => new Set();
    const app = buildApp({ store, now, sha256, centralId, demo, metrics, connected: () => connected(), say });
    closing.push(() => app.close());
    const sync = serveSync(app.server, {
      store,
      now,
      sha256,
      isSignedBy,
      centralId,
      newNonce: () => randomBytes(32).toString('hex'),
      hall: openHall(),
      metrics,
      say,
      mayConnect: (request) => isOwnHost(request) && isFromNoPage(request),
    });
    connected = sync.connected;
    closing.push(sync.stop);
    const port = await listen(app, options.port, keptPort(dataDir));
    keepPort(dataDir, port);
    const url = `http://${HOST}:${port}`;
    return { url, consoleUrl: `${url}/console`, adminToken, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function openStore(
  { dataDir, databaseUrl, say, now, onLost }: CentralOptions,
  closing: (() => Promise<void>)[],
): Promise<CentralStore> {
  if (databaseUrl !== null) {
    const store = await openPostgresStore(databaseUrl, now());
    closing.push(() => store.close());
    return store;
  }
  const server = await startEmbedded(dataDir, say);
  // Ended only by who may: another central of this folder, if there is one, is still using it.
  const only = await beOnlyOne(server.connection, onLost);
  closing.push(async () => {
    await only.release();
    await server.stop();
  });
  const store = await openPostgresStore(server.connection, now());
  closing.push(() => store.close());
  return store;
}

const PORT_TRIES = 25;

/** A port that was asked for is waited for: the central before this one may just be closing. One that was only kept is given up. */
async function listen(app: FastifyInstance, wanted: number | null, kept: number | null): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      await app.listen({ host: HOST, port: wanted ?? kept ?? 0 });
      break;
    } catch (fault) {
      const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
      if (!isTaken) throw fault;
      if (wanted === null && kept !== null) return await listen(app, null, null);
      if (tries === PORT_TRIES)
        throw new Error(`Cổng ${wanted} đang có chương trình khác dùng. Chọn cổng khác bằng --port.`, { cause: fault });
    }
    await pause(200);
  }
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('listening at no port');
  return address.port;
}
