import { z } from 'zod';
import { printerId } from '#contract/events/printer.ts';
import { printJobId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

/** The first three numbers of an IPv4 address: 254 computers, the range that is shown before it is searched. */
export const network = z.string().regex(/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){2}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/);

/** Which networks this computer is in, and the printers that its own system knows. Sends nothing to anybody. */
export const printerFind = operation({
  name: 'printer.find',
  kind: 'local',
  input: z.object({}),
  answer: z.object({
    networks: z.array(z.object({ network, from: z.string(), to: z.string() })),
    system: z.array(z.object({ name: z.string(), kind: z.enum(['usb', 'system']) })),
  }),
});

/** Knocks at one port of every computer of a network; only on a person's word, and only in a network that `printer.find` named. */
export const printerScan = operation({
  name: 'printer.scan',
  kind: 'local',
  input: z.object({ network, port: z.int().min(1).max(65535).optional() }),
  answer: z.object({ found: z.array(z.object({ host: z.string(), port: z.int(), ms: z.int() })), asked: z.int() }),
  refusals: ['otherNetwork'],
});

/** A page that shows by eye whether width, letters and symbols come out right. */
export const printerTest = operation({
  name: 'printer.test',
  kind: 'act',
  input: z.object({ printer: printerId }),
  answer: z.object({ printJobId }),
  refusals: ['unknownPrinter', 'unknownProfile'],
});
