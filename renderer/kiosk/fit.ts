import { useSyncExternalStore } from 'react';

/** The pages are drawn for 1080 x 1920 and 1920 x 1080 (design, section 5); on any other screen they are the same pages, larger or smaller. */
export function fitOf(width: number, height: number): number {
  const fit = width > height ? Math.min(width / 1920, height / 1080) : Math.min(width / 1080, height / 1920);
  return Math.max(0.3, Math.round(fit * 1000) / 1000);
}

const subscribe = (onChange: () => void) => {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
};

export const useFit = (): number => useSyncExternalStore(subscribe, () => fitOf(innerWidth, innerHeight));
