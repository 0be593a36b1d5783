import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { Capacity } from '#contract/events/dossier.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { newCommandId } from '../client/command-id.ts';
import { useLine } from '../client/context.tsx';
import { type AnswerTo, useAnswer } from '../client/use-answer.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import type { ScannedCard } from '../receive/card.ts';

export type Dossier = AnswerFor<'dossier.show'>;

export interface Collector {
  readonly capacity: Capacity;
  readonly fullName: string;
  readonly number: string;
  readonly receiptLost: boolean;
  /** The card scanned for this hand-back, as it compares with the owner. */
  readonly card: 'none' | 'same' | 'other';
}

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
  markReady(slot: string): Promise<boolean>;
  closeRefusal(): void;
}

const NOBODY: Collector = { capacity: 'owner', fullName: '', number: '', receiptLost: false, card: 'none' };

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

  const name = collector.capacity === 'owner' ? (owner?.fullName ?? collector.fullName) : collector.fullName;
  const whyNot = whyNotYet(dossier.value, name);

  const commit = useCallback(async () => {
    if (code === null || whyNot !== null || act.current.isPending) return;
    act.current.isPending = true;
    setActing(true);
    setRefusal(null);
    const { capacity, receiptLost } = collector;
    const number = capacity === 'owner' ? (owner?.number ?? collector.number) : collector.number;
    const answer = await client.call(
      'result.handBack',
      { code, collector: { fullName: name.trim(), capacity, ...(number.trim() !== '' && { number: number.trim() }) }, receiptLost },
      { commandId: act.current.id },
    );
    act.current.isPending = false;
    setActing(false);
    if (answer.ok) setDone(answer.value);
    else {
      setRefusal(answer.refusal);
      if (answer.refusal.outcome !== 'unknown') act.current.id = newCommandId();
    }
    dossier.again();
  }, [client, code, whyNot, collector, owner, name, dossier.again]);

  const markReady = useCallback(
    async (slot: string) => {
      if (code === null) return false;
      setRefusal(null);
      const answer = await client.call(
        'result.markReady',
        { code, ...(slot.trim() !== '' && { slot: slot.trim() }) },
        { commandId: newCommandId() },
      );
      if (!answer.ok) setRefusal(answer.refusal);
      dossier.again();
      return answer.ok;
    },
    [client, code, dossier.again],
  );

  const change = useCallback((changed: Partial<Collector>) => setCollector((now) => ({ ...now, ...changed })), []);
  const takeCard = useCallback(
    (card: ScannedCard) =>
      setCollector((now) =>
        owner?.number === card.number
          ? { ...NOBODY, receiptLost: now.receiptLost, card: 'same' }
          : {
              ...now,
              capacity: now.capacity === 'owner' && owner !== null ? 'authorised' : now.capacity,
              fullName: card.fullName,
              number: card.number,
              card: 'other',
            },
      ),
    [owner],
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

function whyNotYet(dossier: Dossier | undefined, name: string): string | null {
  if (dossier === undefined || dossier.status === 'processing') return DOSSIER.notReadyYet;
  if (dossier.status === 'handedBack') return DOSSIER.alreadyBack;
  return name.trim() === '' ? DOSSIER.needsName : null;
}
