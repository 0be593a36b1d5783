import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { makeCopy } from './make-copy.ts';

/** One copy, in a thread of its own: a slow memory stick holds no counter up. */
const wanted = z.object({ dir: z.string(), place: z.string(), computer: z.string(), now: z.number() }).parse(workerData);
parentPort?.postMessage(await makeCopy(wanted));
