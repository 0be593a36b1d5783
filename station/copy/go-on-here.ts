import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { newLife, type Place } from '#core/operations/copy/new-life.ts';
import { clearSending, jobsSending } from '#core/store/print-jobs.ts';
import { newEpochId } from '../create-database.ts';
import type { OpenOffice } from '../open-office.ts';
import { program } from '../program.ts';

export interface OfficerWord {
  readonly actor: string;
  readonly role: string;
  readonly reason: string;
  readonly clockDoubt: boolean;
}

/**
 * The one question is answered: the database is opened for writing and goes on under a new epoch, whose first act says why and where the former
 * ended. Nothing that the file holds is lost.
 *
 * @param how the database was put in place from a copy: a new epoch begins though nothing is asked
 */
export function goOnHere(
  office: OpenOffice,
  word: OfficerWord,
  here: Place,
  newId: () => string,
  how?: 'restored',
): Result<null, Refusal<'diskFailed'>> {
  const question = office.question();
  if (question === null && how === undefined) return ok(null);
  const { journal } = office;
  try {
    office.reopen();
    const former = { epoch: journal.epoch, seq: journal.lastSeq(), hash: journal.lastHash() };
    const life = {
      office: office.epoch.office,
      programVersion: program.version,
      former,
      why: how ?? question?.reason ?? ('restored' as const),
      reason: word.reason,
      // Where this computer's witness stands at the end of the journal nothing is missing.
      missing: question === null ? 0 : question.missing,
      lastAt: journal.lastTime(),
    };
    office.beginLife(newEpochId(), () => {
      for (const id of jobsSending(journal.store)) clearSending(journal.store, id);
      const facts = {
        commandId: `restore:${newId()}`,
        actor: word.actor,
        role: word.role,
        counter: null,
        businessDay: null,
        time: here.now,
        clockDoubt: word.clockDoubt,
      };
      const place = { ...here, epoch: journal.epoch };
      journal.append(facts, newLife(journal.store, place, life), journal.newParts());
    });
    return ok(null);
  } catch (fault) {
    const why = office.driver.troubleOf(fault);
    if (why === null) throw fault;
    return refuse('diskFailed', { why });
  }
}
