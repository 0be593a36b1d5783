import type { MessagePortLike } from './port.ts';
import { portOver } from './port-over.ts';

/** A MessagePort as the web has it (a page, a preload script, Node's worker_threads): only what is needed of it. */
export interface WebMessagePort {
  postMessage(message: string): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Node, Electron, and browsers since Chrome 122. */
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

export const portFromMessagePort = (port: WebMessagePort): MessagePortLike =>
  portOver((events) => {
    port.addEventListener('message', ({ data }) => events.received(data));
    port.addEventListener('close', () => events.closed());
    port.start();
    return { send: (text) => port.postMessage(text), close: () => port.close() };
  });

/** A MessagePort as Electron's main and utility processes have it. */
export interface MainMessagePort {
  postMessage(message: string): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export const portFromMessagePortMain = (port: MainMessagePort): MessagePortLike =>
  portOver((events) => {
    port.on('message', ({ data }) => events.received(data));
    port.on('close', () => events.closed());
    port.start();
    return { send: (text) => port.postMessage(text), close: () => port.close() };
  });
