import { useId } from 'react';

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The label stands for screen readers only: what is chosen says enough to the eye. */
  readonly hideLabel?: boolean;
}

/** One of a few, all seen at once: radio buttons drawn as one strip, arrows move. */
export function Segments<T extends string>({ label, options, value, onChange, hideLabel }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className="segs">
      <legend className={hideLabel ? 'vh' : 'label'}>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'on' : undefined}>
            <input type="radio" className="vh" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
