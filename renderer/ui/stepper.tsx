import { Icon } from './icon.tsx';

export interface StepperProps {
  /** What is counted, for screen readers: `Bản chính, Đơn đăng ký`. */
  readonly label: string;
  readonly name: string;
  readonly value: number;
  /** What was typed where it is no count: it stays until it is mended. */
  readonly typed?: string | undefined;
  readonly errorId?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly onType: (typed: string) => void;
  readonly most: number;
}

/** A count with minus and plus; arrow keys do the same, and figures are typed as in any field. */
export function Stepper({ label, name, value, typed, errorId, onChange, onType, most }: StepperProps) {
  const to = (next: number) => {
    if (next >= 0 && next <= most && (next !== value || typed !== undefined)) onChange(next);
  };
  const isWrong = typed !== undefined && errorId !== undefined;
  const className = ['stepper', value === 0 && typed === undefined && 'zero', isWrong && 'bad'].filter(Boolean).join(' ');
  return (
    <span className={className} role="group" aria-label={label}>
      <button type="button" tabIndex={-1} aria-label={`Bớt ${label}`} onClick={() => to(value - 1)}>
        <Icon name="minus" />
      </button>
      <input
        className="n"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        name={name}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-invalid={isWrong}
        aria-describedby={errorId}
        value={typed ?? String(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => {
          if (typed?.trim() === '') onChange(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') to(value + 1);
          else if (event.key === 'ArrowDown') to(value - 1);
          else return;
          event.preventDefault();
        }}
      />
      <button type="button" tabIndex={-1} aria-label={`Thêm ${label}`} onClick={() => to(value + 1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
}
