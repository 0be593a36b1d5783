import { useEffect, useState } from 'react';
import { everySecond } from '../ui/every-second.ts';

const MINUTE_MS = 60_000;

/** The time, new once a minute: for lists whose waits are told in minutes. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(
    () => everySecond((at) => setNow((before) => (Math.floor(at / MINUTE_MS) === Math.floor(before / MINUTE_MS) ? before : at))),
    [],
  );
  return now;
}
