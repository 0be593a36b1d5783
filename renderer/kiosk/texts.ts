import { createContext, useContext } from 'react';
import type { PriorityReason } from '#contract/reference.ts';
import { KIOSK_EN } from '../messages/kiosk-en.ts';
import { KIOSK_VI } from '../messages/kiosk-vi.ts';
import { translator, type Translate } from '../messages/translator.ts';

export type KioskText = keyof typeof KIOSK_VI;

export interface KioskTexts {
  readonly language: 'vi' | 'en';
  readonly t: Translate<KioskText>;
  /** The office's own words for a reason of a priority. */
  readonly reason: (reason: Pick<PriorityReason, 'name' | 'nameEn'>) => string;
}

export const kioskTexts = {
  vi: { language: 'vi', t: translator<KioskText>('vi', KIOSK_VI), reason: ({ name }) => name },
  en: { language: 'en', t: translator<KioskText>('en', KIOSK_EN), reason: ({ name, nameEn }) => (nameEn === '' ? name : nameEn) },
} as const satisfies Readonly<Record<'vi' | 'en', KioskTexts>>;

/** The language of this visit. */
export const TextsContext = createContext<KioskTexts>(kioskTexts.vi);
export const useTexts = (): KioskTexts => useContext(TextsContext);
