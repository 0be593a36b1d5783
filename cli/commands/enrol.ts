import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '#contract/result.ts';
import { type EnrolAnswer, type EnrolRequest, enrolAnswer } from '#contract/wire/enrol.ts';
import { newStationKey } from '#native/keys/station-key.ts';
import { enrolFolder, stationToEnrol } from '#station/enrol-database.ts';
import { startSentence } from '#station/start-station.ts';
import { askCentral, type CentralRefusal } from '#cli/central-http.ts';
import type { Command, Io } from '#cli/command.ts';
import { refused } from '#cli/refused.ts';

const help = `motcua enrol --data DIR --central URL --code CODE

Makes DIR a station of central's office: a key pair whose private half stays in DIR/keys, and a database with central's reference
data. A database that is there already, of the same office and purpose, keeps its station id and its history.

  --data DIR       the folder of the station; stop the station first
  --central URL    such as http://127.0.0.1:5000
  --code CODE      of motcua enrol-code; it serves once

Prints {"stationId"}. Exit 1: refused, or no central answers; then nothing is left in DIR.`;

interface Asked {
  readonly dir: string;
  readonly centralUrl: string;
  readonly code: string;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const { dir, centralUrl, code } = asked;
  const existing = stationToEnrol(dir);
  if (!existing.ok) {
    const { refusal } = existing;
    const isEnrolled = refusal.code === 'enrolledAlready';
    return refused(io, refusal, isEnrolled ? `Máy này đã được ghi danh, mã máy ${String(refusal.station)}.` : startSentence(refusal));
  }
  const key = newStationKey();
  const request = { code, publicKey: key.publicKey, ...(existing.value === null ? {} : { existing: existing.value }) };
  const answered = await enrolAt(centralUrl, request);
  if (!answered.ok) return refused(io, answered.refusal, answered.refusal.message);
  const stationId = enrolFolder({ dir, centralUrl, answer: answered.value, pem: key.pem, now: Date.now() }, existing.value);
  io.out(JSON.stringify({ stationId }));
  return 0;
}

const TRIES = 3;

/** Asked again when the way broke: central gives the same key the same answer, so a code whose answer was lost is not lost. */
async function enrolAt(centralUrl: string, body: EnrolRequest): Promise<Result<EnrolAnswer, CentralRefusal>> {
  for (let tries = 1; ; tries++) {
    const answered = await askCentral(centralUrl, { method: 'POST', path: '/enrol', body, answer: enrolAnswer });
    if (answered.ok || answered.refusal.code !== 'unreachable' || tries === TRIES) return answered;
    await pause(500);
  }
}

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { data: { type: 'string' }, central: { type: 'string' }, code: { type: 'string' } },
    });
    if (!values.data || !values.central || !values.code) return '--data, --central and --code are all needed';
    return { dir: values.data, centralUrl: values.central, code: values.code };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = { name: 'enrol', summary: 'Make a data folder a station of a central', help, run };
