import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputFor } from '#contract/operations/table.ts';
import type { QueueSnapshot } from '#contract/operations/queue.ts';
import { useLine } from '../client/context.tsx';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { useDesk } from '../lock/officer.tsx';
import { VISIT } from '../messages/officer-vi.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import { isOtherPerson, type ScannedCard, withOwner, withSubmitter } from '../receive/card.ts';
import { isStarted } from '../receive/draft.ts';
import { useReceiving } from '../receive/use-receiving.ts';
import { useDossierSearch } from '../results/use-dossier-search.ts';
import { useHandBack } from '../results/use-hand-back.ts';
import { useScans } from '../scan-input/use-scans.ts';
import { useToasts } from '../ui/toast.tsx';
import type { Counter } from './choose-counter.tsx';
import { type KeyName, keyStates } from './keys.ts';
import { commitAt, type Place } from './place.ts';
import { useKeys } from './use-keys.ts';
import { useQueueActs } from './use-queue-acts.ts';
import { useSheet } from './use-sheet.ts';
import { useScanMeaning } from './use-scan-meaning.ts';
import { visitAt, waitingFor } from './visit.ts';

export type Box =
  | 'lookup'
  | 'callNumber'
  | 'roll'
  | 'closeDay'
  | 'transfer'
  | 'reprint'
  | 'why'
  | 'unknownPapers'
  | 'sync'
  | 'looks'
  | null;

/** A card that waits for an answer of the officer: nobody is served, or somebody else's form is open. */
export interface CardOffer {
  readonly card: ScannedCard;
  readonly at: number;
  readonly why: 'nobodyServed' | 'otherPerson';
}

const EMPTY_QUEUE: QueueSnapshot = { businessDay: null, waiting: [], calling: [], serving: [], parked: [], missed: [] };
const DRAFT_OF_NOBODY = 'receive.no-ticket';

