import { z } from 'zod';
import narrow from '#assets/printer-profiles/58mm.json' with { type: 'json' };
import standard from '#assets/printer-profiles/default.json' with { type: 'json' };
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';

/** What has to be known of a kind of printer, as data: assets/printer-profiles/, a file each. */
export const printerProfile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Vietnamese, for the person who sets the printer up. */
  label: z.string().min(1),
  /** Dots that the head prints in a row: 576 on 80 mm paper, 384 on 58 mm. */
  width: z.int().min(256).max(832).multipleOf(8),
  /** Lines in one raster command: 256 stay under the limit of every printer and leave a clear cut when a link breaks. */
  bandLines: z.int().min(24).max(256),
  /** White under the last line, before the cut. */
  feedDots: z.int().min(0).max(255),
  cut: z.enum(['partial', 'full', 'none']),
  /** Which question behind the data it answers once the data is printed. A wrong word here costs a wait, never a paper. */
  answersStatus: z.enum(['gs-r', 'process-id', 'none']),
  /** Whether to ask before each paper what ails it (`DLE EOT`): then none is sent to a printer without a roll. One that never answers is
   *  not asked for long. */
  asksFirst: z.boolean(),
  /** How long a paper that the printer has taken may wait for a new roll before a person is asked about it. */
  heldTimeoutMs: z.int().positive(),
  connectTimeoutMs: z.int().positive(),
  /** Without a single piece taken for so long, it does not read. */
  stallTimeoutMs: z.int().positive(),
  /** How long to wait for the answer, on top of the time that its slowest link needs for the bytes. */
  answerTimeoutMs: z.int().positive(),
  /** How long it may take to close its end after ours. */
  closeTimeoutMs: z.int().positive(),
  /** The slowest that it is seen to read. The computer's own network buffers take a whole paper at once, so this alone tells when the
   *  last byte can have arrived. */
  slowestBytesPerSecond: z.int().positive(),
});
export type PrinterProfile = z.infer<typeof printerProfile>;

const PROFILES: readonly PrinterProfile[] = [standard, narrow].map((data) => printerProfile.parse(data));

export const PROFILE_NAMES: readonly string[] = PROFILES.map((profile) => profile.name);

/** @returns refused `unknownProfile` with the names that are known: no other profile is taken in its place */
export function findProfile(name: string): Result<PrinterProfile, Refusal<'unknownProfile'>> {
  const found = PROFILES.find((profile) => profile.name === name);
  return found === undefined ? refuse('unknownProfile', { profile: name, known: PROFILE_NAMES }) : ok(found);
}
