/** Where things lie. Everything in tools/ is plain JavaScript for Node 20 without packages: it must run before anything is installed. */
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** @param {string[]} parts a path inside the project */
export const inProject = (...parts) => join(root, ...parts);

const windows = process.platform === 'win32';

/**
 * The Node that everything else runs on, named by its path: a `node` found by name is the machine's own, and the
 * database module crashes under an old one.
 */
export const node24 = inProject('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

export const isNode24 = Number(process.versions.node.split('.')[0]) >= 24;

/** The program's own bundle: `motcua COMMAND`. */
export const bundle = inProject('dist', 'node', 'main.js');

/** Where Node keeps compiled code: a start that finds it there is shorter by a third. */
export const compileCache = inProject('.cache', 'v8');
