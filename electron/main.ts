import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';
import { nodeTimers } from '#native/clock/timers.ts';
import { drawTokens } from '#station/web/tokens.ts';
import { startShell } from './shell.ts';

/** This file, the station and the preload script lie side by side in dist/node, the pages in dist/renderer. */
const built = import.meta.dirname;

const report = (fault: unknown): void => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
};

/** Null where there is none. One that is there and can not be read throws: a kiosk must not come up as something else. */
function readSettingsFile(folder: string): string | null {
  const path = join(folder, 'shell.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The office's data outlive the program and belong to the computer, not to whoever is signed in to it. */
function defaultData(userData: string, demo: boolean): string {
  const common = process.env.ProgramData;
  return join(common === undefined ? userData : join(common, 'MotCua'), demo ? 'demo' : 'data');
}

// Not awaited here: Electron becomes ready only when this file has run to its end.
startShell(electron, {
  paths: {
    station: join(built, 'station.js'),
    drawing: join(built, 'drawing.js'),
    preload: join(built, 'preload.cjs'),
    renderer: join(built, '..', 'renderer'),
  },
  args: process.argv.slice(1),
  readSettingsFile,
  defaultData,
  tokens: drawTokens((bytes) => randomBytes(bytes)).windows,
  timers: nodeTimers(),
  now: Date.now,
  report,
}).catch((fault: unknown) => {
  report(fault);
  electron.app.exit(1);
});
