/** A key cap. The key itself is told to screen readers by `aria-keyshortcuts` of its button. */
export function Key({ children }: { readonly children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
