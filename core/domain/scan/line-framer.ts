/** Longest line that a scanner may send; more is cut off, so that a stuck one can not fill the memory. */
const LONGEST = 2_048;

export interface LineFramer {
  /** @returns the lines that are whole now */
  push(text: string): string[];
  /** What lies without an end: some scanners are set to send none. */
  flush(): string | null;
}

/** Cuts what a scanner sends into lines, ended by CR, LF or both, in whatever pieces they come. */
export function lineFramer(): LineFramer {
  let held = '';
  return {
    push(text) {
      const parts = (held + text).split(/[\r\n]+/);
      held = (parts.pop() ?? '').slice(0, LONGEST);
      return parts.filter((part) => part !== '').map((part) => part.slice(0, LONGEST));
    },
    flush() {
      const rest = held;
      held = '';
      return rest === '' ? null : rest;
    },
  };
}
