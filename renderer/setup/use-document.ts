import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReferenceKind } from '#contract/events/reference.ts';
import type { ReferenceProblem } from '#contract/operations/reference.ts';
import { newCommandId } from '../client/command-id.ts';
import { useLine } from '../client/context.tsx';
import { useTopic } from '../client/use-topic.ts';
import { type Json, parseDocument, writeDocument } from './json.ts';
import { sendText } from './send-text.ts';

const CHECK_AFTER_MS = 400;

interface Loaded {
  readonly hash: string;
  readonly document: Json;
  readonly fromCentral: boolean;
}

interface Judged {
  readonly problems: readonly ReferenceProblem[];
  readonly changes: readonly string[];
}

export interface DocumentEditor {
  /** Undefined until it has come. */
  readonly draft: Json | undefined;
  readonly fromCentral: boolean;
  readonly isChanged: boolean;
  /** Another version came into force while this one was being edited. */
  readonly isBehind: boolean;
  readonly problems: readonly ReferenceProblem[];
  readonly changes: readonly string[];
  readonly refused: string | null;
  readonly busy: boolean;
  change(next: Json): void;
  discard(): void;
  /** Puts the draft in force. @returns the hash of the version before, or null when it was not done */
  save(): Promise<string | null>;
  /** Puts a former version in force again. */
  putBack(hash: string): Promise<boolean>;
}

/** A document of the office as it is edited here: loaded whole, judged by the station as it is typed, put in force by one act. */
export function useDocument(kind: ReferenceKind): DocumentEditor {
  const { client } = useLine();
  const version = useTopic('status')?.reference;
  const [loaded, setLoaded] = useState<Loaded>();
  const [draft, setDraft] = useState<Json>();
  const [judged, setJudged] = useState<Judged>({ problems: [], changes: [] });
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [newest, setNewest] = useState<string>();
  const edited = useRef(false);
  const turn = useRef(0);

  const load = useCallback(async () => {
    let text = '';
    for (let from = 0; ; ) {
      const piece = await client.call('reference.show', { kind, from });
      if (!piece.ok) return setRefused(piece.refusal.message);
      text += piece.value.text;
      if (piece.value.next !== null) {
        from = piece.value.next;
        continue;
      }
      setNewest(piece.value.hash);
      if (edited.current) return;
      const document = parseDocument(text);
      setLoaded({ hash: piece.value.hash, document, fromCentral: piece.value.fromCentral });
      setDraft(document);
      setJudged({ problems: [], changes: [] });
      return;
    }
  }, [client, kind]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version of the office's documents says when to load again
  useEffect(() => void load(), [load, version]);

  const judge = useCallback(
    async (next: Json, keep: boolean) => {
      const mine = ++turn.current;
      const sent = await sendText(client, writeDocument(next));
      if ('refused' in sent) return setRefused(sent.refused);
      const answer = await client.call('reference.check', { kind, file: sent.file, keep });
      if (mine !== turn.current) return;
      if (!answer.ok) return setRefused(answer.refusal.message);
      setJudged(answer.value);
      return answer.value;
    },
    [client, kind],
  );

  useEffect(() => {
    if (draft === undefined || loaded === undefined || draft === loaded.document) return;
    const timer = setTimeout(() => void judge(draft, false), CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, loaded, judge]);

  const put = async (hash: string, base?: string): Promise<boolean> => {
    const answer = await client.call(
      'reference.putInForce',
      { kind, hash, ...(base !== undefined && { base }) },
      { commandId: newCommandId() },
    );
    setRefused(answer.ok ? null : answer.refusal.message);
    return answer.ok;
  };

  return {
    draft,
    fromCentral: loaded?.fromCentral ?? false,
    isChanged: draft !== undefined && draft !== loaded?.document,
    isBehind: loaded !== undefined && newest !== undefined && newest !== loaded.hash && draft !== loaded.document,
    problems: judged.problems,
    changes: judged.changes,
    refused,
    busy,
    change(next) {
      edited.current = true;
      setDraft(next);
      setRefused(null);
    },
    discard() {
      edited.current = false;
      turn.current += 1;
      setRefused(null);
      void load();
    },
    async save() {
      if (draft === undefined || loaded === undefined || busy) return null;
      setBusy(true);
      try {
        const checked = await judge(draft, true);
        if (checked === undefined || checked.problems.length > 0) return null;
        edited.current = false;
        if (await put(checked.hash, loaded.hash)) {
          await load();
          return loaded.hash;
        }
        edited.current = true;
        return null;
      } finally {
        setBusy(false);
      }
    },
    putBack: (hash) => put(hash),
  };
}
