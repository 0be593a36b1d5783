import { useEffect, useRef } from 'react';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { useLine } from '../client/context.tsx';
import { watchActiveWindow } from '../scan-input/active-window.ts';
import { listenForWedge } from '../scan-input/wedge.ts';

/** After so long whoever scanned has gone, and the answer would be shown to another. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Every code that is scanned at the kiosk, as the station reads it: by a scanner that types, or by the computer's own (topic
 * `codeScan`). What a card says never comes here. `look` reads a typed text likewise; null: no answer came.
 */
export function useCodeScans(onRead: (read: ScanAnswer) => void): (text: string) => Promise<ScanAnswer | null> {
  const { client } = useLine();
  const latest = useRef(onRead);
  latest.current = onRead;

  const look = useRef(async (text: string): Promise<ScanAnswer | null> => {
    const answer = await client.call('scan.read', { text }, { within: ANSWER_WITHIN_MS });
    return answer.ok ? answer.value : null;
  }).current;

  useEffect(
    () =>
      listenForWedge((text) => {
        void look(text).then((read) => read !== null && latest.current(read));
      }),
    [look],
  );

  useEffect(() => {
    const active = watchActiveWindow();
    // The first value tells how far the count is, not that somebody has just scanned; so does one after the station began anew.
    let heard: number | null = null;
    const unsubscribe = client.subscribe('codeScan', ({ n, read }) => {
      const isNew = heard !== null && n > heard;
      heard = n;
      if (isNew && read !== null && active.isActive()) latest.current(read);
    });
    return () => {
      unsubscribe();
      active.close();
    };
  }, [client]);

  return look;
}
