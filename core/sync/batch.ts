import type { Act } from '#contract/entry/entry.ts';
import { MAX_BATCH_CHARACTERS, MAX_BATCH_ENTRIES } from '#contract/wire/sync.ts';

/** As many acts from the front as one message may hold; always the first. */
export function cutBatch(acts: readonly Act[]): Act[] {
  let entries = 0;
  let characters = 0;
  const batch: Act[] = [];
  for (const act of acts) {
    entries += act.entries.length;
    characters += JSON.stringify(act).length;
    if (batch.length > 0 && (entries > MAX_BATCH_ENTRIES || characters > MAX_BATCH_CHARACTERS)) break;
    batch.push(act);
  }
  return batch;
}
