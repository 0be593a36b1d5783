import { useRef, useState } from 'react';
import { toBase64 } from '#contract/bytes.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useLine } from '../client/context.tsx';
import { SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';
import { sendText } from './send-text.ts';

type Imported = AnswerFor<'reference.import'>;
interface Chosen {
  readonly name: string;
  readonly file: string;
  readonly read: Imported;
}

/** The whole office in one workbook: saved from here, filled in elsewhere, read back cell by cell. */
export function WorkbookPage() {
  const { client } = useLine();
  const toasts = useToasts();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const save = async () => {
    const pieces: string[] = [];
    let name = '';
    for (let from: number | null = 0; from !== null; ) {
      const piece: Awaited<ReturnType<typeof client.call<'reference.workbook'>>> = await client.call('reference.workbook', { from });
      if (!piece.ok) return setRefused(piece.refusal.message);
      pieces.push(piece.value.data);
      name = piece.value.name;
      from = piece.value.next;
    }
    const link = document.createElement('a');
    link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${pieces.join('')}`;
    link.download = name;
    link.click();
  };

  const choose = async (file: File) => {
    setBusy(true);
    setRefused(null);
    setChosen(null);
    try {
      const sent = await sendText(client, toBase64(new Uint8Array(await file.arrayBuffer())));
      if ('refused' in sent) return setRefused(sent.refused);
      const answer = await client.call('reference.import', { file: sent.file });
      if (answer.ok) setChosen({ name: file.name, file: sent.file, read: answer.value });
      else setRefused(answer.refusal.message);
    } catch {
      setRefused(SETUP.notExcel);
    } finally {
      setBusy(false);
      // The same file, mended, may be chosen again.
      if (picker.current !== null) picker.current.value = '';
    }
  };

  const apply = async (file: string) => {
    setBusy(true);
    try {
      const answer = await client.call('reference.import', { file, apply: true });
      if (!answer.ok) return setRefused(answer.refusal.message);
      if (!answer.value.applied) return setChosen((before) => before && { ...before, read: answer.value });
      setChosen(null);
      toasts.show({ text: SETUP.applied });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stack">
      <h1 className="title">{SETUP.workbook}</h1>
      <p className="dim">{SETUP.workbookLead}</p>
      <div className="row wrap">
        <Button icon="arrow-down" onPress={() => void save()}>
          {SETUP.saveWorkbook}
        </Button>
        <Button kind="primary" icon="file-text" off={busy && SETUP.reading} onPress={() => picker.current?.click()}>
          {SETUP.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={SETUP.choose}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void choose(file);
          }}
        />
        {busy && <span role="status">{SETUP.reading}</span>}
      </div>
      <Refusal message={refused} onClose={() => setRefused(null)} />
      {chosen !== null && <Reading chosen={chosen} busy={busy} onApply={() => void apply(chosen.file)} />}
    </div>
  );
}

function Reading({ chosen, busy, onApply }: { readonly chosen: Chosen; readonly busy: boolean; readonly onApply: () => void }) {
  const { problems, documents, pins } = chosen.read;
  const isSame = documents.length === 0 && pins.length === 0;
  return (
    <section className="card pad stack s2" aria-label={SETUP.chosen(chosen.name)}>
      <h2 className="name-head">{SETUP.chosen(chosen.name)}</h2>
      {problems.length > 0 ? (
        <>
          <p className="err" role="alert">
            <Icon name="circle-alert" />
            {SETUP.workbookWrong(problems.length)}
          </p>
          <ul className="said">
            {problems.map(({ sheet, cell, message }) => (
              <li key={`${sheet}:${cell}:${message}`}>{SETUP.cell(sheet, cell, message)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {isSame && <p>{SETUP.workbookSame}</p>}
          {documents.map(({ kind, changes }) => (
            <div key={kind}>
              <h3 className="strong">{SETUP.kinds[kind]}</h3>
              <ul className="said">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </div>
          ))}
          {pins.length > 0 && <p>{SETUP.workbookPins(pins.join(', '))}</p>}
          {!isSame && (
            <div className="row">
              <Button kind="primary" off={busy && SETUP.saving} onPress={onApply}>
                {SETUP.applyWorkbook}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
