import { createHash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface RendererFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  /** The name holds a hash of the content: it may be kept for ever. */
  readonly isImmutable: boolean;
}

/** The built windows. */
export interface RendererFiles {
  /** The file of a URL path (`/`, `/assets/main-5f2a90c1.js`), or null. */
  read(path: string): Promise<RendererFile | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Vite's names: `assets/name-HASH.ext`. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * The files under a folder as they stand now. Only what was listed is ever read, so no path leads out of the folder; links are
 * not followed. A folder that is not there has no files.
 */
export function rendererFiles(dir: string): RendererFiles {
  const listed = new Map(list(dir).map((file) => [`/${file}`, join(dir, file)]));
  return {
    read: async (path) => {
      const name = path === '/' ? '/index.html' : path;
      const file = listed.get(name);
      if (file === undefined) return null;
      const bytes = await readFile(file).catch(() => null);
      if (bytes === null) return null;
      return {
        bytes,
        type: TYPES[extname(name)] ?? 'application/octet-stream',
        etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
        isImmutable: HASHED.test(name),
      };
    },
  };
}

/** Paths below the folder, with `/`. Folder by folder: inside the installer's archive nothing else is sure to work. */
function list(dir: string, below = ''): readonly string[] {
  return entriesOf(join(dir, below)).flatMap((entry) =>
    entry.isDirectory() ? list(dir, `${below}${entry.name}/`) : entry.isFile() ? [`${below}${entry.name}`] : [],
  );
}

function entriesOf(dir: string): readonly Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}
