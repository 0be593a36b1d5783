import { Icon } from './icon.tsx';

export interface StepperProps {
  /** What is counted, for screen readers: `Bản chính, Đơn đăng ký`. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly most?: number;
}

/** A small count with minus and plus; arrow keys do the same. */
export function Stepper({ label, value, onChange, most = 99 }: StepperProps) {
  const to = (next: number) => {
    if (next >= 0 && next <= most && next !== value) onChange(next);
  };
  return (
    <span className={value === 0 ? 'stepper zero' : 'stepper'} role="group" aria-label={label}>
      <button type="button" tabIndex={-1} aria-label={`Bớt ${label}`} onClick={() => to(value - 1)}>
        <Icon name="minus" />
      </button>
      <span
        className="n"
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={most}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp' || event.key === '+') to(value + 1);
          else if (event.key === 'ArrowDown' || event.key === '-') to(value - 1);
          else if (/^\d$/.test(event.key)) to(Number(event.key));
          else return;
          event.preventDefault();
        }}
      >
        {value}
      </span>
      <button type="button" tabIndex={-1} aria-label={`Thêm ${label}`} onClick={() => to(value + 1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
}
