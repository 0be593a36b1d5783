import { useCallback, useEffect, useRef, useState } from 'react';
import { useLine } from '../client/context.tsx';
import { watchActiveWindow } from './active-window.ts';
import { listenForWedge } from './wedge.ts';

export interface Scans {
  /** A scan that came while a dialog was open: offered when it has closed, never lost. */
  readonly kept: string | null;
  /** Acts on the kept scan now. */
  use(): void;
  drop(): void;
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** Every scan of this window, whichever scanner it came from: one that types, or the one of the computer (topic `scan`). */
export function useScans(onScan: (text: string) => void): Scans {
  const { client } = useLine();
  const [kept, setKept] = useState<string | null>(null);
  const latest = useRef(onScan);
  latest.current = onScan;

  const hear = useCallback((text: string) => {
    if (isDialogOpen()) setKept(text);
    else latest.current(text);
  }, []);

  useEffect(() => listenForWedge(hear), [hear]);

  useEffect(() => {
    const active = watchActiveWindow();
    // The first value tells how far the count is, not that somebody has just scanned; so does one after the station began anew.
    let heard: number | null = null;
    const unsubscribe = client.subscribe('scan', ({ n, text }) => {
      const isNew = heard !== null && n > heard;
      heard = n;
      if (isNew && active.isActive()) hear(text);
    });
    return () => {
      unsubscribe();
      active.close();
    };
  }, [client, hear]);

  const drop = useCallback(() => setKept(null), []);
  const use = useCallback(() => {
    if (kept === null) return;
    setKept(null);
    latest.current(kept);
  }, [kept]);
  return { kept, use, drop };
}
