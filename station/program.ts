import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findPackageRoot } from '#native/files/assets.ts';

const manifest = z.object({ version: z.string(), releaseDate: z.string() });

/** Where the program lies: assets, the built pages. */
export const programRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** Version and release date, the latter set by hand in package.json at a release. */
export const program = manifest.parse(JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')));
