import { useState } from 'react';
import { Field } from '../ui/field.tsx';

/** A text field whose text stays as it is typed until the field is left: `8:` on the way to `8:00` is not rewritten under the hand. */
export function TypedField({
  label,
  shown,
  error,
  hint,
  autoFocus,
  isNumber,
  onTyped,
}: {
  readonly label: string;
  readonly shown: string;
  readonly error: string | undefined;
  readonly hint: string | undefined;
  readonly autoFocus: boolean;
  readonly isNumber: boolean;
  readonly onTyped: (typed: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={label}
      value={typed ?? shown}
      error={error}
      hint={hint}
      input={{ autoFocus, maxLength: 400, ...(isNumber && { inputMode: 'numeric' as const }), onBlur: () => setTyped(null) }}
      onChange={(text) => {
        setTyped(text);
        onTyped(text);
      }}
    />
  );
}