/** Everything that one counter does, whichever way it is asked for: a key, a button, a scan. */
export function useCounter(counter: Counter) {
  const { client } = useLine();
  const { lock } = useDesk();
  const known = useTopic('queue');
  const queue = known ?? EMPTY_QUEUE;
  const board = useTopic('board');
  const toasts = useToasts();
  const acts = useQueueActs();
  const [place, setPlace] = useState<Place>({ kind: 'visit' });
  const [text, setText] = useState('');
  const [box, setBox] = useState<Box>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [offer, setOffer] = useState<CardOffer | null>(null);
  const [waitingCard, setWaitingCard] = useState<CardOffer | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);

  const visit = visitAt(queue, counter.number);
  const ticket = visit.kind === 'free' ? null : visit.ticket;
  const served = visit.kind === 'serving' ? visit.ticket : null;
  const draftKey = place.kind === 'form' ? place.key : served === null ? null : `receive.${served.ticketId}`;
  const receiving = useReceiving(draftKey, place.kind === 'form' ? null : (served?.ticketId ?? null));
  const handBack = useHandBack(place.kind === 'dossier' ? place.code : null);
  const recent = useRead('queue.recent', { counter: counter.number }, `${acts.done} ${queue.businessDay}`).value;
  const mine = waitingFor(queue, counter.series, counter.number);
  const times = board?.calls.find((call) => call.number === ticket?.number && call.counter === counter.number)?.times ?? 1;
  const keys = keyStates({
    visit,
    waiting: mine.length,
    times,
    commit: commitAt(place, receiving, handBack),
    hasDay:
      place.kind === 'dossier'
        ? handBack.dossier.value !== undefined
        : place.kind !== 'search' && (receiving.preview.value !== undefined || receiving.draft?.received != null),
    isBusy: known === undefined || acts.isBusy || receiving.isActing || handBack.isActing,
  });

  const toVisit = useCallback(() => {
    setPlace({ kind: 'visit' });
    setText('');
  }, []);

  const openDossier = useCallback(
    (code: string, from: 'visit' | 'search', openedAt: number | null) => setPlace({ kind: 'dossier', code, from, openedAt }),
    [],
  );
  const openFound = useCallback((code: string) => openDossier(code, 'search', null), [openDossier]);
  const search = useDossierSearch(text, place.kind === 'search', openFound);

  const takeCard = useCallback(
    (card: ScannedCard, at: number) => {
      receiving.update((draft) => withOwner(draft, card, at));
      setOffer(null);
    },
    [receiving.update],
  );

  // A card that started the visit, or opened a form, waits until its draft has been read back.
  const isFormThere = receiving.draft !== null;
  useEffect(() => {
    if (waitingCard === null || !isFormThere) return;
    setWaitingCard(null);
    receiving.update((draft) => (isStarted(draft) ? draft : withOwner(draft, waitingCard.card, waitingCard.at)));
  }, [waitingCard, isFormThere, receiving.update]);

  /** Takes back one act; where that is not possible any more, the refusal says why. */
  const undo = async (commandId: string, number: string): Promise<void> => {
    toVisit();
    if ((await acts.run('act.undo', { commandId })) !== null) toasts.show({ text: VISIT.undone(number) });
  };
  const withUndo = (commandId: string, number: string) => ({
    undo: { label: VISIT.undo, shortcut: 'Ctrl Z', onPress: () => void undo(commandId, number) },
  });

  const start = async (): Promise<void> => {
    if (visit.kind !== 'called') return;
    const { number, ticketId } = visit.ticket;
    toVisit();
    const act = await acts.run('queue.startServing', { counter: counter.number, ticketId });
    if (act !== null) toasts.show({ text: VISIT.startedSaid(number), ...withUndo(act, number) });
  };

  const resume = async (id: string, scanned: string): Promise<void> => {
    const missed = queue.missed.find((each) => each.ticketId === id);
    const isDone = await acts.run('queue.resume', { counter: counter.number, scan: scanned });
    // One who was absent waits again: nothing else on the screen would say that the paper was heard.
    if (isDone !== null && missed !== undefined) toasts.show({ text: VISIT.returnedSaid(missed.number) });
  };

  const sheet = useSheet(receiving, {
    hasForm: draftKey !== null,
    openForm: (code) => (visit.kind === 'called' ? void start() : setPlace({ kind: 'form', key: `receive.sheet.${code}` })),
    openDossier: (code) => openDossier(code, 'visit', Date.now()),
  });

  const openSheet = (code: string): void => {
    if (place.kind !== 'form') toVisit();
    void sheet.take(code);
  };

  const scans = useScans(
    useScanMeaning({
      onTicket: (id, scanned) => {
        toVisit();
        if (visit.kind === 'called' && visit.ticket.ticketId === id) void start();
        else if (served?.ticketId !== id) void resume(id, scanned);
      },
      onDossier: (code) => openDossier(code, 'visit', Date.now()),
      onSheet: openSheet,
      onCard: (card) => {
        const at = Date.now();
        if (place.kind === 'dossier' && handBack.dossier.value?.status === 'ready') handBack.takeCard(card);
        else if (draftKey !== null && receiving.draft?.received == null) {
          if (place.kind !== 'form') toVisit();
          if (receiving.draft === null) setWaitingCard({ card, at, why: 'nobodyServed' });
          else if (isOtherPerson(receiving.draft, card)) setOffer({ card, at, why: 'otherPerson' });
          else takeCard(card, at);
        } else if (visit.kind === 'called') {
          setWaitingCard({ card, at, why: 'nobodyServed' });
          void start();
        } else setOffer({ card, at, why: 'nobodyServed' });
      },
    }),
  );

  const answerOffer = (answer: 'owner' | 'submitter' | 'none'): void => {
    if (offer === null) return;
    setOffer(null);
    if (answer === 'none') return;
    if (offer.why === 'nobodyServed') {
      setPlace({ kind: 'form', key: DRAFT_OF_NOBODY });
      setWaitingCard(offer);
    } else if (answer === 'owner') takeCard(offer.card, offer.at);
    else receiving.update((draft) => withSubmitter(draft, offer.card));
  };

  const finish = async (): Promise<void> => {
    if (served === null) return;
    // A form that lies over the visit is not the visit's: it stays as it is.
    const draft = place.kind === 'form' ? null : receiving.draft;
    const isLeft = draft !== null && isStarted(draft);
    const act = await acts.run('queue.finish', { counter: counter.number, ticketId: served.ticketId });
    if (act === null) return;
    toVisit();
    if (!isLeft && draft !== null) receiving.drop();
    // A draft hangs on its ticket: whoever takes the finishing back has it before him again.
    toasts.show({ text: (isLeft ? VISIT.draftKept : VISIT.finished)(served.number), ...withUndo(act, served.number) });
  };

  const transfer = async (to: InputFor<'queue.transfer'>['to'], name: string): Promise<void> => {
    setBox(null);
    if (ticket === null) return;
    const act = await acts.run('queue.transfer', { counter: counter.number, ticketId: ticket.ticketId, to });
    if (act === null) return;
    toVisit();
    toasts.show({ text: VISIT.transferredSaid(ticket.number, name), ...withUndo(act, ticket.number) });
  };

  /** Somebody with no ticket sits down: the visit begins at once. */
  const walkIn = async (): Promise<void> => {
    toVisit();
    await acts.run('queue.walkIn', { counter: counter.number });
  };

  /** A number of a pre-printed roll; called at once where nobody is at the counter and the officer says so. */
  const enterRoll = async (number: string): Promise<boolean> => (await acts.run('ticket.enterRoll', { number })) !== null;

  /** One who was put aside or absent is here, and the paper can not be scanned. */
  const comeBack = async (ticketId: string, number: string): Promise<void> => {
    toVisit();
    await resume(ticketId, number);
  };

  const callNumber = async (number: string): Promise<void> => {
    if ((await acts.run('queue.call', { counter: counter.number, number })) === null) return;
    setBox(null);
    toVisit();
  };

  const putAside = async (name: 'queue.noShow' | 'queue.park', said: (number: string) => string): Promise<void> => {
    if (ticket === null) return;
    const act = await acts.run(name, { counter: counter.number, ticketId: ticket.ticketId });
    if (act === null) return;
    toVisit();
    toasts.show({ text: said(ticket.number), ...withUndo(act, ticket.number) });
  };

  const closeForm = (): void => {
    if (receiving.draft?.received != null) receiving.drop();
    toVisit();
  };

  const press = (name: KeyName | 'search'): void => {
    if (name === 'search') {
      searchBox.current?.focus();
      searchBox.current?.select();
      setPlace((now) => (now.kind === 'visit' ? { kind: 'search' } : now));
      return;
    }
    setNotice(null);
    if (keys[name].state === 'no') {
      // A key that can do nothing says why; an incomplete form shows what is missing.
      if (name === 'commit' && place.kind !== 'dossier' && receiving.draft !== null) receiving.commit();
      else setNotice(keys[name].reason);
      return;
    }
    const at = { counter: counter.number, ...(ticket !== null && { ticketId: ticket.ticketId }) };
    const act: { readonly [K in KeyName]: () => void } = {
      lookup: () => setBox('lookup'),
      why: () => setBox('why'),
      callNext: () => {
        toVisit();
        void acts.run('queue.callNext', { counter: counter.number });
      },
      callNumber: () => setBox('callNumber'),
      recall: () => void (ticket !== null && acts.run('queue.recall', { counter: at.counter, ticketId: ticket.ticketId })),
      start: () => void start(),
      walkIn: () => void walkIn(),
      noShow: () => void putAside('queue.noShow', VISIT.missedSaid),
      park: () => void putAside('queue.park', VISIT.parkedSaid),
      transfer: () => setBox('transfer'),
      commit: () => (place.kind === 'dossier' ? handBack.commit() : receiving.commit()),
      another: receiving.next,
      finish: () => void finish(),
      reprint: () => setBox('reprint'),
      lock,
    };
    act[name]();
  };
  useKeys(press, toasts.undo);

  const back = (): void => setPlace((now) => (now.kind === 'dossier' && now.from === 'search' ? { kind: 'search' } : { kind: 'visit' }));
  const leave = async (): Promise<boolean> => {
    setBox(null);
    const answer = await client.call('counter.close', { counter: counter.number });
    if (!answer.ok) toasts.show({ text: answer.refusal.message });
    return answer.ok;
  };

  return {
    /** False until the station has told the queue: then nothing is said of it. */
    isKnown: known !== undefined,
    queue,
    visit,
    ticket,
    times,
    mine,
    place,
    text,
    box,
    offer,
    refusal: notice ?? acts.refusal?.message ?? null,
    closeRefusal: () => {
      setNotice(null);
      acts.closeRefusal();
    },
    recent,
    keys,
    acts,
    receiving,
    sheet,
    openSheet,
    handBack,
    search,
    searchBox,
    scans,
    press,
    setPlace,
    setText,
    setBox,
    answerOffer,
    openFound,
    callNumber,
    enterRoll,
    comeBack,
    undo,
    transfer,
    closeForm,
    back,
    toVisit,
    leave,
    readySaid: (code: string, slot: string | null) => toasts.show({ text: DOSSIER.readySaid(code, slot) }),
  };
}

export type CounterState = ReturnType<typeof useCounter>;
