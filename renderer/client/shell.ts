import type { MessagePortLike } from '#channel/port.ts';

/** What the preload script of the desktop shell puts into a window; a browser has none of it. */
export interface Shell {
  /** The window's own line to the station. Rejects while the station is away. */
  connect(): Promise<MessagePortLike>;
  /** Opens the window of a link (as in `contract/window-link.ts`), or brings it to the front. */
  openRole(hash: string): void;
}

declare global {
  interface Window {
    readonly motcua?: Shell;
  }
}

export const shell = (): Shell | undefined => window.motcua;
