import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { focusedField } from '../scan-input/field-memory.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Key } from './key.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'small' | 'big';
  readonly icon?: IconName;
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  /** Why it can not be done now. The button stays in the tab order and says it; a press does nothing. */
  readonly off?: string | false | undefined;
  /** It has the focus from the start (the one sensible act of a screen: design, section 4), unless a person is typing somewhere. */
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  /** Said by screen readers instead of the words, where those need what stands around them. */
  readonly label?: string;
  /** Whether what it shows is shown. */
  readonly expanded?: boolean;
}

/** One act. A disabled one keeps its place, its focus and its reason. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size,
  icon,
  shortcut,
  off,
  autoFocus,
  type = 'button',
  label,
  expanded,
}: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useLayoutEffect(() => {
    if (autoFocus === true && focusedField() === null) button.current?.focus();
  }, []);
  const isOff = typeof off === 'string';
  const className = ['btn', kind !== 'plain' && kind, size].filter(Boolean).join(' ');
  return (
    <button
      ref={button}
      type={type}
      className={className}
      aria-disabled={isOff}
      aria-label={label}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut?.replace(/ /g, '+').replace('Ctrl', 'Control')}
      title={isOff ? off : undefined}
      onClick={(event) => {
        if (isOff) event.preventDefault();
        else onPress();
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Key>{shortcut}</Key>}
      {isOff && <span className="vh">{off}</span>}
    </button>
  );
}
