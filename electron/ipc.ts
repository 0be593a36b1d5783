import { readWindowLink } from '#contract/window-link.ts';
import { isOwnPage } from './app-protocol.ts';
import { CONNECT_MESSAGE, OPEN_MESSAGE } from './messages.ts';
import type { ElectronParts, IpcPart } from './parts.ts';
import type { StationKeeper } from './station-process.ts';
import type { OpenWindow, Windows } from './windows.ts';

/** Hears the windows: each message only from the page that the shell itself opened there, never from a frame inside it. */
export function hearWindows({ ipcMain }: Pick<ElectronParts, 'ipcMain'>, windows: Windows, station: Pick<StationKeeper, 'connect'>): void {
  const senderOf = ({ sender, senderFrame }: IpcPart): OpenWindow | undefined =>
    senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url) ? windows.find(sender.id) : undefined;

  ipcMain.on(CONNECT_MESSAGE, (event) => {
    const window = senderOf(event);
    if (window === undefined) return;
    station.connect({ key: window.id, role: window.wish.role, token: window.token, deliver: window.sendPort });
  });

  ipcMain.on(OPEN_MESSAGE, (event, hash) => {
    if (senderOf(event)?.wish.screen !== 'menu' || typeof hash !== 'string' || hash.length > 4_000) return;
    const link = readWindowLink(hash);
    if (link === null) return;
    // The token in the link is not looked at: which token belongs to a role the shell knows itself.
    windows.open({ screen: link.screen, role: link.role, ...(link.counter === undefined ? {} : { counter: link.counter }) });
  });
}
