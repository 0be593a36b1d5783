import { useCallback, useEffect, useRef, useState } from 'react';
import { useLine } from '../client/context.tsx';
import { useDesk } from '../lock/officer.tsx';
import { type Draft, readDraft } from './draft.ts';

const SAVE_AFTER_MS = 300;

export type Saved = { readonly state: 'saved'; readonly at: number } | { readonly state: 'saving' } | { readonly state: 'failed' };

export interface DraftHold {
  /** Null until it was read back. */
  readonly draft: Draft | null;
  readonly saved: Saved | null;
  /** `isQuiet`: what nobody typed, where the focus stands; saved like all, without a word of it. */
  update(change: (draft: Draft) => Draft, isQuiet?: boolean): void;
  /** Forgets it, here and at the station. */
  drop(): void;
}

/** What is typed under one key, saved while it is typed, before the window locks, and when the form goes. Null: no form. */
export function useDraft(key: string | null): DraftHold {
  const { client } = useLine();
  const { beforeLock } = useDesk();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const hold = useRef<{ now: Draft | null; isDirty: boolean; isSaving: boolean }>({ now: null, isDirty: false, isSaving: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(async (): Promise<void> => {
    const mine = hold.current;
    clearTimeout(timer.current);
    if (key === null || mine.now === null || !mine.isDirty || mine.isSaving) return;
    mine.isDirty = false;
    mine.isSaving = true;
    const answer = await client.call('draft.save', { key, json: JSON.stringify(mine.now) });
    mine.isSaving = false;
    // What was typed while the station was saving is saved after it, one at a time.
    if (mine.isDirty) await save();
    else if (hold.current === mine) setSaved(answer.ok ? { state: 'saved', at: answer.value.savedAt } : { state: 'failed' });
  }, [client, key]);

  useEffect(() => {
    const mine = { now: null as Draft | null, isDirty: false, isSaving: false };
    hold.current = mine;
    setDraft(null);
    setSaved(null);
    if (key === null) return;
    void client.call('draft.load', { key }).then((answer) => {
      if (hold.current !== mine) return;
      mine.now = readDraft(answer.ok ? answer.value.json : null);
      setDraft(mine.now);
      if (answer.ok && answer.value.savedAt !== null) setSaved({ state: 'saved', at: answer.value.savedAt });
    });
    const takeBack = beforeLock(save);
    return () => {
      takeBack();
      void save();
    };
  }, [client, key, save, beforeLock]);

  const update = useCallback(
    (change: (draft: Draft) => Draft, isQuiet = false) => {
      const mine = hold.current;
      if (mine.now === null) return;
      const changed = change(mine.now);
      if (changed === mine.now) return;
      mine.now = changed;
      mine.isDirty = true;
      setDraft(mine.now);
      if (!isQuiet) setSaved({ state: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(save, SAVE_AFTER_MS);
    },
    [save],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    hold.current = { now: null, isDirty: false, isSaving: false };
    if (key !== null) void client.call('draft.drop', { key });
  }, [client, key]);

  return { draft, saved, update, drop };
}
