import { z } from 'zod';
import { counterNumber } from '#contract/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#contract/result.ts';
import { role } from '#contract/rights.ts';
import { parseJson } from '#contract/wire/channel.ts';
import type { WindowWish } from './windows.ts';

/** Which window this computer opens and where its data lie: `shell.json` beside the program's own settings, and the command line before it. */
const shellSettings = z.strictObject({
  role: role.optional(),
  counter: counterNumber.optional(),
  /** Folder of the database. */
  data: z.string().min(1).optional(),
  demo: z.boolean().optional(),
});
export type ShellSettings = z.infer<typeof shellSettings>;

/**
 * @param args of the command line; Chromium's own switches stand among them and are passed over
 * @param file text of `shell.json`, null where there is none
 * @returns refused `badSettings` with the place, so that a kiosk never comes up as something else
 */
export function readSettings(args: readonly string[], file: string | null): Result<ShellSettings, Refusal<'badSettings'>> {
  const flag = (name: string): string | undefined => args.findLast((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const fromFile = file === null ? {} : parseJson(file);
  if (typeof fromFile !== 'object' || fromFile === null) return refuse('badSettings', { path: 'shell.json' });
  const fromLine = { role: flag('role'), counter: flag('counter'), data: flag('data'), demo: args.includes('--demo') ? true : undefined };
  const given = Object.fromEntries(Object.entries(fromLine).filter(([, value]) => value !== undefined));
  const read = shellSettings.safeParse({ ...fromFile, ...given });
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  return refuse('badSettings', { path: issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '') });
}

/** The first window: the named role's, else the menu of a demo, else a counter. */
export function firstWindow({ role: named, counter, demo }: ShellSettings): WindowWish {
  const at = counter === undefined ? {} : { counter };
  if (named === 'kiosk' || named === 'board' || named === 'it') return { screen: named, role: named };
  if (named !== undefined) return { screen: 'counter', role: named, ...at };
  return demo === true ? { screen: 'menu', role: 'it' } : { screen: 'counter', role: 'receiver', ...at };
}
