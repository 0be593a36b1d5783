import type { ReferenceProblem } from '#contract/operations/reference.ts';
import { FIELDS } from '../messages/setup-vi.ts';
import { Check } from '../ui/check.tsx';
import { Icon } from '../ui/icon.tsx';
import { Segments } from '../ui/segments.tsx';
import { shownValue, typedValue } from './field-values.ts';
import { type Json, withField } from './json.ts';
import type { FieldSpec } from './specs.ts';
import { TypedField } from './typed-field.tsx';

export interface RowFieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly row: Json;
  /** The whole document: choices come from its other lists. */
  readonly document: Json;
  /** Where the row stands: `series.2`. */
  readonly path: string;
  readonly problems: readonly ReferenceProblem[];
  readonly onChange: (row: Json) => void;
  readonly focusFirst?: boolean;
}

/** The fields of one row, each with what the station found wrong in it. */
export function RowFields({ fields, row, document, path, problems, onChange, focusFirst }: RowFieldsProps) {
  return (
    <div className="owner-fields">
      {fields.map((field, index) => (
        <div className={field.wide ? 'wide' : undefined} key={field.name}>
          <OneField
            field={field}
            value={row[field.name]}
            document={document}
            error={withHint(problemAt(problems, path === '' ? field.name : `${path}.${field.name}`), field.hint)}
            autoFocus={focusFirst === true && index === 0}
            onChange={(value) => onChange(withField(row, field.name, value))}
          />
        </div>
      ))}
    </div>
  );
}

/** The problem of a place, or of something inside it. */
export const problemAt = (problems: readonly ReferenceProblem[], path: string): string | undefined => {
  const found = problems.find((each) => each.path === path || each.path.startsWith(`${path}.`));
  return found === undefined ? undefined : `${found.problem.charAt(0).toLocaleUpperCase('vi')}${found.problem.slice(1)}.`;
};

/** What was wrong and, after it, how it is to be written. */
const withHint = (error: string | undefined, hint: string | undefined): string | undefined =>
  error === undefined || hint === undefined ? error : `${error} ${hint}`;

interface OneFieldProps {
  readonly field: FieldSpec;
  readonly value: unknown;
  readonly document: Json;
  readonly error: string | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (value: unknown) => void;
}

function OneField({ field, value, document, error, autoFocus, onChange }: OneFieldProps) {
  switch (field.kind) {
    case 'yesNo':
      return (
        <>
          <Segments<string>
            label={field.label}
            options={[
              { value: 'yes', label: FIELDS.yes },
              { value: 'no', label: FIELDS.no },
            ]}
            value={value === true ? 'yes' : 'no'}
            onChange={(chosen) => onChange(chosen === 'yes')}
          />
          <Note error={error} hint={field.hint} />
        </>
      );
    case 'choice':
      return (
        <>
          <Segments<string> label={field.label} options={field.options(document)} value={String(value ?? '')} onChange={onChange} />
          <Note error={error} hint={field.hint} />
        </>
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? value.map(String) : [];
      const options = field.options(document);
      return (
        <fieldset className="segs">
          <legend className="label">{field.label}</legend>
          <div className="row wrap">
            {options.map((option) => (
              <Check
                key={option.value}
                on={chosen.includes(option.value)}
                // New ones go to the end: the order of a counter's series is the order in which it calls them.
                onChange={(on) => onChange(on ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))}
              >
                {option.label}
              </Check>
            ))}
          </div>
          <Note error={error} hint={field.hint} />
        </fieldset>
      );
    }
    default:
      return <TextField kind={field.kind} field={field} value={value} error={error} autoFocus={autoFocus} onChange={onChange} />;
  }
}

function TextField({
  kind,
  field,
  value,
  error,
  autoFocus,
  onChange,
}: Omit<OneFieldProps, 'document'> & { readonly kind: Parameters<typeof shownValue>[0] }) {
  const isNumber = kind === 'int' || kind === 'optionalInt';
  return (
    <TypedField
      label={field.label}
      shown={shownValue(kind, value)}
      error={error}
      hint={field.hint}
      autoFocus={autoFocus}
      isNumber={isNumber}
      onTyped={(typed) => onChange(typedValue(kind, typed))}
    />
  );
}

function Note({ error, hint }: { readonly error: string | undefined; readonly hint: string | undefined }) {
  if (error !== undefined) {
    return (
      <span className="err">
        <Icon name="circle-alert" />
        <span>{error}</span>
      </span>
    );
  }
  return hint === undefined ? null : <span className="hint">{hint}</span>;
}
