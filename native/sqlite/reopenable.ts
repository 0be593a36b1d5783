import type { SqliteDriver } from '#core/ports/sqlite.ts';

/** A connection that can be closed and opened again under the hands of those who use it: statements are asked for by their text each time. */
export interface ReopenableDriver extends SqliteDriver {
  /** Closes and opens anew. Where opening throws, every later use throws until it is opened again. */
  reopen(open: () => SqliteDriver): void;
}

export function reopenable(open: () => SqliteDriver, onClose: () => void = () => {}): ReopenableDriver {
  let driver = open();
  return {
    prepare: (text) => driver.prepare(text),
    exec: (text) => driver.exec(text),
    transaction: (mode, work) => driver.transaction(mode, work),
    troubleOf: (fault) => driver.troubleOf(fault),
    close() {
      try {
        driver.close();
      } finally {
        onClose();
      }
    },
    reopen(next) {
      try {
        driver.close();
      } catch {
        // A connection that the disk failed may fail once more: it is given up either way.
      }
      driver = next();
    },
  };
}
