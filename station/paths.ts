import { join } from 'node:path';

/** Everything of one station lies in one folder; no path is made anywhere else. */
export const databasePath = (dir: string): string => join(dir, 'mot-cua.db');
