import type { DrawingLine } from './drawing-line.ts';

/** A line that another process has yet to hand over: what is said meanwhile waits for it. Whether it comes at all is for the speaker to watch. */
export function lineToCome(): { readonly line: DrawingLine; readonly arrived: (line: DrawingLine) => void } {
  let real: DrawingLine | null = null;
  let isClosed = false;
  let early: ((line: DrawingLine) => void)[] = [];
  const withLine = (work: (line: DrawingLine) => void): void => {
    if (real !== null) work(real);
    else early.push(work);
  };
  return {
    line: {
      post: (message) => withLine((line) => line.post(message)),
      onMessage: (listener) => withLine((line) => line.onMessage(listener)),
      onClosed: (listener) => withLine((line) => line.onClosed(listener)),
      close() {
        isClosed = true;
        real?.close();
      },
    },
    arrived(line) {
      if (isClosed) return line.close();
      real = line;
      for (const work of early) work(line);
      early = [];
    },
  };
}
