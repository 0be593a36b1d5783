import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '#central/postgres/connection.ts';
import { startEmbedded } from '#central/postgres/embedded.ts';

export interface EmbeddedForTests {
  readonly connection: Connection;
  close(): Promise<void>;
}

/** A real PostgreSQL in a folder of its own, which goes with it. */
export async function embeddedForTests(): Promise<EmbeddedForTests> {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  const server = await startEmbedded(dir, () => {});
  return {
    connection: server.connection,
    async close() {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
