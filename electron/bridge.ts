import { portFromMessagePort, type WebMessagePort } from '#channel/message-port.ts';
import type { MessagePortLike } from '#channel/port.ts';

/** All that a window's page gets from the shell, as `window.motcua`; ports stay on the preload script's side. */
export interface ShellBridge {
  /** A new line to the station; waits until there is one. A second asking ends the waiting of the first. */
  connect(): Promise<MessagePortLike>;
  /** Opens the window of a link's fragment (contract/window-link.ts); the shell hears it from the menu alone. */
  openRole(hash: string): void;
}

export function shellBridge(shell: { readonly askForPort: () => void; readonly open: (hash: string) => void }): {
  readonly bridge: ShellBridge;
  readonly portCame: (port: WebMessagePort) => void;
} {
  let waiting: { readonly resolve: (port: MessagePortLike) => void; readonly reject: (why: Error) => void } | null = null;
  return {
    bridge: {
      connect: () =>
        new Promise((resolve, reject) => {
          waiting?.reject(new Error('asked again'));
          waiting = { resolve, reject };
          shell.askForPort();
        }),
      openRole: (hash) => shell.open(hash),
    },
    portCame: (port) => {
      if (waiting === null) return port.close();
      const { resolve } = waiting;
      waiting = null;
      return resolve(portFromMessagePort(port));
    },
  };
}
