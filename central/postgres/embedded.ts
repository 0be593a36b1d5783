import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries } from '#central/postgres/binaries.ts';
import type { Connection } from '#central/postgres/connection.ts';
import { isAlive, type Postmaster, readPostmaster } from '#central/postgres/postmaster.ts';
import { type Answered, askServer } from '#central/postgres/probe.ts';
import { checkReach, chooseRunAs, executeAs, giveOver, letThrough, type RunAs, spawnAs } from '#central/postgres/run-as.ts';
import { type Say, sayingWhenSlow } from '#central/say.ts';

export interface Embedded {
  readonly connection: Connection;
  /** Ends the server: what is committed is on disk already, so a hard end would lose nothing either. */
  stop(): Promise<void>;
}

const USER = 'motcua';
/** A server that was left running is taken over, or ended, within this. */
const TAKE_OVER_MS = 30_000;
/** After this one that lives but does not answer is ended. */
const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 100;

/**
 * The PostgreSQL of one data folder: made at the first start, started, or taken over where a central that was killed has left it
 * running. It listens on this computer only, asks for a password that lies in the folder (mode 0600), and syncs every commit.
 */
export async function startEmbedded(dataDir: string, say: Say, runAs?: RunAs): Promise<Embedded> {
  const dir = resolve(dataDir);
  const home: Home = {
    dir,
    pgData: join(dir, 'pg'),
    as: runAs ?? (await chooseRunAs()),
    binaries: await findBinaries(),
    password: passwordOf(dir),
  };
  letThrough(dir, home.as);
  checkReach(home.pgData, home.as);
  checkReach(home.binaries.postgres, home.as);
  if (!existsSync(home.pgData)) await sayingWhenSlow(say, 'Đang tạo cơ sở dữ liệu PostgreSQL.', () => initialise(home));
  const { port } = await sayingWhenSlow(say, 'Đang mở cơ sở dữ liệu PostgreSQL.', () => takeOverOrStart(home));
  return {
    connection: connectionTo(home, port),
    stop: () => end(home, 'fast'),
  };
}

interface Home {
  readonly dir: string;
  readonly pgData: string;
  readonly as: RunAs;
  readonly binaries: Binaries;
  readonly password: string;
}

const connectionTo = ({ password }: Home, port: number): Connection => ({
  host: '127.0.0.1',
  port,
  user: USER,
  password,
  database: 'postgres',
});

function passwordOf(dir: string): string {
  const path = join(dir, 'postgres-password');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, 'utf8');
}

/** Made under another name and put in place when it is whole and on disk: a start that is broken off leaves nothing half. */
async function initialise({ dir, pgData, as, binaries, password }: Home): Promise<void> {
  const building = `${pgData}.new`;
  const secret = join(dir, 'postgres-password.init');
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { mode: 0o700 });
  giveOver(building, as);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  giveOver(secret, as);
  try {
    await executeAs(as, binaries.initdb, [
      `--pgdata=${building}`,
      `--username=${USER}`,
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--no-instructions',
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(building, pgData);
}

/** One that lives is used; a dead one's file stands in nobody's way; one that does not answer is ended and started again. */
async function takeOverOrStart(home: Home): Promise<Postmaster> {
  const began = performance.now();
  let hasEnded = false;
  let last: Answered = 'away';
  while (performance.now() - began < TAKE_OVER_MS) {
    const found = readPostmaster(home.pgData);
    if (found === null || !isAlive(found, home.pgData)) {
      if (found !== null) rmSync(join(home.pgData, 'postmaster.pid'), { force: true });
      if (await start(home, TAKE_OVER_MS - (performance.now() - began))) continue;
    } else {
      last = await askServer(connectionTo(home, found.port), home.pgData);
      if (last === 'ours') return found;
      if (!hasEnded && performance.now() - began > PATIENCE_MS) {
        hasEnded = true;
        await end(home, 'immediate');
      }
    }
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`PostgreSQL của thư mục ${home.dir} không mở được (${last}). Xem ${logPath(home)}.`);
}

const logPath = ({ dir }: Home): string => join(dir, 'postgres-start.log');

/** Starts a server and waits until it takes connections. False when it went away again: another start may have been first. */
async function start(home: Home, withinMs: number): Promise<boolean> {
  const port = await freePort();
  const log = openSync(logPath(home), 'w', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '40',
    fsync: 'on',
    timezone: 'UTC',
    // A week of logs inside the data folder, without statements or their values: those may be personal.
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const args = ['-D', home.pgData, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // Its output goes to a file and nobody waits for it: it outlives a central that is killed.
  const child = spawnAs(home.as, home.binaries.postgres, args, ['ignore', log, log]);
  closeSync(log);
  let hasLeft = false;
  child.once('exit', () => {
    hasLeft = true;
  });
  child.once('error', () => {
    hasLeft = true;
  });
  child.unref();
  const began = performance.now();
  while (!hasLeft && performance.now() - began < withinMs) {
    if ((await askServer(connectionTo(home, port), home.pgData)) === 'ours') return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? fulfil(address.port) : reject(new Error('no port'))));
    });
  });
}

async function end(home: Home, how: 'fast' | 'immediate'): Promise<void> {
  try {
    await executeAs(home.as, home.binaries.pgCtl, ['stop', '-D', home.pgData, '-m', how, '-w', '-t', '8']);
  } catch {
    // It had gone already, or a fast end took too long: nothing committed is lost by a hard one.
    if (how === 'fast' && readPostmaster(home.pgData) !== null) await end(home, 'immediate');
  }
}
