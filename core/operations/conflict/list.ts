import { type ConflictRow, conflictList } from '#contract/operations/conflict.ts';
import { ok } from '#contract/result.ts';
import { localDateAt, momentOf } from '#contract/time.ts';
import { actIdOf, BOTH_STAND } from '#core/domain/settlement/settle-conflict.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { describeAct } from '#core/operations/conflict/describe-act.ts';
import { type FoundConflict, findConflicts } from '#core/operations/conflict/find-conflicts.ts';
import { type SettlementRow, settledSince } from '#core/store/conflicts.ts';
import { counterOfSession } from '#core/store/counter-sessions.ts';
import { codeOfDossier } from '#core/store/dossiers.ts';
import { numberOfTicket } from '#core/store/tickets.ts';

export const list = reading({
  operation: conflictList,

  read(_input, look, here) {
    const rows = findConflicts(look.store)
      .map((found) => rowOf(found, null, look, here))
      .filter((row) => row !== null)
      .sort((a, b) => newest(b) - newest(a) || (a.conflictId < b.conflictId ? -1 : 1));
    const settled = settledSince(look.store, momentOf(localDateAt(here.now), '00:00'))
      .map((row) => rowOf(subjectOf(row), row, look, here))
      .filter((row) => row !== null);
    return ok({ rows, settled });
  },
});

const newest = (row: ConflictRow): number => Math.max(...row.acts.map(({ at }) => at));

/** Null where fewer than two of its acts are here: nobody could weigh it. */
function rowOf(found: FoundConflict, settled: SettlementRow | null, look: Look, here: Here): ConflictRow | null {
  const acts = found.acts.map((key, index) => describeAct(look, here, key, index === 0)).filter((act) => act !== null);
  if (acts.length < 2) return null;
  const standing = settled === null || settled.stands === null ? undefined : settled.acts[settled.stands];
  return {
    conflictId: found.conflictId,
    kind: found.kind,
    subject: { kind: found.subject.kind, label: labelOf(found.subject, look) },
    acts,
    settled: settled && {
      stands: standing === undefined ? BOTH_STAND : actIdOf(standing),
      reason: settled.reason,
      at: settled.settled_at,
      by: settled.settled_by,
      byName: here.reference.staff.find(({ id }) => id === settled.settled_by)?.name ?? settled.settled_by,
    },
  };
}

/** What a settlement was about stands in its id: `KIND:ID:HASH`, or the name of the query and what it found. */
function subjectOf(row: SettlementRow): FoundConflict {
  const [kind = '', ...rest] = row.settlement_id.split(':');
  const subject =
    kind === 'codeTwice'
      ? { kind: 'code', id: rest.slice(0, -2).join(':') }
      : kind === 'counterOpenTwice'
        ? { kind: 'counterSession', id: rest[0] ?? '' }
        : { kind, id: rest.slice(0, -1).join(':') };
  return { conflictId: row.settlement_id, kind: row.conflict, subject, acts: row.acts };
}

function labelOf({ kind, id }: FoundConflict['subject'], look: Look): string {
  switch (kind) {
    case 'ticket':
      return numberOfTicket(look.store, id) ?? id;
    case 'dossier':
      return codeOfDossier(look.store, id) ?? id;
    case 'counterSession':
      return counterOfSession(look.store, id) ?? id;
    // Its id is the office and the date.
    case 'businessDay':
      return id.slice(id.indexOf(':') + 1);
    default:
      return id;
  }
}
