import { clockAt } from '#contract/time.ts';
import { LiveText } from './live-text.tsx';

/** Hours and minutes of the office, whatever the time zone of the computer. */
export function Clock() {
  return <LiveText className="clock" text={clockAt} />;
}
