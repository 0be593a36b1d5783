import { clockAt, msOfDayAt } from '#contract/time.ts';
import { RECEIVE } from '../messages/papers-vi.ts';
import type { Saved } from './use-draft.ts';

/** `09:52:07` */
const clockWithSeconds = (ms: number): string => `${clockAt(ms)}:${String(Math.floor(msOfDayAt(ms) / 1000) % 60).padStart(2, '0')}`;

/** Whether what is typed lies at the station. Not read out at each key: it is there for the eye. */
export function SavedLine({ saved }: { readonly saved: Saved | null }) {
  if (saved === null) return null;
  return (
    <span className={saved.state === 'failed' ? 'err' : 'hint'}>
      {saved.state === 'saved' ? RECEIVE.saved(clockWithSeconds(saved.at)) : saved.state === 'saving' ? RECEIVE.saving : RECEIVE.notSaved}
    </span>
  );
}
