import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Button } from './button.tsx';

export interface ToastValue {
  readonly text: string;
  /** What takes it back; the toast goes when it was pressed. */
  readonly undo?: { readonly label: string; readonly shortcut?: string; readonly onPress: () => void };
}

interface Toasts {
  show(toast: ToastValue): void;
  /** Presses the undo of the toast that stands, as Ctrl Z does; false when there is nothing to undo. */
  undo(): boolean;
}

const ToastContext = createContext<Toasts | null>(null);

/** Holds the one toast of a window. A newer one takes the place of the one that stands. */
export function ToastArea({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly toast: ToastValue; readonly n: number } | null>(null);
  const hide = useCallback(() => setShown(null), []);
  const toasts = useMemo(
    () => ({
      show: (toast: ToastValue) => setShown((before) => ({ toast, n: (before?.n ?? 0) + 1 })),
      undo: () => {
        const undo = shown?.toast.undo;
        if (undo === undefined) return false;
        setShown(null);
        undo.onPress();
        return true;
      },
    }),
    [shown],
  );
  return (
    <ToastContext value={toasts}>
      {children}
      <div role="status">{shown && <Toast key={shown.n} toast={shown.toast} onGone={hide} />}</div>
    </ToastContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === null) throw new Error('a screen stands outside ToastArea');
  return toasts;
}

/** Ten seconds, told by its bar: the bar's own animation is the clock, so that a pointer or the focus on the toast stops both. */
function Toast({ toast, onGone }: { readonly toast: ToastValue; readonly onGone: () => void }) {
  const { text, undo } = toast;
  return (
    <div className="toast">
      <span>{text}</span>
      {undo && (
        <Button
          size="small"
          {...(undo.shortcut !== undefined && { shortcut: undo.shortcut })}
          onPress={() => {
            onGone();
            undo.onPress();
          }}
        >
          {undo.label}
        </Button>
      )}
      <span className="t-bar" onAnimationEnd={onGone} />
    </div>
  );
}
