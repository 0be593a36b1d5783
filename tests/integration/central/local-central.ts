import type { AddressInfo } from 'node:net';
import type { DemoDocuments } from '#central/enrol/offices.ts';
import { buildApp } from '#central/http/build-app.ts';
import { isFromNoPage, isOwnHost } from '#central/http/guard.ts';
import { openMetrics } from '#central/http/metrics.ts';
import type { CentralStore } from '#central/ports.ts';
import { sha256Text } from '#central/enrol/codes.ts';
import { DEMO_OFFICE, demoOffice } from '#central/enrol/offices.ts';
import { openHall } from '#central/sync/hall.ts';
import { serveSync } from '#central/sync/serve-sync.ts';
import { isSignedBy } from '#native/keys/station-key.ts';
import { readAsset } from '#native/files/assets.ts';
import { memoryCentralStore } from '#tests/conformance/central-store/memory-store.ts';
import { sha256 } from '#tests/conformance/central-store/synthetic-journal.ts';

export const ADMIN_TOKEN = 'quan-tri';

export const demo: DemoDocuments = {
  reference: {
    office: readAsset('demo/office.json'),
    staff: readAsset('demo/staff.json'),
    calendar: readAsset('reference/calendar.json'),
    catalogue: readAsset('reference/catalogue.json'),
  },
  newVerifier: async () => '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
};

/** Central's HTTP and sync in this process, over a store in memory: what the shell of the program is tested with. */
export async function localCentral(options: { readonly store?: CentralStore; readonly now?: () => number } = {}) {
  const store = options.store ?? memoryCentralStore();
  const now = options.now ?? Date.now;
  const metrics = openMetrics();
  const centralId = await store.centralId();
  const said: string[] = [];
  await store.addAdminToken(sha256Text(ADMIN_TOKEN), 0);
  await store.addOffice(await demoOffice(demo, DEMO_OFFICE), 0);
  let connected: () => ReadonlySet<string> = () => new Set();
  const say = (line: string): void => void said.push(line);
  const app = buildApp({ store, now, sha256, centralId, demo, metrics, connected: () => connected(), say });
  const sync = serveSync(app.server, {
    store,
    now,
    sha256,
    isSignedBy,
    centralId,
    newNonce: () => '5e'.repeat(32),
    hall: openHall(),
    metrics,
    say,
    mayConnect: (request) => isOwnHost(request) && isFromNoPage(request),
  });
  connected = sync.connected;
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    app,
    store,
    said,
    url: `http://127.0.0.1:${port}`,
    connected: () => connected(),
    async close() {
      await sync.stop();
      await app.close();
    },
  };
}

export type LocalCentral = Awaited<ReturnType<typeof localCentral>>;
