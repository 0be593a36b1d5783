import { type ReactNode, useEffect, useId, useRef } from 'react';

/**
 * A question over the work, for what can not be undone and for small boxes. The browser's own modal dialog: the rest is inert, Esc
 * closes, and the focus goes back to where it came from.
 */
export function Dialog({
  title,
  onClose,
  wide,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** For lists that need the room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="title" id={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
