import { z } from 'zod';
import { operation } from '#contract/operation.ts';

export const scannerList = operation({
  name: 'scanner.list',
  kind: 'read',
  input: z.object({}),
  answer: z.object({ rows: z.array(z.object({ path: z.string(), name: z.string(), chosen: z.boolean(), connected: z.boolean() })) }),
});

/** Which serial port the scanner is at; null: none. Of this station alone. */
export const scannerSet = operation({
  name: 'scanner.set',
  kind: 'local',
  input: z.object({ path: z.string().max(200).nullable(), baudRate: z.int().min(1200).max(921600).optional() }),
  answer: z.object({ path: z.string().nullable() }),
  refusals: ['portBusy', 'portMissing'],
});

/** The virtual scanner of a demo "scans" a text: the same road as a real scan, to the topic `scan`. */
export const scannerSimulate = operation({
  name: 'scanner.simulate',
  kind: 'local',
  needsSignIn: false,
  input: z.object({ text: z.string().max(8192) }),
  answer: z.object({ sent: z.boolean() }),
  refusals: ['notDemo'],
});
