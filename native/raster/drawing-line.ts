import { z } from 'zod';
import { printDocument } from '#contract/print-document.ts';

/** A line between the station and the process that draws its papers, whatever carries it: structured clones, in order. */
export interface DrawingLine {
  post(message: DrawingAsked | DrawingAnswered): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone; told once. */
  onClosed(listener: () => void): void;
  /** Ends the process at the other end. */
  close(): void;
}

export const drawingAsked = z.object({ id: z.int(), document: printDocument, width: z.int().positive() });
export type DrawingAsked = z.infer<typeof drawingAsked>;

export const drawingAnswered = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('drawn'),
    id: z.int(),
    width: z.int(),
    height: z.int(),
    rows: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  /** This paper can not hold it: drawing again would say the same. */
  z.object({ kind: z.literal('refused'), id: z.int(), details: z.record(z.string(), z.unknown()) }),
  /** The library threw. */
  z.object({ kind: z.literal('broken'), id: z.int(), reason: z.string() }),
]);
export type DrawingAnswered = z.infer<typeof drawingAnswered>;

/** A MessagePort as Electron's processes have it. */
export interface ClonePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export function lineOverPort(port: ClonePort): DrawingLine {
  return {
    post: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClosed: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}
