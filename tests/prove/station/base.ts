import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#native/clock/system-clock.ts';
import { stationHere } from '../in-process.ts';
import { makeSmallOffice } from '../small-office.ts';
import { kill, node, type Program } from './programs.ts';

/** An office whose papers go to a printer on the network; each trial works on a copy of it. */
export interface Base {
  /** A fresh copy of everything: the folder to work in. */
  trial(): Trial;
  close(): Promise<void>;
}

export interface Trial {
  readonly data: string;
  readonly machine: string;
  /** What was asked and answered, a JSON a line. */
  readonly said: string;
  /** The printer's jobs of this trial, a line each. */
  readonly printed: string;
}

export async function makeBase(top: string): Promise<Base> {
  rmSync(top, { recursive: true, force: true });
  const trial: Trial = {
    data: join(top, 'data'),
    machine: join(top, 'machine'),
    said: join(top, 'said.jsonl'),
    printed: join(top, 'printed'),
  };
  mkdirSync(trial.machine, { recursive: true });
  writeFileSync(trial.printed, '');
  const printer = await node('printer.ts', trial.printed);
  if (printer === null) throw new Error('the printer did not start');
  process.env.MOTCUA_MACHINE_DIR = trial.machine;
  await makeSmallOffice(trial.data, systemClock.now());
  await setPrinters(trial.data, printer);
  // A folder under another name would be a copy, and ask about it: so the first state is put back where it was.
  const first = join(top, 'first');
  for (const folder of ['data', 'machine'] as const) cpSync(trial[folder], join(first, folder), { recursive: true });
  return {
    trial() {
      for (const folder of ['data', 'machine'] as const) {
        rmSync(trial[folder], { recursive: true, force: true });
        cpSync(join(first, folder), trial[folder], { recursive: true });
      }
      for (const file of [trial.said, trial.printed]) writeFileSync(file, '');
      return trial;
    },
    async close() {
      await kill(printer);
      rmSync(top, { recursive: true, force: true });
    },
  };
}

async function setPrinters(dir: string, printer: Program): Promise<void> {
  const { station } = stationHere(dir);
  for (const name of ['ticket', 'receipt']) {
    const address = { printer: name, transport: 'tcp', host: '127.0.0.1', port: Number(printer.line), profile: 'default' };
    const set = await station.perform({ role: 'it', staff: 'khoa' }, 'printer.set', address);
    if (!set.ok) throw new Error(JSON.stringify(set.refusal));
  }
  await station.stop();
}
