/**
 * The scanner of a computer is heard by each of its windows, but only one may act on a scan: the one that a person used last.
 * Windows tell each other by a broadcast of the browser; a window that hears nothing is alone and acts.
 */
export interface ActiveWindow {
  isActive(): boolean;
  close(): void;
}

export function watchActiveWindow(): ActiveWindow {
  const channel = new BroadcastChannel('motcua.active-window');
  let isActive = true;
  const claim = (): void => {
    isActive = true;
    channel.postMessage('here');
  };
  channel.onmessage = () => {
    isActive = false;
  };
  if (document.hasFocus()) claim();
  addEventListener('focus', claim);
  addEventListener('pointerdown', claim, true);
  addEventListener('keydown', claim, true);
  return {
    isActive: () => isActive,
    close: () => {
      channel.close();
      removeEventListener('focus', claim);
      removeEventListener('pointerdown', claim, true);
      removeEventListener('keydown', claim, true);
    },
  };
}
