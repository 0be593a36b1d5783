import { useEffect, useState } from 'react';

/** A number that grows by one every `ms`: the version of something that changes without telling. */
export function useRounds(ms: number): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((before) => before + 1), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return round;
}
