import { createContext, useContext } from 'react';
import { KIOSK_EN } from '../messages/kiosk-en.ts';
import { KIOSK_VI } from '../messages/kiosk-vi.ts';
import { translator, type Translate } from '../messages/translator.ts';

export type KioskText = keyof typeof KIOSK_VI;

export const kioskTexts = { vi: translator<KioskText>('vi', KIOSK_VI), en: translator<KioskText>('en', KIOSK_EN) } as const;

export interface KioskTexts {
  readonly language: 'vi' | 'en';
  readonly t: Translate<KioskText>;
}

/** The language of this visit. */
export const TextsContext = createContext<KioskTexts>({ language: 'vi', t: kioskTexts.vi });
export const useTexts = (): KioskTexts => useContext(TextsContext);
