import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { Icon } from './icon.tsx';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was expected, what came, what to do. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** Beside the text, inside the edge: a key cap, a small act. */
  readonly after?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id' | 'aria-invalid' | 'aria-describedby'>;
}

/** A labelled line of text with its error or hint said by screen readers too. What was typed stays whatever the error. */
export function Field({ label, value, onChange, error, hint, after, inputRef, input }: FieldProps) {
  const id = useId();
  const note = error !== undefined || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={error === undefined ? 'input' : 'input bad'}>
        <input
          {...input}
          id={id}
          ref={inputRef}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={note}
          onChange={(event) => onChange(event.target.value)}
        />
        {after}
      </div>
      {error !== undefined ? (
        <span className="err" id={note}>
          <Icon name="circle-alert" />
          <span>{error}</span>
        </span>
      ) : (
        hint !== undefined && (
          <span className="hint" id={note}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}
