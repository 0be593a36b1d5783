import { z } from 'zod';

/** What a schema says of a wrong value, as a Vietnamese phrase: what was needed, what stands there. */

interface Issue {
  readonly code: string;
  readonly input?: unknown;
  readonly keys?: readonly string[];
}

/** Message of a schema: `wrong('năm như 2027')` gives “cần năm như 2027, đang là “hai””. */
export const wrong =
  (need: string) =>
  (issue: Issue): string => {
    if (issue.code === 'unrecognized_keys') return `không có trường tên “${issue.keys?.[0]}”`;
    return issue.input === undefined ? `cần ${need}, chưa có` : `cần ${need}, đang là ${shownValue(issue.input)}`;
  };

/** A text that must not be empty. */
export const filled = (need: string) =>
  z
    .string({ error: wrong(need) })
    .trim()
    .min(1, { error: wrong(need) });

/** What stands in the file, short enough for a sentence. */
export function shownValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  const whole = typeof value === 'string' ? value : json;
  const short = whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
  return typeof value === 'string' ? `“${short}”` : short;
}
