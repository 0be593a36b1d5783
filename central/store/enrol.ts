import type { Kysely, Selectable, Transaction } from 'kysely';
import { type OfficeId, type StationId, stationId } from '#contract/ids.ts';
import { ok, type Result, refuse } from '#contract/result.ts';
import type { EnrolRequest } from '#contract/wire/enrol.ts';
import { type StationRole, stationRole } from '#contract/wire/sync.ts';
import type { Enrolled, EnrolRefusal, Office } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';
import { readOffice } from '#central/store/offices.ts';

type Code = Selectable<Database['enrol_codes']>;

/** Under the lock of the code, then of the office: a code serves once, and no place in an office is given twice. */
export function enrol(
  db: Kysely<Database>,
  codeHash: string,
  request: EnrolRequest,
  freshId: StationId,
  now: number,
): Promise<Result<Enrolled, EnrolRefusal>> {
  return db.transaction().execute(async (tx): Promise<Result<Enrolled, EnrolRefusal>> => {
    const code = await tx.selectFrom('enrol_codes').selectAll().where('code_hash', '=', codeHash).forUpdate().executeTakeFirst();
    if (code === undefined) return refuse('badCode');
    const office = await readOffice(tx, code.office);
    if (office === null) throw new Error(`an enrolment code of an office that is not there: ${code.office}`);
    if (code.station !== null)
      return code.public_key === request.publicKey ? ok(await enrolledBefore(tx, office, code.station)) : refuse('codeSpent');
    if (code.expires_at <= now) return refuse('codeExpired');
    const { existing } = request;
    if (existing !== undefined && (existing.office !== office.office || existing.purpose !== office.purpose)) return refuse('otherOffice');

    await tx.selectFrom('offices').select('office').where('office', '=', office.office).forUpdate().execute();
    const station = existing?.station ?? freshId;
    const holder = await tx.selectFrom('stations').select('station').where('station', '=', station).executeTakeFirst();
    if (holder !== undefined) return refuse('stationTaken', { station });
    const ordinal = await freeOrdinal(tx, office.office, existing?.ordinal);
    const role = stationRole.parse(code.role);
    await addStation(tx, { code, office: office.office, station, ordinal, role, publicKey: request.publicKey, now });
    return ok({ station, ordinal, office, role });
  });
}

interface NewStation {
  readonly code: Code;
  readonly office: OfficeId;
  readonly station: StationId;
  readonly ordinal: number;
  readonly role: StationRole;
  readonly publicKey: string;
  readonly now: number;
}

async function addStation(tx: Transaction<Database>, { code, office, station, ordinal, role, publicKey, now }: NewStation): Promise<void> {
  await tx
    .insertInto('stations')
    .values({
      office,
      station,
      ordinal,
      name: `Máy ${ordinal}`,
      role,
      public_key: publicKey,
      enrolled_at: now,
      last_contact: null,
      waiting: null,
      fault: null,
    })
    .execute();
  await tx
    .updateTable('enrol_codes')
    .set({ used_at: now, station, public_key: publicKey })
    .where('code_hash', '=', code.code_hash)
    .execute();
}

async function enrolledBefore(tx: Transaction<Database>, office: Office, station: string): Promise<Enrolled> {
  const row = await tx.selectFrom('stations').select(['ordinal', 'role']).where('station', '=', station).executeTakeFirstOrThrow();
  return { station: stationId.parse(station), ordinal: row.ordinal, office, role: stationRole.parse(row.role) };
}

/** The one wished for where it is free, else the next: ranges of numbers follow from it, so none is ever given again. */
async function freeOrdinal(tx: Transaction<Database>, office: string, wished: number | undefined): Promise<number> {
  const rows = await tx.selectFrom('stations').select('ordinal').where('office', '=', office).execute();
  const taken = new Set(rows.map(({ ordinal }) => ordinal));
  if (wished !== undefined && !taken.has(wished)) return wished;
  return Math.max(0, ...taken) + 1;
}
