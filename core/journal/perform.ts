import { z } from 'zod';
import { concat, fromHex, type Sha256, toHex, utf8 } from '#contract/bytes.ts';
import type { AnswerOf, InputOf, Operation, RefusalCodeOf } from '#contract/operation.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { canonicalJson } from '#core/journal/canonical-json.ts';
import type { Acting, Here, Look } from '#core/journal/acting.ts';
import { entriesAfter, entriesOfAct } from '#core/journal/entries.ts';
import type { Journal, PartsApart } from '#core/journal/journal.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import { foldNow } from '#core/journal/project.ts';
import type { Random } from '#core/ports/random.ts';
import { sql, type WriteStore } from '#core/store/sql.ts';

export interface PerformDeps {
  readonly journal: Journal;
  readonly sha256: Sha256;
  readonly random: Random;
  /** Why nothing is written now; asked after the command id was looked up: what was done is answered all the same. */
  readonly held?: (operation: string) => Refusal<'readOnly' | 'diskFull' | 'diskFailed'> | null;
}

/** The facts of a call that are known before it is decided; `keepApart` and `hashOf` are added here. */
export type HereBefore = Omit<Here, 'keepApart' | 'hashOf'>;

const commandRow = z.object({ operation: z.string(), salt: z.string(), input_hash: z.string(), epoch: z.string(), first_seq: z.number() });

/**
 * Does an act once. The same command id with the same input gets the answer of the first time, read off its entries; with
 * other input it is refused `commandIdReused`. A refusal is not stored: asking again decides again.
 *
 * Decision, entries, rows, print jobs and the command's row are one transaction; the answer is given after its commit.
 */
export function performAct<O extends Operation>(
  deps: PerformDeps,
  act: Acting<O>,
  input: InputOf<O>,
  hereOf: () => HereBefore,
  clockDoubt: boolean,
): Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>> {
  const { journal } = deps;
  const hashOf = (text: string): string => toHex(deps.sha256(utf8(text)));
  return journal.transaction((): Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>> => {
    const before = hereOf();
    const earlier = answered(deps, act.operation.name, before.commandId, input);
    if (!earlier.ok) return earlier;
    if (earlier.value !== null) return ok(act.answer(earlier.value, input));

    const held = deps.held?.(act.operation.name) ?? null;
    if (held !== null) return { ok: false, refusal: held };
    const apart: PartsApart = journal.newParts();
    const decided = act.decide(input, lookAt(journal.store), { ...before, keepApart: apart.keepApart, hashOf });
    if (!decided.ok) return decided;
    const { proposals, businessDay, beside, vouchesDate } = decided.value;
    const facts = {
      ...before,
      businessDay: businessDay ?? before.businessDay,
      time: before.now,
      clockDoubt: clockDoubt && vouchesDate !== true,
    };
    const entries = journal.append(facts, proposals, apart);
    beside?.(journal.store);
    const [first] = entries;
    if (first !== undefined) remember(deps, act.operation.name, before.commandId, input, first.seq);
    return ok(act.answer(entries, input));
  });
}

export function lookAt(store: WriteStore): Look {
  return {
    store,
    fold(aggregate, id) {
      const { state, notUnderstood } = foldNow(store, aggregate, id);
      return notUnderstood.length === 0 ? ok(state) : refuse('notUnderstood', { aggregate: aggregate.kind, id });
    },
    personal: (commitment) => personalPart(store, commitment)?.text ?? null,
  };
}

/** The entries of an act that was done before under this id; null when there is none. */
function answered({ journal, sha256 }: PerformDeps, operation: string, commandId: string, input: unknown) {
  const row = journal.store.get(
    sql`select operation, salt, input_hash, epoch, first_seq from commands where command_id = ${commandId}`,
    commandRow,
  );
  if (row === undefined) {
    // The row of a command may be lost with the local tables; the act itself is not.
    const entries = entriesOfAct(journal.store, journal.station, commandId);
    return ok(entries.length === 0 ? null : entries);
  }
  if (row.operation !== operation || row.input_hash !== inputHash(row.salt, input, sha256)) return refuse('commandIdReused', { commandId });
  const [first] = entriesAfter(journal.store, journal.station, row.epoch, row.first_seq - 1, 1);
  return ok(first === undefined ? null : entriesAfter(journal.store, journal.station, row.epoch, row.first_seq - 1, first.actCount));
}

function remember({ journal, sha256, random }: PerformDeps, operation: string, commandId: string, input: unknown, firstSeq: number): void {
  const salt = toHex(random(32));
  journal.store.run(sql`insert into commands (command_id, operation, salt, input_hash, epoch, first_seq)
    values (${commandId}, ${operation}, ${salt}, ${inputHash(salt, input, sha256)}, ${journal.epoch}, ${firstSeq})`);
}

/** Salted, because an input may hold a card number and a plain hash of one can be guessed. */
const inputHash = (salt: string, input: unknown, sha256: Sha256): string =>
  toHex(sha256(concat([fromHex(salt), utf8(canonicalJson(input))])));
