/** Starting other programs. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs to the end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitMs?: number }} [options] `limitMs`: ended after so long
 * @returns {Promise<{ code: number, output: string }>} `output` is what a piped stdout and stderr said; 128 + n for a signal, 127 for no such program
 */
export function run(command, args, options = {}) {
  const { limitMs, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...rest });
    /** @type {Buffer[]} */
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    const limit = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(limit);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') });
    };
    child.once('error', () => end(127));
    child.once('close', (code, signal) => end(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9)));
  });
}

/** Runs quietly; what it said is for the message when it fails. @param {string} command @param {readonly string[]} args @param {{ limitMs?: number, env?: NodeJS.ProcessEnv }} [options] */
export const runQuietly = (command, args, options = {}) => run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });

/** npm, the one that started this script where there is one; on Windows it is itself a script that only a shell can start. What it says goes to stderr. */
export const npm = (/** @type {readonly string[]} */ args) => {
  const npmScript = process.env.npm_execpath;
  return npmScript?.endsWith('npm-cli.js') === true
    ? run(process.execPath, [npmScript, ...args], { stdio: ['ignore', 2, 2] })
    : run('npm', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
};
