import { z } from 'zod';

const setting = z.object({ path: z.string().nullable(), baudRate: z.int() });

/** The scanner as it was set up last; null when none was, or the text can not be read. */
export function scannerSetting(text: string | null): { readonly path: string; readonly baudRate: number } | null {
  if (text === null) return null;
  try {
    const { path, baudRate } = setting.parse(JSON.parse(text));
    return path === null ? null : { path, baudRate };
  } catch {
    return null;
  }
}
