import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { toHex, utf8 } from '#contract/bytes.ts';
import { toCrockford } from '#contract/crockford.ts';
import { REFERENCE_KINDS } from '#contract/events/reference.ts';
import type { StationId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { EnrolAnswer, ExistingStation } from '#contract/wire/enrol.ts';
import type { Journal, Proposal } from '#core/journal/journal.ts';
import { saveIdentity } from '#core/store/identity.ts';
import { CENTRAL_URL, loadValue, saveValue } from '#core/store/key-values.ts';
import { referenceInForce, saveReferenceText } from '#core/store/reference.ts';
import { dropStationKey, keepStationKey } from '#native/keys/station-key.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { createDatabase } from './create-database.ts';
import { type OpenRefusal, openToWrite } from './open-office.ts';

/** The station of a folder, as it may be enrolled; null for a folder without a database. */
export function stationToEnrol(
  dir: string,
): Result<ExistingStation | null, OpenRefusal | Refusal<'asksFirst'> | Refusal<'enrolledAlready'>> {
  const opened = openToWrite(dir);
  if (!opened.ok) return opened.refusal.code === 'noDatabase' ? ok(null) : opened;
  const { driver, journal, epoch, ordinal } = opened.value;
  try {
    if (loadValue(journal.store, 'sync_state', CENTRAL_URL) !== null) return refuse('enrolledAlready', { station: journal.station });
    return ok({ station: journal.station, ordinal, office: epoch.office, purpose: epoch.purpose });
  } finally {
    driver.close();
  }
}

export interface Enrolment {
  readonly dir: string;
  readonly centralUrl: string;
  readonly answer: EnrolAnswer;
  /** The private key, PEM. */
  readonly pem: string;
  /** Wall clock, ms UTC. */
  readonly now: number;
}

/**
 * Makes the folder the enrolled station's: its key, and its database where there is none. What fails leaves nothing behind that was
 * not there before.
 */
export function enrolFolder(enrolment: Enrolment, existing: ExistingStation | null): StationId {
  const { dir, pem } = enrolment;
  const isNewFolder = !existsSync(dir);
  mkdirSync(dir, { recursive: true });
  try {
    keepStationKey(dir, pem);
    return existing === null ? createEnrolled(enrolment) : joinCentral(enrolment);
  } catch (fault) {
    dropStationKey(dir);
    if (isNewFolder) rmSync(dir, { recursive: true, force: true });
    throw fault;
  }
}

function createEnrolled({ dir, centralUrl, answer, now }: Enrolment): StationId {
  const { stationId: station, ordinal, office, purpose, reference, verifiers } = answer;
  const created = createDatabase({
    dir,
    station,
    ordinal,
    office,
    purpose,
    reference,
    verifiers,
    enrolment: { [CENTRAL_URL]: centralUrl },
    now,
  });
  if (!created.ok) throw new Error(`the folder got a database meanwhile: ${dir}`);
  return created.value;
}

/** A database that was there goes on under its own id; documents of central that differ are put in force, as an act. */
function joinCentral({ dir, centralUrl, answer, now }: Enrolment): StationId {
  const opened = openToWrite(dir);
  if (!opened.ok) throw new Error(`the database can not be opened any more: ${opened.refusal.code}`);
  const { driver, journal } = opened.value;
  try {
    journal.transaction(() => {
      saveIdentity(journal.store, { station: journal.station, ordinal: answer.ordinal });
      saveValue(journal.store, 'sync_state', CENTRAL_URL, centralUrl);
      putInForce(journal, answer, now);
    });
    return journal.station;
  } finally {
    driver.close();
  }
}

function putInForce(journal: Journal, { reference }: EnrolAnswer, time: number): void {
  const proposals = REFERENCE_KINDS.flatMap((document): Proposal[] => {
    const text = reference[document];
    const hash = toHex(nodeSha256(utf8(text)));
    if (referenceInForce(journal.store, document)?.hash === hash) return [];
    saveReferenceText(journal.store, document, hash, text);
    return [{ aggregate: { kind: 'reference', id: document }, event: { kind: 'referencePutInForce', payload: { document, hash } } }];
  });
  if (proposals.length === 0) return;
  const facts = {
    commandId: `enrol:${toCrockford(systemRandom(10), 16)}`,
    actor: `device:${journal.station}`,
    role: 'it',
    counter: null,
    businessDay: null,
    time,
    clockDoubt: false,
  };
  journal.append(facts, proposals, journal.newParts());
}
