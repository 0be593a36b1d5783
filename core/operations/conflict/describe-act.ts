import { z } from 'zod';
import { counterOpened } from '#contract/events/counter-session.ts';
import { dossierReceived, resultHandedBack, resultReady } from '#contract/events/dossier.ts';
import { type ActKey, conflictSettled } from '#contract/events/settlement.ts';
import type { Entry } from '#contract/entry/entry.ts';
import type { ActFact, ConflictAct } from '#contract/operations/conflict.ts';
import { party } from '#contract/operations/dossier.ts';
import { collector, personalValue } from '#core/domain/dossier/rows.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { actIdOf, BOTH_STAND } from '#core/domain/settlement/settle-conflict.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { entriesAfter } from '#core/journal/entries.ts';

/** One act of a conflict as a head can weigh it; null where its entry is not here. */
export function describeAct(look: Look, here: Pick<Here, 'reference'>, key: ActKey, counts: boolean): ConflictAct | null {
  const [entry] = entriesAfter(look.store, key.station, key.epoch, key.seq - 1, 1);
  if (entry === undefined || entry.seq !== key.seq) return null;
  const nameOf = (staff: string): string => here.reference.staff.find(({ id }) => id === staff)?.name ?? staff;
  return {
    id: actIdOf(key),
    at: entry.time,
    actor: entry.actor,
    actorName: nameOf(entry.actor),
    station: entry.station,
    counter: entry.counter ?? counterIn(entry),
    event: entry.kind,
    counts,
    facts: factsOf(entry, look, nameOf),
    printed: printedWith(look, entry),
  };
}

const anyCounter = z.object({ counter: z.string() });

function counterIn(entry: Entry): string | null {
  const read = anyCounter.safeParse(parseJson(entry.payload));
  return read.success ? read.data.counter : null;
}

/** Papers of the same act: their jobs stand in it, after the entry itself. */
function printedWith(look: Look, entry: Entry): string[] {
  const queued = z.object({ document: z.string() });
  const first = entry.seq - entry.actIndex;
  return entriesAfter(look.store, entry.station, entry.epoch, first - 1, entry.actCount)
    .filter(({ kind }) => kind === 'printJobQueued')
    .map(({ payload }) => queued.safeParse(parseJson(payload)))
    .flatMap((read) => (read.success ? [read.data.document] : []));
}

function factsOf(entry: Entry, look: Look, nameOf: (staff: string) => string): ActFact[] {
  const json = parseJson(entry.payload);
  const facts: (ActFact | null)[] = (() => {
    switch (entry.kind) {
      case 'resultHandedBack': {
        const read = resultHandedBack.payload.safeParse(json);
        if (!read.success) return [];
        const { parts, capacity, receiptLost } = read.data;
        return [
          fact('givenTo', personalValue(collector, parts.collector, look.personal)?.fullName),
          fact('capacity', capacity),
          receiptLost ? fact('receiptLost', 'yes') : null,
        ];
      }
      case 'dossierReceived': {
        const read = dossierReceived.payload.safeParse(json);
        if (!read.success) return [];
        return [
          fact('owner', personalValue(party, read.data.parts.owner, look.personal)?.fullName),
          fact('procedure', read.data.procedureName),
        ];
      }
      case 'resultReady': {
        const read = resultReady.payload.safeParse(json);
        return read.success ? [fact('slot', read.data.slot)] : [];
      }
      case 'counterOpened': {
        const read = counterOpened.payload.safeParse(json);
        return read.success ? [fact('staff', nameOf(read.data.staff))] : [];
      }
      case 'conflictSettled': {
        const read = conflictSettled.payload.safeParse(json);
        if (!read.success) return [];
        const { acts, stands, parts } = read.data;
        const standing = stands === null ? undefined : acts[stands];
        return [
          fact('stands', standing === undefined ? BOTH_STAND : actIdOf(standing)),
          fact('reason', personalValue(z.string(), parts.reason, look.personal)),
        ];
      }
      default:
        return [];
    }
  })();
  return facts.filter((each) => each !== null);
}

const fact = (name: ActFact['name'], value: string | null | undefined): ActFact | null =>
  value === null || value === undefined || value === '' ? null : { name, value };
