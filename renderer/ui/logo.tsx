/** The open door of the product; `--on-brand` is the colour of the door on its ground. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path
        d="M9 26V9.5C9 7.6 10.6 6 12.5 6h7C21.4 6 23 7.6 23 9.5V26"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path d="M14.5 26V12.2l5.5-2.2v16z" fill="var(--on-brand)" />
    </svg>
  );
}
