import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { enrolAnswer, enrolCodeAnswer, type VerifyAnswer, verifyAnswer } from '#contract/wire/enrol.ts';

const readyLine = z.object({ url: z.string(), consoleUrl: z.string(), adminToken: z.string(), pid: z.int() });

export interface CentralProcess {
  readonly ready: z.infer<typeof readyLine>;
  /** The end that no program can prepare for; its PostgreSQL lives on. */
  kill(): Promise<void>;
  /** @returns the exit code */
  terminate(): Promise<number | null>;
  enrol(publicKey: string): Promise<z.infer<typeof enrolAnswer>>;
  verify(): Promise<VerifyAnswer>;
}

export interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** `motcua central` as a process of its own. @returns how it ended, when it ends before it is ready */
export async function startCentralProcess(dir: string, port: number, env: Record<string, string> = {}): Promise<CentralProcess | Ended> {
  const main = join(import.meta.dirname, '../../../cli/main.ts');
  const args = [main, 'central', '--data', dir, '--port', String(port), '--headless', '--demo'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let err = '';
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const first = await Promise.race([firstLine(child), exited]);
  if (typeof first !== 'string') return { code: first, err };
  return running(readyLine.parse(JSON.parse(first)), child, exited);
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', resolve);
  });

function running(ready: z.infer<typeof readyLine>, child: ChildProcess, exited: Promise<number | null>): CentralProcess {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(new URL(path, ready.url), {
      method,
      headers: { authorization: `Bearer ${ready.adminToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  return {
    ready,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async terminate() {
      child.kill('SIGTERM');
      return exited;
    },
    async enrol(publicKey) {
      const { code } = enrolCodeAnswer.parse(await ask('POST', '/admin/enrol-codes', { office: 'demo' }));
      return enrolAnswer.parse(await ask('POST', '/enrol', { code, publicKey }));
    },
    verify: async () => verifyAnswer.parse(await ask('GET', '/admin/verify')),
  };
}

export async function mustStart(dir: string, port: number, env: Record<string, string> = {}): Promise<CentralProcess> {
  const started = await startCentralProcess(dir, port, env);
  if (!('ready' in started)) throw new Error(`central ended with ${started.code}: ${started.err}`);
  return started;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The process id of the PostgreSQL of a folder; null when none runs. */
export function postgresOf(dir: string): number | null {
  try {
    return Number(readFileSync(join(dir, 'pg', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  } catch {
    return null;
  }
}
