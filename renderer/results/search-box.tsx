import type { RefObject } from 'react';
import { FRAME } from '../messages/officer-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { Key } from '../ui/key.tsx';

/** The one search box of the window (Ctrl F). Arrows and Enter go to the list below it, Esc back to the work. */
export function SearchBox({
  text,
  inputRef,
  onText,
  onFocus,
  onStep,
  onPage,
  onEnter,
  onEscape,
}: {
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onFocus: (hasFocus: boolean) => void;
  readonly onStep: (by: number) => void;
  /** A page forth (1) or back (-1). */
  readonly onPage?: (by: 1 | -1) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}) {
  return (
    <div className="find" role="search">
      <Icon name={text === '' ? 'scan-line' : 'search'} />
      <input
        ref={inputRef}
        type="search"
        aria-label={FRAME.searchLabel}
        aria-keyshortcuts="Control+F"
        placeholder={FRAME.search}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onFocus={() => onFocus(true)}
        onBlur={() => onFocus(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') onStep(1);
          else if (event.key === 'ArrowUp') onStep(-1);
          else if (event.key === 'PageDown') onPage?.(1);
          else if (event.key === 'PageUp') onPage?.(-1);
          else if (event.key === 'Enter') onEnter();
          else if (event.key === 'Escape') onEscape();
          else return;
          event.preventDefault();
        }}
      />
      <Key>{text === '' ? 'Ctrl F' : 'Esc'}</Key>
    </div>
  );
}
