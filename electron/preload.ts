import { contextBridge, ipcRenderer } from 'electron';
import { shellBridge } from './bridge.ts';
import { CONNECT_MESSAGE, OPEN_MESSAGE, PORT_MESSAGE } from './messages.ts';

const { bridge, portCame } = shellBridge({
  askForPort: () => ipcRenderer.send(CONNECT_MESSAGE),
  open: (hash) => ipcRenderer.send(OPEN_MESSAGE, hash),
});

ipcRenderer.on(PORT_MESSAGE, ({ ports: [port] }) => {
  if (port !== undefined) portCame(port);
});

contextBridge.exposeInMainWorld('motcua', bridge);
