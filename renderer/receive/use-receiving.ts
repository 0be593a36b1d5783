import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { localDateAt } from '#contract/time.ts';
import { newCommandId } from '../client/command-id.ts';
import { useLine } from '../client/context.tsx';
import { type AnswerTo, useAnswer } from '../client/use-answer.ts';
import { another, type Draft } from './draft.ts';
import type { Procedure } from './papers.ts';
import { guidanceOf, isComplete, type Problems, problemsOf, receptionOf, whyIncomplete } from './reception.ts';
import { type DraftHold, useDraft } from './use-draft.ts';

export interface Receiving extends DraftHold {
  readonly procedure: Procedure | undefined;
  readonly preview: AnswerTo<'dossier.preview'>;
  readonly problems: Problems | null;
  /** Why F8 does nothing yet; null when it commits. */
  readonly whyNot: string | null;
  readonly isActing: boolean;
  readonly refusal: RefusalSeen | null;
  /** Fields show what is wrong once they were left or F8 was pressed, not while they are first typed. */
  readonly showsErrors: boolean;
  /** Receives the dossier when it is complete, else shows what is missing. A second press while the first is asked is none. */
  commit(): void;
  /** Prints what is missing; what was typed lies under the sheet from then on. */
  printMissing(): Promise<void>;
  /** The next dossier of the same person. */
  next(): void;
}

/** The form of one visit: what is typed, what it still needs, and its one act. `ticket`: the ticket it is for, where there is one. */
export function useReceiving(key: string | null, ticket: string | null): Receiving {
  const { client } = useLine();
  const hold = useDraft(key);
  const { draft, update } = hold;
  const [isActing, setActing] = useState(false);
  const [refusal, setRefusal] = useState<RefusalSeen | null>(null);
  const [showsErrors, setShowsErrors] = useState(false);
  const acting = useRef(false);

  const chosen = draft?.procedure ?? null;
  const found = useAnswer('procedure.list', chosen === null ? null : { id: chosen });
  const procedure = found.value?.rows[0];
  const preview = useAnswer(
    'dossier.preview',
    chosen === null
      ? null
      : {
          procedure: chosen,
          ...(draft?.case != null && { case: draft.case }),
          ...(draft?.agency != null && { agency: draft.agency }),
        },
  );
  const today = localDateAt(Date.now());
  const problems = useMemo(() => (draft === null ? null : problemsOf(draft, procedure, today)), [draft, procedure, today]);
  const whyNot = draft === null || problems === null ? null : whyIncomplete(problems, draft);

  const receive = useCallback(
    async (form: Draft, of: Procedure) => {
      if (acting.current) return;
      acting.current = true;
      setActing(true);
      setRefusal(null);
      const answer = await client.call('dossier.receive', receptionOf(form, of, ticket), { commandId: form.act });
      acting.current = false;
      setActing(false);
      if (answer.ok) update((now) => ({ ...now, received: receivedOf(answer.value, preview.value?.collectAt ?? '') }));
      else {
        setRefusal(answer.refusal);
        // An answer that says no ends the act. One that is not known does not: the next press asks for the same act again.
        if (answer.refusal.outcome !== 'unknown') update((now) => ({ ...now, act: newCommandId() }));
      }
    },
    [client, ticket, update, preview.value],
  );

  const commit = useCallback(() => {
    if (draft === null || draft.received !== null || problems === null) return;
    if (procedure === undefined || !isComplete(problems)) setShowsErrors(true);
    else void receive(draft, procedure);
  }, [draft, problems, procedure, receive]);

  const printMissing = useCallback(async () => {
    if (draft === null || draft.received !== null || procedure === undefined || acting.current) return;
    acting.current = true;
    setActing(true);
    setRefusal(null);
    const answer = await client.call('guidance.give', guidanceOf(draft, procedure, ticket), { commandId: newCommandId() });
    acting.current = false;
    setActing(false);
    if (!answer.ok) setRefusal(answer.refusal);
    else update((now) => ({ ...now, guidance: { code: answer.value.code, printJobId: answer.value.printJobId } }));
  }, [client, draft, procedure, ticket, update]);

  const next = useCallback(() => {
    setShowsErrors(false);
    setRefusal(null);
    update(another);
  }, [update]);

  return { ...hold, procedure, preview, problems, whyNot, isActing, refusal, showsErrors, commit, printMissing, next };
}

const receivedOf = ({ code, dueAt, register, mark, printJobId }: AnswerFor<'dossier.receive'>, collectAt: string) => ({
  code,
  dueAt,
  register,
  mark,
  printJobId,
  collectAt,
  at: Date.now(),
});
