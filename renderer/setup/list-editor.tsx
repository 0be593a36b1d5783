import { type ReactNode, useState } from 'react';
import type { ReferenceProblem } from '#contract/operations/reference.ts';
import { SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { cellText, foldWords } from './cell-text.ts';
import { type Json, rowsOf } from './json.ts';
import { problemAt, RowFields } from './row-fields.tsx';
import type { ListSpec } from './specs.ts';

/** From so many rows on a list has a box that filters it; more than MOST are not drawn at once. */
const FILTER_FROM = 12;
const MOST = 100;

export interface ListEditorProps {
  readonly spec: ListSpec;
  /** What holds the list: the document, or a row of it. */
  readonly holder: Json;
  readonly document: Json;
  /** Where the holder stands: empty for the document. */
  readonly at: string;
  readonly problems: readonly ReferenceProblem[];
  readonly readOnly: boolean;
  readonly onChange: (holder: Json) => void;
  /** One more act of a row: to set a PIN. */
  readonly extra?: (row: Json) => ReactNode;
}

/** A list of rows as a table: add, change in place, take out, move. */
export function ListEditor({ spec, holder, document, at, problems, readOnly, onChange, extra }: ListEditorProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [filter, setFilter] = useState('');
  const rows = rowsOf(holder, spec.name);
  const path = at === '' ? spec.name : `${at}.${spec.name}`;
  const give = (next: readonly Json[]) => onChange({ ...holder, [spec.name]: next });
  const words = foldWords(filter);
  const found = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => index === open || words.every((word) => foldWords(JSON.stringify(row)).join(' ').includes(word)));
  const columns = spec.columns.flatMap((name) => spec.fields.filter((field) => field.name === name));
  const listProblem = problems.find((each) => each.path === path);

  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    give(next);
    setOpen(to);
  };

  return (
    <section className="card" aria-label={spec.title}>
      <div className="row pad list-head">
        <h2 className="name-head grow">
          {spec.title} <span className="hint">{SETUP.rows(rows.length)}</span>
        </h2>
        {!readOnly && (
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              setFilter('');
              give([...rows, spec.fresh]);
              setOpen(rows.length);
            }}
          >
            {SETUP.add}
          </Button>
        )}
      </div>
      {listProblem !== undefined && (
        <p className="err pad-x">
          <Icon name="circle-alert" />
          {listProblem.problem}
        </p>
      )}
      {rows.length >= FILTER_FROM && (
        <div className="pad-x">
          <Field label={SETUP.find} value={filter} onChange={setFilter} input={{ type: 'search', maxLength: 80 }} />
        </div>
      )}
      {rows.length === 0 && <p className="pad dim">{SETUP.empty}</p>}
      {rows.length > 0 && found.length === 0 && <p className="pad dim">{SETUP.noneFound(filter)}</p>}
      {found.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              {columns.map((field) => (
                <th scope="col" key={field.name}>
                  {field.label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map(({ row, index }) =>
              index === open && !readOnly ? (
                <tr key={index}>
                  <td colSpan={columns.length + 1} className="open-row">
                    <div className="stack">
                      <RowFields
                        fields={spec.fields}
                        row={row}
                        document={document}
                        path={`${path}.${index}`}
                        problems={problems}
                        focusFirst
                        onChange={(next) => give(rows.map((each, i) => (i === index ? next : each)))}
                      />
                      {spec.lists?.map((inner) => (
                        <ListEditor
                          key={inner.name}
                          spec={inner}
                          holder={row}
                          document={document}
                          at={`${path}.${index}`}
                          problems={problems}
                          readOnly={readOnly}
                          onChange={(next) => give(rows.map((each, i) => (i === index ? next : each)))}
                        />
                      ))}
                      <div className="row wrap">
                        <Button kind="primary" size="small" onPress={() => setOpen(null)}>
                          {SETUP.done}
                        </Button>
                        {index > 0 && (
                          <Button size="small" onPress={() => move(index, index - 1)}>
                            {SETUP.up}
                          </Button>
                        )}
                        {index < rows.length - 1 && (
                          <Button size="small" onPress={() => move(index, index + 1)}>
                            {SETUP.down}
                          </Button>
                        )}
                        <span className="grow" />
                        <Button
                          size="small"
                          kind="quiet"
                          onPress={() => {
                            give(rows.filter((_, i) => i !== index));
                            setOpen(null);
                          }}
                        >
                          {SETUP.remove}
                        </Button>
                      </div>
                    </div>
                  </td>
                </tr>
              ) : (
                <tr key={index}>
                  {columns.map((field, column) => (
                    <td key={field.name}>
                      {column === 0 ? (
                        <b className="strong">{cellText(field, row[field.name], document)}</b>
                      ) : (
                        cellText(field, row[field.name], document)
                      )}
                      {column === 0 && problemAt(problems, `${path}.${index}`) !== undefined && (
                        <span className="err">
                          <Icon name="circle-alert" />
                          {problemAt(problems, `${path}.${index}`)}
                        </span>
                      )}
                    </td>
                  ))}
                  <td className="ra">
                    <span className="row end">
                      {extra?.(row)}
                      {!readOnly && (
                        <Button size="small" onPress={() => setOpen(index)}>
                          {SETUP.edit}
                          <span className="vh"> {cellText(columns[0], row[columns[0]?.name ?? ''], document)}</span>
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {found.length > MOST && <p className="pad dim">{SETUP.moreRows(found.length - MOST)}</p>}
    </section>
  );
}
