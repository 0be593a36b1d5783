import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { folder, until } from './program.ts';

/** A pair of serial lines: what is written at one end comes out at the other, as from a scanner in USB-COM mode. */
export interface ScannerLine {
  /** The end that the program opens. */
  readonly path: string;
  scan(text: string): void;
  close(): void;
}

export async function scannerLine(name: string): Promise<ScannerLine> {
  const [path, other] = [folder(`${name}-program`), folder(`${name}-device`)];
  const socat: ChildProcess = spawn('socat', [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${other}`], { stdio: 'ignore' });
  await until(() => existsSync(path) && existsSync(other), 'a pair of serial lines');
  return {
    path,
    scan: (text) => writeFileSync(other, `${text}\r\n`),
    close: () => socat.kill(),
  };
}
