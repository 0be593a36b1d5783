import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writePrivate } from '#central/private-file.ts';

/** What a restart of the same folder keeps beside the database: the admin token and the port that stations know. */

export function keptAdminToken(dir: string): string {
  const path = join(dir, 'admin-token');
  const kept = readIfThere(path)?.trim();
  if (kept !== undefined && kept !== '') return kept;
  // Hexadecimal, so that none looks like a flag of the command line.
  const token = randomBytes(32).toString('hex');
  writePrivate(path, `${token}\n`);
  return token;
}

const settings = z.object({ port: z.int().min(1).max(65_535) });
const settingsPath = (dir: string): string => join(dir, 'central.json');

/** The port of the last run; null where there was none, or the file is none of ours. */
export function keptPort(dir: string): number | null {
  const text = readIfThere(settingsPath(dir));
  if (text === null) return null;
  try {
    return settings.parse(JSON.parse(text)).port;
  } catch {
    return null;
  }
}

export const keepPort = (dir: string, port: number): void => writePrivate(settingsPath(dir), `${JSON.stringify({ port })}\n`);
