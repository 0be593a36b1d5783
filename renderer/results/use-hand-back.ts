import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { localDateAt } from '#contract/time.ts';
import { newCommandId } from '../client/command-id.ts';
import { useLine } from '../client/context.tsx';
import { type AnswerTo, useAnswer } from '../client/use-answer.ts';
import type { ScannedCard } from '../receive/card.ts';
import { type Collector, handBackInput, NOBODY, whyNotYet } from './collector.ts';

export type Dossier = AnswerFor<'dossier.show'>;

export interface HandBack {
  readonly dossier: AnswerTo<'dossier.show'>;
  readonly collector: Collector;
  readonly refusal: RefusalSeen | null;
  readonly isActing: boolean;
  /** Paper of the hand-back done in this window, null before. */
  readonly done: { readonly printJobId: string; readonly mark: string } | null;
  /** Why F8 does nothing yet; null when it hands back. */
  readonly whyNot: string | null;
  change(change: Partial<Collector>): void;
  takeCard(card: ScannedCard): void;
  commit(): void;
  /** @returns the slot as it was written down; null where it was refused */
  markReady(slot: string): Promise<{ readonly slot: string | null } | null>;
  closeRefusal(): void;
}

/** One dossier and its hand-back, which happens once. Null: no dossier is open. */
export function useHandBack(code: string | null): HandBack {
  const { client } = useLine();
  const dossier = useAnswer('dossier.show', code === null ? null : { code });
  const [collector, setCollector] = useState(NOBODY);
  const [refusal, setRefusal] = useState<RefusalSeen | null>(null);
  const [isActing, setActing] = useState(false);
  const [done, setDone] = useState<HandBack['done']>(null);
  const act = useRef({ id: newCommandId(), isPending: false });
  const owner = dossier.value?.owner ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another dossier is another hand-back
  useEffect(() => {
    setCollector(NOBODY);
    setRefusal(null);
    setDone(null);
    act.current = { id: newCommandId(), isPending: false };
  }, [code]);

  const whyNot = whyNotYet(dossier.value, collector, localDateAt(Date.now()));

  const commit = useCallback(async () => {
    if (code === null || whyNot !== null || act.current.isPending) return;
    act.current.isPending = true;
    setActing(true);
    setRefusal(null);
    const answer = await client.call('result.handBack', { code, ...handBackInput(collector, owner) }, { commandId: act.current.id });
    act.current.isPending = false;
    setActing(false);
    if (answer.ok) setDone(answer.value);
    else {
      setRefusal(answer.refusal);
      if (answer.refusal.outcome !== 'unknown') act.current.id = newCommandId();
    }
    dossier.again();
  }, [client, code, whyNot, collector, owner, dossier.again]);

  const markReady = useCallback(
    async (slot: string) => {
      if (code === null) return null;
      setRefusal(null);
      const answer = await client.call(
        'result.markReady',
        { code, ...(slot.trim() !== '' && { slot: slot.trim() }) },
        { commandId: newCommandId() },
      );
      if (!answer.ok) setRefusal(answer.refusal);
      dossier.again();
      return answer.ok ? { slot: answer.value.slot } : null;
    },
    [client, code, dossier.again],
  );

  const change = useCallback((changed: Partial<Collector>) => setCollector((now) => ({ ...now, ...changed })), []);
  const takeCard = useCallback(
    (card: ScannedCard) => {
      if (code === null) return;
      // The numbers stay at the station: it says whose card this is.
      void client.call('result.compareCard', { code, number: card.number }).then((answer) => {
        if (!answer.ok) {
          setRefusal(answer.refusal);
          return;
        }
        const { is } = answer.value;
        setCollector((now) => ({
          ...now,
          capacity: is === 'owner' ? 'owner' : now.capacity === 'owner' && owner !== null ? 'authorised' : now.capacity,
          fullName: card.fullName,
          number: card.number,
          card: is,
        }));
      });
    },
    [client, code, owner],
  );
  return {
    dossier,
    collector,
    refusal,
    isActing,
    done,
    whyNot,
    change,
    takeCard,
    commit: () => void commit(),
    markReady,
    closeRefusal: () => setRefusal(null),
  };
}
