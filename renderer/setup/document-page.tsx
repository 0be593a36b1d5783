import { type ReactNode, useState } from 'react';
import type { ReferenceKind } from '#contract/events/reference.ts';
import { SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';
import type { Json } from './json.ts';
import { ListEditor } from './list-editor.tsx';
import { placeWords } from './place-words.ts';
import { RowFields } from './row-fields.tsx';
import type { FieldSpec, ListSpec } from './specs.ts';
import { type DocumentEditor, useDocument } from './use-document.ts';

export type Section = { readonly title: string; readonly fields: readonly FieldSpec[] } | { readonly list: ListSpec };

/** One document of the office: its lists and fields, what is wrong, what would change, and the act that puts it in force. */
export function DocumentPage({
  kind,
  title,
  sections,
  extra,
}: {
  readonly kind: ReferenceKind;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly extra?: (row: Json, editor: DocumentEditor) => ReactNode;
}) {
  const editor = useDocument(kind);
  const { draft, problems } = editor;
  return (
    <div className="stack">
      <h1 className="title">{title}</h1>
      <p className="dim">{editor.fromCentral ? SETUP.fromCentral : SETUP.leads[kind]}</p>
      {editor.isBehind && (
        <p className="warn-text row">
          <Icon name="triangle-alert" />
          {SETUP.newer}
        </p>
      )}
      {draft !== undefined &&
        sections.map((section) =>
          'list' in section ? (
            <ListEditor
              key={section.list.name}
              spec={section.list}
              holder={draft}
              document={draft}
              at=""
              problems={problems}
              readOnly={editor.fromCentral}
              onChange={editor.change}
              {...(extra !== undefined && { extra: (row: Json) => extra(row, editor) })}
            />
          ) : (
            <section className="card pad stack s2" key={section.title} aria-label={section.title}>
              <h2 className="name-head">{section.title}</h2>
              <RowFields fields={section.fields} row={draft} document={draft} path="" problems={problems} onChange={editor.change} />
            </section>
          ),
        )}
      {draft !== undefined && !editor.fromCentral && <SaveBar editor={editor} sections={sections} />}
    </div>
  );
}

/** Stays in sight: what is wrong, what will change, and the one act. */
function SaveBar({ editor, sections }: { readonly editor: DocumentEditor; readonly sections: readonly Section[] }) {
  const toasts = useToasts();
  const [shows, setShows] = useState(false);
  const { problems, changes, isChanged } = editor;
  const lists = sections.flatMap((section) => ('list' in section ? [section.list] : []));
  const fields = sections.flatMap((section) => ('fields' in section ? section.fields : []));
  const save = async () => {
    const former = await editor.save();
    if (former === null) return;
    toasts.show({
      text: SETUP.saved,
      undo: { label: SETUP.undo, onPress: () => void editor.putBack(former).then((done) => done && toasts.show({ text: SETUP.undone })) },
    });
  };
  const off = !isChanged ? SETUP.nothingChanged : problems.length > 0 && SETUP.mustFix;
  return (
    <section className="card pad stack s2 save-bar" aria-label={SETUP.save}>
      <Refusal message={editor.refused} />
      {problems.length > 0 && (
        <div role="status">
          <p className="err">
            <Icon name="circle-alert" />
            {SETUP.wrong(problems.length)}
          </p>
          <ul className="said">
            {problems.slice(0, 3).map(({ path, problem }) => (
              <li key={`${path}:${problem}`}>{SETUP.wrongAt(placeWords(path, lists, fields), problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {isChanged && problems.length === 0 && changes.length > 0 && (
        <details open={shows} onToggle={(event) => setShows(event.currentTarget.open)}>
          <summary>
            {SETUP.willChange}: {changes[0]} {changes.length > 1 && `(+${changes.length - 1})`}
          </summary>
          <ul className="said">
            {changes.slice(1).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="row wrap">
        <Button kind="primary" off={off} onPress={() => void save()}>
          {editor.busy ? SETUP.saving : SETUP.save}
        </Button>
        {isChanged ? <Button onPress={editor.discard}>{SETUP.discard}</Button> : <span className="hint">{SETUP.noChange}</span>}
      </div>
    </section>
  );
}
