import { useCallback } from 'react';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { useCall } from '../client/use-call.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { readCard, type ScannedCard } from '../receive/card.ts';
import { useToasts } from '../ui/toast.tsx';

export interface ScanMeanings {
  /** `text` is what was scanned: the code on the paper. */
  onTicket(ticketId: string, text: string): void;
  onDossier(code: string): void;
  onCard(card: ScannedCard): void;
  /** A sheet that says what is missing. */
  onSheet(code: string): void;
}

const LONGEST_SHOWN = 40;

/** Reads a scan at the station and brings it where it belongs. What nobody understands is said with what came, and nothing is lost. */
export function useScanMeaning({ onTicket, onDossier, onCard, onSheet }: ScanMeanings): (text: string) => Promise<void> {
  const read = useCall('scan.read');
  const toasts = useToasts();
  return useCallback(
    async (text: string) => {
      const answer = await read({ text: text.slice(0, 8192) });
      if (!answer.ok) {
        toasts.show({ text: answer.refusal.message });
        return;
      }
      const card = readCard(answer.value);
      if (card !== null) onCard(card);
      else if (answer.value.kind === 'dossier-code') onDossier(codeOf(answer.value) ?? text);
      else if (answer.value.kind === 'guidance') onSheet(typeof answer.value.code === 'string' ? answer.value.code : text);
      else if (answer.value.kind === 'ticket') onTicket(ticketOf(answer.value), text);
      else toasts.show({ text: [FRAME.scanUnknown(shortened(text)), ...answer.value.warnings.map(({ message }) => message)].join(' ') });
    },
    [read, toasts, onTicket, onDossier, onCard, onSheet],
  );
}

/** The code known here; else the one that was read, so that its page says that there is no such dossier. */
const codeOf = (answer: ScanAnswer): string | undefined =>
  answer.dossier?.code ?? (typeof answer.code === 'string' ? answer.code : undefined);

const ticketOf = (answer: ScanAnswer): string => answer.ticket?.ticketId ?? (typeof answer.ticketId === 'string' ? answer.ticketId : '');

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : text;
};
